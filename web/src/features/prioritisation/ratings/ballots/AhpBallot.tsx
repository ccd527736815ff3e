import { Slider } from "@mantine/core";
import { useTexts } from "../../../../texts";
import type { BallotProps } from "../RateForm";
import styles from "../ratings.module.css";
import { pairsOf } from "./order";

/** −8…8 on the slider is 9 times as important … one ninth. */
const ratioOf = (place: number) => (place <= 0 ? 1 - place : 1 / (1 + place));
const placeOf = (value: number) => (value >= 1 ? Math.round(1 - value) : Math.round(1 / value - 1));

/** How many times as important is the one as the other? Every pair, on Saaty's scale of 1 to 9. */
export function AhpBallot({ rating, ballot, onChange }: BallotProps) {
  const { t } = useTexts();
  const known = new Map(rating.items.map((item) => [item.id, item]));
  const pairs = pairsOf(rating.items.map((item) => item.id));
  const given = ballot.judgements ?? [];
  const put = (first: number, second: number, place: number) => {
    const rest = given.filter((row) => row.first !== first || row.second !== second);
    onChange({ ...ballot, judgements: [...rest, { first, second, value: ratioOf(place) }] });
  };
  return (
    <>
      <p className={styles.quiet} role="status">
        {t("ratings.ahp.progress", { count: given.length, all: pairs.length })}
      </p>
      <ul className={styles.judgements}>
        {pairs.map(([first, second]) => {
          const row = given.find((one) => one.first === first && one.second === second);
          const one = known.get(first);
          const other = known.get(second);
          if (!one || !other) return null;
          return (
            <li key={`${first}-${second}`} data-given={row !== undefined || undefined}>
              <span title={one.title}>
                <span className={styles.key}>{one.key}</span> {one.title}
              </span>
              <Slider
                min={-8}
                max={8}
                step={1}
                thumbLabel={t("ratings.ahp.of", { one: one.key, other: other.key })}
                label={(place) =>
                  place === 0 ? "1 : 1" : place < 0 ? `${1 - place} : 1` : `1 : ${1 + place}`
                }
                marks={[{ value: 0 }]}
                value={row ? placeOf(row.value) : 0}
                onChange={(place) => put(first, second, place)}
              />
              <span title={other.title}>
                <span className={styles.key}>{other.key}</span> {other.title}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
