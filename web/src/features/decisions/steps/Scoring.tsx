import { Button, Slider } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../../api/client";
import { useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { Mark } from "../../../ui/mark";
import type { Disagreement } from "../data";
import styles from "../decisions.module.css";
import { useAct } from "../useAct";

type Scores = Record<string, Record<string, number>>;

/** One's points for every option and criterion; unseen until the round closes. */
export function Scoring({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const round = disagreement.rounds[disagreement.rounds.length - 1];
  const before = disagreement.rounds[disagreement.rounds.length - 2];
  const live = disagreement.options.filter((one) => one.merged_into === null);
  const known = round && Object.keys(round.my_scores).length > 0 ? round.my_scores : before?.my_scores;
  const [scores, setScores] = useState<Scores>(() =>
    Object.fromEntries(
      live.map((option) => [
        String(option.number),
        Object.fromEntries(
          disagreement.criteria.map((row) => [row.id, known?.[String(option.number)]?.[row.id] ?? 5]),
        ),
      ]),
    ),
  );
  if (!round) return null;
  const isIn = Object.keys(round.my_scores).length > 0;
  const put = (option: number, criterion: string, points: number) =>
    setScores({ ...scores, [option]: { ...scores[option], [criterion]: points } });
  const total = (option: number) =>
    disagreement.criteria.reduce((sum, row) => sum + row.share * (scores[option]?.[row.id] ?? 0), 0);
  const send = () =>
    act(() =>
      api.PUT("/api/v1/workspaces/{slug}/disagreements/{key}/scores", {
        params: { path: { slug, key: disagreement.key } },
        body: { round: round.number, scores },
      }),
    );
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>
        {t("decisions.scoring.title", { round: round.number, limit: disagreement.round_limit })}
      </h2>
      {disagreement.can.take_part ? (
        <>
          <p className={styles.hidden}>
            <IconEyeOff size={16} stroke={1.6} aria-hidden="true" />
            {t("decisions.scoring.secret")}
          </p>
          <ul className={styles.cards}>
            {live.map((option) => (
              <li key={option.number} className={styles.card}>
                <div className={styles.cardHead}>
                  <span className={styles.badge}>{option.number}</span>
                  <strong className={styles.grow}>{option.title}</strong>
                  <span className={styles.total} title={t("decisions.scoring.total")}>
                    {total(option.number).toFixed(1)}
                  </span>
                </div>
                {disagreement.criteria.map((row) => (
                  <div key={row.id} className={styles.sliderRow}>
                    <span>{row.name}</span>
                    <Slider
                      min={0}
                      max={10}
                      step={0.5}
                      value={scores[option.number]?.[row.id] ?? 5}
                      onChange={(points) => put(option.number, row.id, points)}
                      thumbLabel={t("decisions.scoring.of", { option: option.title, criterion: row.name })}
                    />
                    <span className={styles.figure}>{scores[option.number]?.[row.id] ?? 5}</span>
                  </div>
                ))}
              </li>
            ))}
          </ul>
          <div className={styles.row2}>
            <Button loading={isBusy} onClick={() => void send()}>
              {t(isIn ? "decisions.scoring.again" : "decisions.scoring.send")}
            </Button>
            {isIn && <Mark tone="green">{t("decisions.scoring.in")}</Mark>}
          </div>
        </>
      ) : (
        <p className={styles.hidden}>
          <IconEyeOff size={16} stroke={1.6} aria-hidden="true" />
          {t("decisions.scoring.unseen", { count: round.raters })}
        </p>
      )}
    </section>
  );
}
