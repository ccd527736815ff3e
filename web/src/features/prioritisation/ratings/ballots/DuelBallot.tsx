import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../../texts";
import type { RatedItem } from "../data";
import type { BallotProps } from "../RateForm";
import styles from "../ratings.module.css";
import { pairsOf } from "./order";

/** Which of these two first? One pair after another; neighbours of the list first, so that a few already tell. */
export function DuelBallot({ rating, ballot, onChange }: BallotProps) {
  const { t } = useTexts();
  const pairs = pairsOf(rating.items.map((item) => item.id));
  const given = ballot.duels ?? [];
  const [at, setAt] = useState(() => Math.min(given.length, pairs.length - 1));
  const known = new Map(rating.items.map((item) => [item.id, item]));
  const pair = pairs[at];
  const one = pair && known.get(pair[0]);
  const other = pair && known.get(pair[1]);
  if (!one || !other) return null;
  const answer = given.find((row) => row.first === one.id && row.second === other.id);
  const say = (result: number) => {
    const rest = given.filter((row) => row !== answer);
    onChange({ ...ballot, duels: [...rest, { first: one.id, second: other.id, result }] });
    setAt(Math.min(at + 1, pairs.length - 1));
  };
  return (
    <div className={styles.duel}>
      <p className={styles.quiet} role="status">
        {t("ratings.duels.progress", { count: given.length, all: pairs.length })}
      </p>
      <div className={styles.duellists}>
        <Side item={one} isChosen={answer?.result === 1} onChoose={() => say(1)} />
        <Button variant={answer?.result === 0.5 ? "light" : "default"} onClick={() => say(0.5)}>
          {t("ratings.duels.level")}
        </Button>
        <Side item={other} isChosen={answer?.result === 0} onChoose={() => say(0)} />
      </div>
      <div className={styles.marks}>
        <Button variant="subtle" disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t("ratings.duels.back")}
        </Button>
        <Button variant="subtle" disabled={at >= pairs.length - 1} onClick={() => setAt(at + 1)}>
          {t("ratings.duels.skip")}
        </Button>
      </div>
    </div>
  );
}

function Side({ item, isChosen, onChoose }: { item: RatedItem; isChosen: boolean; onChoose: () => void }) {
  return (
    <button type="button" className={styles.side} aria-pressed={isChosen} onClick={onChoose}>
      <span className={styles.key}>{item.key}</span>
      <span>{item.title}</span>
    </button>
  );
}
