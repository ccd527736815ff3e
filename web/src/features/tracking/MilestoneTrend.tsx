import { useElementSize } from "@mantine/hooks";
import { dateOf, dayOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { tones } from "../../ui/mark";
import type { Milestone } from "./data";
import styles from "./tracking.module.css";

const height = 320;
const margin = { left: 76, right: 12, top: 14, bottom: 30 };

/**
 * The milestone trend analysis: report days across, promised days up. A level line keeps its promise, a rising one
 * slips, and where a line meets the diagonal the milestone is reached.
 */
export function MilestoneTrend({ milestones }: { milestones: readonly Milestone[] }) {
  const { t } = useTexts();
  const size = useElementSize<HTMLDivElement>();
  const width = Math.max(260, size.width);
  const drawn = milestones.filter((one) => one.trend.length > 0).slice(0, 8);
  const reports = drawn.flatMap((one) => one.trend.map((point) => dayOf(point.on)));
  const promised = drawn.flatMap((one) => one.trend.map((point) => dayOf(point.promised_on)));
  if (drawn.length === 0)
    return (
      <section className={styles.part}>
        <h3 className={styles.heading}>{t("tracking.trend")}</h3>
        <p className={styles.quiet}>{t("tracking.noTrend")}</p>
      </section>
    );
  const from = Math.min(...reports);
  const until = Math.max(...reports, from + 7);
  const low = Math.min(...promised, from);
  const high = Math.max(...promised, until) + 3;
  const xAt = (day: number) =>
    margin.left + ((day - from) / (until - from)) * (width - margin.left - margin.right);
  const yAt = (day: number) =>
    height - margin.bottom - ((day - low) / (high - low)) * (height - margin.top - margin.bottom);
  const yTicks = [0, 1, 2, 3, 4].map((step) => low + ((high - low) * step) / 4);
  const toneAt = (index: number) => tones[1 + (index % (tones.length - 1))] ?? "blue";
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t("tracking.trend")}</h3>
      <p className={styles.quiet}>{t("tracking.trendWords")}</p>
      <div ref={size.ref} className={styles.chartBox}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width="100%"
          height={height}
          role="img"
          aria-label={t("tracking.trend")}
        >
          {yTicks.map((day) => (
            <g key={day}>
              <path className={styles.gridline} d={`M${margin.left} ${yAt(day)}H${width - margin.right}`} />
              <text className={styles.tick} x={margin.left - 6} y={yAt(day) + 4} textAnchor="end">
                {dateText(dateOf(day))}
              </text>
            </g>
          ))}
          {[from, until].map((day, index) => (
            <text
              key={day}
              className={styles.tick}
              x={xAt(day)}
              y={height - 10}
              textAnchor={index === 0 ? "start" : "end"}
            >
              {dateText(dateOf(day))}
            </text>
          ))}
          <path className={styles.diagonal} d={`M${xAt(from)} ${yAt(from)}L${xAt(until)} ${yAt(until)}`} />
          {drawn.map((one, index) => (
            <g key={one.key} className={styles.trendLine} data-tone={toneAt(index)}>
              <path
                d={one.trend
                  .map(
                    (point, at) =>
                      `${at === 0 ? "M" : "L"}${xAt(dayOf(point.on))} ${yAt(dayOf(point.promised_on))}`,
                  )
                  .join("")}
              />
              {one.trend.map((point) => (
                <circle
                  key={point.on}
                  cx={xAt(dayOf(point.on))}
                  cy={yAt(dayOf(point.promised_on))}
                  r={one.is_done ? 4 : 2.6}
                >
                  <title>{`${one.title}: ${dateText(point.on)} → ${dateText(point.promised_on)}`}</title>
                </circle>
              ))}
            </g>
          ))}
        </svg>
      </div>
      <ul className={styles.legend}>
        {drawn.map((one, index) => (
          <li key={one.key} data-tone={toneAt(index)}>
            {one.title}
          </li>
        ))}
      </ul>
      {milestones.length > drawn.length && (
        <p className={styles.quiet}>{t("tracking.trendMore", { count: milestones.length - drawn.length })}</p>
      )}
    </section>
  );
}
