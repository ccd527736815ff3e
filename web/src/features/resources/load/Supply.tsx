import { SegmentedControl } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../../texts";
import { Mark } from "../../../ui/mark";
import { DemandTable, GapList } from "../../../ui/shares";
import { Empty, Failure, Loading } from "../../../ui/state";
import { useDates } from "../said";
import team from "../team.module.css";
import { type Supply, useSupply } from "./data";
import styles from "./load.module.css";
import { isByWeeks, periodOf, type SpanName, spans } from "./periods";

/** Demand against supply by skill and period, and what would close each gap. */
export function SupplyView({ slug }: { slug: string }) {
  const { t, language } = useTexts();
  const [months, setMonths] = useState<SpanName>("6");
  const supply = useSupply(slug, periodOf(months), language);
  return (
    <>
      <div className={styles.bar}>
        <p className={team.words}>{t("resources.supply.words")}</p>
        <SpanChoice value={months} onChange={setMonths} />
      </div>
      {supply.isPending && <Loading shape="rows" />}
      {supply.isError && <Failure error={supply.error} onRetry={() => void supply.refetch()} />}
      {supply.data && <Found supply={supply.data} />}
    </>
  );
}

export function SpanChoice({ value, onChange }: { value: SpanName; onChange: (next: SpanName) => void }) {
  const { t } = useTexts();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("resources.supply.span")}
      value={value}
      data={spans.map((months) => ({
        value: months,
        label: t("resources.supply.months", { count: Number(months) }),
      }))}
      onChange={(next) => onChange(next as SpanName)}
    />
  );
}

function Found({ supply }: { supply: Supply }) {
  const { t } = useTexts();
  const dates = useDates();
  if (supply.skills.length === 0)
    return <Empty title={t("resources.supply.empty")}>{t("resources.supply.emptyWords")}</Empty>;
  const isWeekly = isByWeeks(supply.periods);
  return (
    <>
      <DemandTable
        label={t("resources.load.tab.supply")}
        corner={t("resources.capacity.skill")}
        periods={supply.periods}
        periodName={(period) => (isWeekly ? period.start_on.slice(5) : dates.month(period.start_on))}
        rows={supply.skills.map((row) => ({ ...row, name: row.skill }))}
        figure={dates.figure}
      />
      <h2 className={styles.subtitle}>{t("resources.supply.gaps", { count: supply.gaps.length })}</h2>
      {supply.gaps.length === 0 && (
        <p className={styles.aside}>
          <IconCircleCheck size={16} stroke={1.6} aria-hidden="true" /> {t("resources.supply.noGaps")}
        </p>
      )}
      <GapList
        gaps={supply.gaps.map((gap) => ({
          id: `${gap.skill}-${gap.period}`,
          title: gap.skill,
          when: dates.span(gap.start_on, gap.finish_on),
          mark: <Mark tone="red">{t("resources.supply.missing", { days: dates.figure(gap.days) })}</Mark>,
          lines: gap.ways,
        }))}
      />
    </>
  );
}
