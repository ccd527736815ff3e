import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../texts";
import { DownloadMenu, type SheetFormat } from "../../../ui/file/DownloadMenu";
import { Empty, Failure, Loading } from "../../../ui/state";
import { useDates } from "../said";
import team from "../team.module.css";
import { type Utilisation, useUtilisation } from "./data";
import styles from "./load.module.css";
import { isByWeeks, periodOf, type SpanName } from "./periods";
import { SpanChoice } from "./Supply";

const groups = ["person", "skill", "department"] as const;

/** Planned of capacity over time, as bars with figures; the same as a file. */
export function UtilisationView({ slug }: { slug: string }) {
  const { t } = useTexts();
  const [months, setMonths] = useState<SpanName>("6");
  const [by, setBy] = useState<Utilisation["by"]>("department");
  const period = periodOf(months);
  const found = useUtilisation(slug, period, by);
  const file = (format: SheetFormat) =>
    `/api/v1/workspaces/${slug}/utilisation/file?${new URLSearchParams({ ...period, by, format })}`;
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t("resources.use.by")}
          value={by}
          data={groups.map((value) => ({ value, label: t(`resources.use.of.${value}`) }))}
          onChange={(next) => setBy(next as Utilisation["by"])}
        />
        <span className={styles.barEnd}>
          <SpanChoice value={months} onChange={setMonths} />
          <DownloadMenu href={file} />
        </span>
      </div>
      {found.isPending && <Loading shape="rows" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Rows found={found.data} />}
    </>
  );
}

function Rows({ found }: { found: Utilisation }) {
  const { t } = useTexts();
  const dates = useDates();
  if (found.rows.length === 0)
    return <Empty title={t("resources.load.empty")}>{t("resources.load.emptyWords")}</Empty>;
  const isWeekly = isByWeeks(found.periods);
  const percent = (value: number | null) => (value === null ? "–" : `${value} %`);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={team.scroller} aria-label={t("resources.load.tab.use")} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(`resources.use.of.${found.by}`)}</th>
              <th scope="col">{t("resources.use.whole")}</th>
              {found.periods.map((period) => (
                <th key={period.start_on} scope="col">
                  {isWeekly ? period.start_on.slice(5) : dates.month(period.start_on)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...found.rows, found.total].map((row, place) => (
              <tr key={`${row.id}-${row.name}`} data-total={place === found.rows.length || undefined}>
                <th scope="row">
                  {place === found.rows.length
                    ? t("resources.capacity.total")
                    : row.name || t(`resources.use.none.${found.by}`)}
                </th>
                <td>
                  <span className={styles.whole}>
                    <span className={styles.wholeTrack} aria-hidden="true">
                      <span
                        className={styles.wholeFill}
                        data-over={(row.percent_total ?? 0) > 100 || undefined}
                        style={{ width: `${Math.min(100, row.percent_total ?? 0)}%` }}
                      />
                    </span>
                    <strong>{percent(row.percent_total)}</strong>
                    <span className={styles.quiet}>
                      {dates.figure(row.planned_total)} / {dates.figure(row.capacity_total)}
                    </span>
                  </span>
                </td>
                {found.periods.map((period, at) => (
                  <td
                    key={period.start_on}
                    data-over={(row.percent[at] ?? 0) > 100 || undefined}
                    title={`${dates.figure(row.planned[at] ?? 0)} / ${dates.figure(row.capacity[at] ?? 0)}`}
                  >
                    {percent(row.percent[at] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className={team.words}>{t("resources.use.words")}</p>
    </>
  );
}
