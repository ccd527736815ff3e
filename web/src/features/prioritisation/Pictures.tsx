import { useTexts } from "../../texts";
import { Scatter } from "../../ui/chart";
import { Mark, type Tone } from "../../ui/mark";
import { type Ranked, useQuadrants } from "./data";
import styles from "./ranking.module.css";

const quadrants = ["quick_win", "big_bet", "fill_in", "money_pit"] as const;
const tones: Record<string, Tone> = {
  quick_win: "green",
  big_bet: "blue",
  fill_in: "grey",
  money_pit: "red",
};

/** Value against effort, parted at the medians; nothing is drawn before two requirements have both. */
export function Quadrants({ slug }: { slug: string }) {
  const { t } = useTexts();
  const picture = useQuadrants(slug).data;
  if (!picture || picture.points.length < 2) return null;
  return (
    <div className={styles.picture}>
      <Scatter
        label={t("prioritisation.quadrants")}
        xLabel={t("prioritisation.effort", { median: picture.effort_line })}
        yLabel={t("prioritisation.value", { median: picture.value_line })}
        points={picture.points.map((point) => ({
          id: String(point.id),
          label: `${point.key} ${point.title}`,
          x: point.effort,
          y: point.value,
          tone: tones[point.quadrant] ?? "grey",
        }))}
      />
      <ul className={styles.classes}>
        {quadrants.map((name) => (
          <li key={name}>
            <Mark tone={tones[name] ?? "grey"}>{t(`prioritisation.quadrant.${name}`)}</Mark>
            <ul>
              {picture.points
                .filter((point) => point.quadrant === name)
                .map((point) => (
                  <li key={point.id}>
                    <span className={styles.key}>{point.key}</span> {point.title}
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How much having it delights against how much lacking it hurts, as rating sessions found. */
export function Kano({ rows }: { rows: readonly Ranked[] }) {
  const { t } = useTexts();
  const points = rows.flatMap((row) => {
    const { better, worse } = row.scores.kano.inputs;
    if (better === undefined || worse === undefined) return [];
    return [{ id: String(row.id), label: `${row.key} ${row.title}`, x: worse, y: better }];
  });
  if (points.length === 0) return null;
  return (
    <div className={styles.picture}>
      <Scatter
        label={t("ratings.kano.diagram")}
        xLabel={t("ratings.kano.worse")}
        yLabel={t("ratings.kano.better")}
        points={points}
      />
    </div>
  );
}
