import { SegmentedControl } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../../texts";
import { Mark } from "../../../ui/mark";
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
  const head = (period: Supply["periods"][number]) =>
    isWeekly ? period.start_on.slice(5) : dates.month(period.start_on);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={team.scroller} aria-label={t("resources.load.tab.supply")} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("resources.capacity.skill")}</th>
              {supply.periods.map((period) => (
                <th key={period.start_on} scope="col">
                  {head(period)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {supply.skills.map((row) => (
              <tr key={row.skill}>
                <th scope="row">{row.skill}</th>
                {supply.periods.map((period, place) => {
                  const gap = row.gap[place] ?? 0;
                  return (
                    <td key={period.start_on} data-gap={gap > 0 || undefined}>
                      <span className={styles.pair}>
                        <span>{dates.figure(row.demand[place] ?? 0)}</span>
                        <span className={styles.quiet}>/ {dates.figure(row.supply[place] ?? 0)}</span>
                      </span>
                      {gap > 0 && <span className={styles.gap}>−{dates.figure(gap)}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <h2 className={styles.subtitle}>{t("resources.supply.gaps", { count: supply.gaps.length })}</h2>
      {supply.gaps.length === 0 && (
        <p className={styles.aside}>
          <IconCircleCheck size={16} stroke={1.6} aria-hidden="true" /> {t("resources.supply.noGaps")}
        </p>
      )}
      <ul className={styles.gaps}>
        {supply.gaps.map((gap) => (
          <li key={`${gap.skill}-${gap.period}`}>
            <div className={styles.gapHead}>
              <strong>{gap.skill}</strong>
              <span className={styles.quiet}>{dates.span(gap.start_on, gap.finish_on)}</span>
              <Mark tone="red">{t("resources.supply.missing", { days: dates.figure(gap.days) })}</Mark>
            </div>
            <ul className={styles.ways}>
              {gap.ways.map((way) => (
                <li key={way}>{way}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
