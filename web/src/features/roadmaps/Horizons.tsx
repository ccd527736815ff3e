import { Fragment } from "react";
import { useTexts } from "../../texts";
import { Card } from "./Card";
import { type Drawn, horizons } from "./data";
import styles from "./roadmaps.module.css";

/** Lanes down, now, next and later across. */
export function Horizons({ drawn, laneWord }: { drawn: Drawn; laneWord: string }) {
  const { t } = useTexts();
  const titles = new Map(drawn.items.map((item) => [item.id, item.title]));
  const shown = horizons.filter(
    (horizon) => horizon !== "done" || drawn.items.some((item) => item.horizon === "done"),
  );
  const needsOf = (id: number) =>
    drawn.dependencies
      .filter((one) => one.dependent === id)
      .map((one) => ({ one, title: titles.get(one.needed) ?? "" }));
  return (
    <div
      className={styles.horizons}
      style={{ gridTemplateColumns: `minmax(120px, 168px) repeat(${shown.length}, minmax(190px, 1fr))` }}
    >
      <div className={styles.corner}>{laneWord}</div>
      {shown.map((horizon) => (
        <div key={horizon} className={styles.horizon} data-horizon={horizon}>
          <h2>{t(`roadmaps.horizon.${horizon}`)}</h2>
          <span>{t(`roadmaps.horizonWords.${horizon}`)}</span>
        </div>
      ))}
      {drawn.lanes.map((lane) => (
        <Fragment key={lane.id}>
          <div className={styles.lane}>{lane.name || t("roadmaps.noLane")}</div>
          {shown.map((horizon) => {
            const inside = drawn.items.filter(
              (item) => item.horizon === horizon && item.lanes.includes(lane.id),
            );
            return (
              <div key={horizon} className={styles.cell} data-empty={inside.length === 0 || undefined}>
                <span className={styles.cellHead} data-horizon={horizon}>
                  {t(`roadmaps.horizon.${horizon}`)}
                </span>
                {inside.map((item) => (
                  <Card key={item.id} item={item} needs={needsOf(item.id)} />
                ))}
              </div>
            );
          })}
        </Fragment>
      ))}
    </div>
  );
}
