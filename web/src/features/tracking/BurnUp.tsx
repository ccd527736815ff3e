import { useElementSize } from "@mantine/hooks";
import { dayOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { type BurnPoint, useSaid } from "./data";
import styles from "./tracking.module.css";

const height = 260;
const margin = { left: 44, right: 12, top: 12, bottom: 30 };

/** Effort done, what should be done, and all there is to do, week by week. */
export function BurnUp({ points }: { points: readonly BurnPoint[] }) {
  const { t } = useTexts();
  const said = useSaid();
  const size = useElementSize<HTMLDivElement>();
  const width = Math.max(260, size.width);
  const first = points[0];
  const last = points[points.length - 1];
  if (!first || !last) return null;
  const top = Math.max(1, ...points.map((one) => Math.max(one.whole, one.should)));
  const span = Math.max(1, dayOf(last.on) - dayOf(first.on));
  const xAt = (iso: string) =>
    margin.left + ((dayOf(iso) - dayOf(first.on)) / span) * (width - margin.left - margin.right);
  const yAt = (value: number) =>
    height - margin.bottom - (value / top) * (height - margin.top - margin.bottom);
  const path = (name: "done" | "whole" | "should") =>
    points.map((one, index) => `${index === 0 ? "M" : "L"}${xAt(one.on)} ${yAt(one[name])}`).join("");
  const words = t("tracking.burnUpWords", {
    done: said.figure(last.done),
    should: said.figure(last.should),
    whole: said.figure(last.whole),
  });
  const marked = points.filter((_, index) => index % 3 === 0 && index < points.length - 2);
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t("tracking.burnUp")}</h3>
      <p className={styles.quiet}>{words}</p>
      <div ref={size.ref} className={styles.chartBox}>
        <svg viewBox={`0 0 ${width} ${height}`} width="100%" height={height} role="img" aria-label={words}>
          {[0, 0.5, 1].map((share) => (
            <g key={share}>
              <path
                className={styles.gridline}
                d={`M${margin.left} ${yAt(top * share)}H${width - margin.right}`}
              />
              <text className={styles.tick} x={margin.left - 6} y={yAt(top * share) + 4} textAnchor="end">
                {said.figure(Math.round(top * share))}
              </text>
            </g>
          ))}
          {[...marked, last].map((one) => (
            <text
              key={one.on}
              className={styles.tick}
              x={xAt(one.on)}
              y={height - 10}
              textAnchor={one === last ? "end" : "start"}
            >
              {dateText(one.on).slice(dateText(one.on).includes("-") ? 5 : 0)}
            </text>
          ))}
          <path
            className={styles.burnArea}
            d={`${path("done")}L${xAt(last.on)} ${yAt(0)}L${xAt(first.on)} ${yAt(0)}Z`}
          />
          <path className={styles.burnWhole} d={path("whole")} />
          <path className={styles.burnShould} d={path("should")} />
          <path className={styles.burnDone} d={path("done")} />
        </svg>
      </div>
      <ul className={styles.legend}>
        <li data-line="whole">{t("tracking.burn.whole")}</li>
        <li data-line="should">{t("tracking.burn.should")}</li>
        <li data-line="done">{t("tracking.burn.done")}</li>
      </ul>
    </section>
  );
}
