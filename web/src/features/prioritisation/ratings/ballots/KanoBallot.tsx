import { Select } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../../texts";
import { replies } from "../data";
import type { BallotProps } from "../RateForm";
import styles from "../ratings.module.css";
import { ItemName } from "./ItemName";

type Pair = { present?: string; absent?: string };

/** Two questions per requirement: how would it be with it, and how without? */
export function KanoBallot({ rating, ballot, onChange }: BallotProps) {
  const { t } = useTexts();
  const [pairs, setPairs] = useState<Record<number, Pair>>(() =>
    Object.fromEntries((ballot.replies ?? []).map((row) => [row.item, row])),
  );
  const put = (item: number, change: Pair) => {
    const next = { ...pairs, [item]: { ...pairs[item], ...change } };
    setPairs(next);
    const whole = Object.entries(next).flatMap(([id, one]) =>
      one.present && one.absent ? [{ item: Number(id), present: one.present, absent: one.absent }] : [],
    );
    onChange({ ...ballot, replies: whole });
  };
  const data = replies.map((one) => ({ value: one, label: t(`ratings.kano.reply.${one}`) }));
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("ratings.requirement")}</th>
            <th scope="col">{t("ratings.kano.present")}</th>
            <th scope="col">{t("ratings.kano.absent")}</th>
          </tr>
        </thead>
        <tbody>
          {rating.items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <ItemName item={item} />
              </th>
              {(["present", "absent"] as const).map((which) => (
                <td key={which}>
                  <Select
                    className={styles.reply ?? ""}
                    aria-label={`${item.key} ${t(`ratings.kano.${which}`)}`}
                    placeholder={t("ratings.kano.choose")}
                    data={data}
                    value={pairs[item.id]?.[which] ?? null}
                    onChange={(value) => value && put(item.id, { [which]: value })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
