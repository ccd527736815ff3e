import { useTexts } from "../../../texts";
import { figureText, type ItemResult } from "./data";
import styles from "./ratings.module.css";

interface StripProps {
  row: ItemResult;
  count: number;
  isNamed: boolean;
}

/** Where everybody put it: a dot per person on the places 1 … n, a box over the middle half, a stroke at the median. */
export function Strip({ row, count, isNamed }: StripProps) {
  const { t, language } = useTexts();
  const spread = row.rank_spread;
  const x = (rank: number) => (count < 2 ? 50 : 3 + ((rank - 1) / (count - 1)) * 94);
  const apart = new Set(row.apart.map((one) => one.voice.label));
  const level = new Map<number, number>();
  const words = row.values
    .map((one) => `${one.voice.label}: ${figureText(one.rank, language)}`)
    .join(t("ratings.listMark"));
  return (
    <span className={styles.strip} role="img" aria-label={words}>
      <span className={styles.axis} />
      {spread && (
        <>
          <span
            className={styles.whisker}
            style={{ left: `${x(spread.low)}%`, width: `${x(spread.high) - x(spread.low)}%` }}
          />
          <span
            className={styles.box}
            style={{ left: `${x(spread.lower)}%`, width: `${x(spread.upper) - x(spread.lower)}%` }}
          />
          <span className={styles.median} style={{ left: `${x(spread.median)}%` }} />
        </>
      )}
      {row.values.map((one) => {
        const above = level.get(one.rank) ?? 0;
        level.set(one.rank, above + 1);
        return (
          <span
            key={one.voice.label}
            className={styles.voice}
            data-apart={apart.has(one.voice.label) || undefined}
            data-me={one.voice.is_me || undefined}
            style={{ left: `${x(one.rank)}%`, marginTop: `${-above * 5}px` }}
            title={t("ratings.dot", {
              name: one.voice.is_me && !isNamed ? t("ratings.me") : one.voice.label,
              place: figureText(one.rank, language),
              value: figureText(one.value, language),
            })}
          />
        );
      })}
    </span>
  );
}
