import { SegmentedControl } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { addDays, mondayOf, todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { DownloadMenu } from "../../ui/file/DownloadMenu";
import { Mark } from "../../ui/mark";
import { DemandTable, GapList, type Period, ShareTable } from "../../ui/shares";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Span, type Use, useKindName, useSaid, useSupply, useUse } from "./data";
import styles from "./equipment.module.css";

const spans = ["8", "13", "26"] as const;
type Weeks = (typeof spans)[number];

/** Whole weeks from this one on; half a year goes by months. */
function spanOf(weeks: Weeks): Span {
  const start_on = mondayOf(todayIso());
  return {
    start_on,
    finish_on: addDays(start_on, Number(weeks) * 7 - 1),
    step: weeks === "26" ? "month" : "week",
  };
}

function SpanChoice({ value, onChange }: { value: Weeks; onChange: (next: Weeks) => void }) {
  const { t } = useTexts();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("equipment.use.span")}
      value={value}
      data={spans.map((weeks) => ({ value: weeks, label: t("equipment.weeks", { count: Number(weeks) }) }))}
      onChange={(next) => onChange(next as Weeks)}
    />
  );
}

function usePeriodName(step: Span["step"]): (period: Period) => string {
  const said = useSaid();
  return (period) => (step === "week" ? period.start_on.slice(5) : said.month(period.start_on));
}

/** Booked of what is there over time, by item or kind; and what nobody has booked. */
export function UseView({ slug }: { slug: string }) {
  const { t } = useTexts();
  const said = useSaid();
  const kindName = useKindName();
  const [weeks, setWeeks] = useState<Weeks>("8");
  const [by, setBy] = useState<Use["by"]>("item");
  const span = spanOf(weeks);
  const periodName = usePeriodName(span.step);
  const found = useUse(slug, span, by);
  return (
    <>
      <div className={styles.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t("equipment.use.by")}
          value={by}
          data={(["item", "kind"] as const).map((value) => ({
            value,
            label: t(`equipment.use.of.${value}`),
          }))}
          onChange={(next) => setBy(next as Use["by"])}
        />
        <span className={styles.barEnd}>
          <SpanChoice value={weeks} onChange={setWeeks} />
          <DownloadMenu
            href={(format) =>
              `/api/v1/workspaces/${slug}/equipment-utilisation/file?${new URLSearchParams({ ...span, by, format })}`
            }
          />
        </span>
      </div>
      {found.isPending && <Loading shape="rows" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.rows.length === 0 && (
        <Empty title={t("equipment.use.empty")}>{t("equipment.emptyWords")}</Empty>
      )}
      {found.data && found.data.rows.length > 0 && (
        <>
          <ShareTable
            label={t("equipment.tab.use")}
            corner={t(`equipment.use.of.${found.data.by}`)}
            wholeTitle={t("equipment.use.whole")}
            totalTitle={t("equipment.use.total")}
            periods={found.data.periods}
            periodName={periodName}
            rows={found.data.rows}
            total={found.data.total}
            rowName={(row) => (found.data.by === "kind" ? kindName(row.name) : row.name)}
            figure={said.figure}
          />
          <p className={styles.words}>{t("equipment.use.words")}</p>
          {found.data.idle.length > 0 && (
            <>
              <h2 className={styles.subtitle}>
                {t("equipment.use.idle", { count: found.data.idle.length })}
              </h2>
              <p className={styles.idle}>
                {found.data.idle.map((one) => (
                  <Link key={one.key} to={`/w/${slug}/equipment/${one.key}` as never}>
                    <Mark>{one.name}</Mark>
                  </Link>
                ))}
              </p>
            </>
          )}
        </>
      )}
    </>
  );
}

/** What bookings and tasks ask for against what there is, week by week, with every gap. */
export function SupplyView({ slug }: { slug: string }) {
  const { t } = useTexts();
  const said = useSaid();
  const [weeks, setWeeks] = useState<Weeks>("8");
  const span = spanOf(weeks);
  const periodName = usePeriodName(span.step);
  const found = useSupply(slug, span);
  return (
    <>
      <div className={styles.bar}>
        <p className={styles.words}>{t("equipment.supply.words")}</p>
        <SpanChoice value={weeks} onChange={setWeeks} />
      </div>
      {found.isPending && <Loading shape="rows" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.rows.length === 0 && (
        <Empty title={t("equipment.supply.empty")}>{t("equipment.supply.emptyWords")}</Empty>
      )}
      {found.data && found.data.rows.length > 0 && (
        <>
          <DemandTable
            label={t("equipment.tab.supply")}
            corner={t("equipment.use.of.item")}
            periods={found.data.periods}
            periodName={periodName}
            rows={found.data.rows}
            figure={said.figure}
          />
          {found.data.undated > 0 && (
            <p className={styles.words}>{t("equipment.supply.undated", { count: found.data.undated })}</p>
          )}
          <h2 className={styles.subtitle}>{t("equipment.supply.gaps", { count: found.data.gaps.length })}</h2>
          {found.data.gaps.length === 0 && (
            <p className={styles.fine}>
              <IconCircleCheck size={16} stroke={1.6} aria-hidden="true" /> {t("equipment.supply.noGaps")}
            </p>
          )}
          <GapList
            gaps={found.data.gaps.map((gap) => ({
              id: `${gap.item}-${gap.period}`,
              title: gap.name,
              when: said.span(gap.start_on, gap.finish_on),
              mark: <Mark tone="red">{t("equipment.supply.missing", { days: said.figure(gap.days) })}</Mark>,
              lines: [t("equipment.supply.lacking", { keys: gap.bookings.join("、") })],
            }))}
          />
        </>
      )}
    </>
  );
}
