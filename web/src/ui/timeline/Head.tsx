import { memo } from "react";
import {
  isoWeek,
  partsOf,
  type Scale,
  type Tick,
  ticks,
  tickUnits,
  xOf,
  zoomFor,
} from "../../engines/timescale";
import { type Translate, useTexts } from "../../texts";
import styles from "./timeline.module.css";

const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function majorLabel(tick: Tick, t: Translate, isChinese: boolean): string {
  const { year, month } = partsOf(tick.start);
  if (tick.unit === "year") return t("timeline.year", { year });
  return t("timeline.monthLong", { year, month: isChinese ? month : (monthNames[month - 1] ?? "") });
}

function minorLabel(tick: Tick, t: Translate, isChinese: boolean): string {
  const { month, date } = partsOf(tick.start);
  if (tick.unit === "day") return String(date);
  if (tick.unit === "week") return `W${isoWeek(tick.start).week} · ${month}/${date}`;
  if (tick.unit === "quarter") return t("timeline.quarterShort", { quarter: Math.ceil(month / 3) });
  return t("timeline.monthShort", { month: isChinese ? month : (monthNames[month - 1] ?? "") });
}

interface HeadProps {
  scale: Scale;
  from: number;
  to: number;
  tableWidth: number;
}

/** Two lines of ticks; a major label stays readable while its span is on screen. */
export const Head = memo(function Head({ scale, from, to, tableWidth }: HeadProps) {
  const { t, language } = useTexts();
  const isChinese = language === "zh";
  const [majorUnit, minorUnit] = tickUnits[zoomFor(scale.perDay)];
  return (
    <div className={styles.ticks} aria-hidden="true">
      {ticks(majorUnit, from, to).map((tick) => (
        <div
          key={tick.start}
          className={styles.major}
          style={{ left: xOf(scale, tick.start), width: (tick.end - tick.start) * scale.perDay }}
        >
          <span style={{ left: tableWidth + 8 }}>{majorLabel(tick, t, isChinese)}</span>
        </div>
      ))}
      {ticks(minorUnit, from, to).map((tick) => {
        const width = (tick.end - tick.start) * scale.perDay;
        return (
          <div
            key={`m${tick.start}`}
            className={styles.minor}
            data-unit={tick.unit}
            data-off={(tick.unit === "day" && partsOf(tick.start).weekday > 5) || undefined}
            style={{ left: xOf(scale, tick.start), width }}
          >
            {width > 16 && minorLabel(tick, t, isChinese)}
          </div>
        );
      })}
    </div>
  );
});
