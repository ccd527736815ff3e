import { NumberInput } from "@mantine/core";
import { useTexts } from "../../../../texts";
import type { BallotProps } from "../RateForm";
import styles from "../ratings.module.css";
import { ItemName } from "./ItemName";

/** 100 points to share out; what is left is said all the time. */
export function PointsBallot({ rating, ballot, onChange }: BallotProps) {
  const { t } = useTexts();
  const given = new Map((ballot.points ?? []).map((row) => [row.item, row.points]));
  const left = 100 - [...given.values()].reduce((sum, one) => sum + one, 0);
  const put = (item: number, points: number) => {
    const next = new Map(given).set(item, points);
    if (points === 0) next.delete(item);
    onChange({ ...ballot, points: [...next].map(([id, value]) => ({ item: id, points: value })) });
  };
  return (
    <>
      <p className={styles.left} data-state={left === 0 ? "done" : left < 0 ? "over" : "open"} role="status">
        {t(left < 0 ? "ratings.points.over" : "ratings.points.left", { count: Math.abs(left) })}
      </p>
      <ul className={styles.lines}>
        {rating.items.map((item) => (
          <li key={item.id}>
            <ItemName item={item} />
            <span className={styles.meter} aria-hidden="true">
              <span style={{ width: `${Math.min(100, given.get(item.id) ?? 0)}%` }} />
            </span>
            <NumberInput
              className={styles.number ?? ""}
              aria-label={t("ratings.points.of", { key: item.key })}
              min={0}
              max={100}
              step={5}
              value={given.get(item.id) ?? ""}
              onChange={(value) => put(item.id, Number(value) || 0)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
