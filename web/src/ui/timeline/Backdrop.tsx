import { memo } from "react";
import { type Day, offSpans, type Scale, ticks, tickUnits, xOf, zoomFor } from "../../engines/timescale";
import styles from "./timeline.module.css";

interface BackdropProps {
  scale: Scale;
  from: Day;
  to: Day;
  isWorking: (day: Day) => boolean;
  today: Day | null;
}

/** Days off, lines of the time scale, today. */
export const Backdrop = memo(function Backdrop({ scale, from, to, isWorking, today }: BackdropProps) {
  const zoom = zoomFor(scale.perDay);
  const [major] = tickUnits[zoom];
  return (
    <div className={styles.backdrop} data-far={scale.perDay < 8 || undefined}>
      {scale.perDay >= 2.6 &&
        offSpans(from, to, isWorking).map((span) => (
          <div
            key={span.start}
            className={styles.off}
            style={{ left: xOf(scale, span.start), width: (span.end - span.start) * scale.perDay }}
          />
        ))}
      {ticks(major, from, to).map((tick) => (
        <div key={`t${tick.start}`} className={styles.line} style={{ left: xOf(scale, tick.start) }} />
      ))}
      {today !== null && (
        <div className={styles.today} style={{ left: xOf(scale, today) + scale.perDay / 2 }} />
      )}
    </div>
  );
});
