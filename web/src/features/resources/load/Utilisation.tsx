import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../texts";
import { DownloadMenu, type SheetFormat } from "../../../ui/file/DownloadMenu";
import { ShareTable } from "../../../ui/shares";
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
  return (
    <>
      <ShareTable
        label={t("resources.load.tab.use")}
        corner={t(`resources.use.of.${found.by}`)}
        wholeTitle={t("resources.use.whole")}
        totalTitle={t("resources.capacity.total")}
        periods={found.periods}
        periodName={(period) => (isWeekly ? period.start_on.slice(5) : dates.month(period.start_on))}
        rows={found.rows}
        total={found.total}
        rowName={(row) => row.name || t(`resources.use.none.${found.by}`)}
        figure={dates.figure}
      />
      <p className={team.words}>{t("resources.use.words")}</p>
    </>
  );
}
