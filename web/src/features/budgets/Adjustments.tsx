import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { momentText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import styles from "./budgets.module.css";
import { type Adjustment, adjustmentTones, useAct, useAdjustments, useSaid } from "./data";

/** Every adjustment that one may see, newest first, with what may be decided. */
export default function Adjustments() {
  const { slug } = useWorkspace();
  const found = useAdjustments(slug);
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading shape="cards" />;
  return <AdjustmentCards rows={found.data} />;
}

export function AdjustmentCards({ rows }: { rows: readonly Adjustment[] }) {
  const { t } = useTexts();
  if (rows.length === 0)
    return <Empty title={t("budgets.adjust.empty")}>{t("budgets.adjust.emptyWords")}</Empty>;
  return (
    <ul className={styles.cards}>
      {rows.map((one) => (
        <Card key={one.key} one={one} />
      ))}
    </ul>
  );
}

function Card({ one }: { one: Adjustment }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const { act, isBusy } = useAct();
  const [answer, setAnswer] = useState("");
  const path = { slug, key: one.key };
  return (
    <li className={styles.card}>
      <div className={styles.spread}>
        <span className={styles.row}>
          <span className={styles.quiet}>{one.key}</span>
          <strong>{one.by.name}</strong>
          <span className={styles.quiet}>{momentText(one.at, language)}</span>
        </span>
        <Mark tone={adjustmentTones[one.state]} look="dot">
          {t(`budgets.adjust.state.${one.state}`)}
        </Mark>
      </div>
      <p className={styles.words}>{one.reason}</p>
      <ul className={styles.moves}>
        {one.moves.map((move) => (
          <li key={move.line}>
            <a className={styles.link} href={`/w/${slug}/budgets/${move.line}`}>
              {move.title}
            </a>
            <span className={styles.signed} data-cut={move.amount < 0 || undefined}>
              {move.amount > 0 ? "+" : "−"}
              {said.money(Math.abs(move.amount), move.currency)}
            </span>
            <span className={styles.quiet}>
              {move.month ? said.month(move.month) : t("budgets.adjust.overRest")}
              {move.planned_before !== null &&
                ` · ${said.money(move.planned_before, move.currency)} → ${said.money(move.planned_before + move.amount, move.currency)}`}
            </span>
          </li>
        ))}
      </ul>
      {one.decided_by && (
        <p className={styles.quiet}>
          {t("budgets.adjust.decided", { name: one.decided_by.name })}
          {one.decided_at && ` ${momentText(one.decided_at, language)}`}
          {one.answer && ` · ${one.answer}`}
        </p>
      )}
      {one.can.decide && (
        <div className={styles.decide}>
          <Textarea
            autosize
            aria-label={t("budgets.adjust.answer")}
            placeholder={t("budgets.adjust.answer")}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <Button
            size="xs"
            loading={isBusy}
            onClick={() =>
              void act(() =>
                api.POST("/api/v1/workspaces/{slug}/budget-adjustments/{key}/approve", {
                  params: { path },
                  body: { answer },
                }),
              )
            }
          >
            {t("budgets.adjust.approve")}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={answer.trim() === ""}
            onClick={() =>
              void act(() =>
                api.POST("/api/v1/workspaces/{slug}/budget-adjustments/{key}/refuse", {
                  params: { path },
                  body: { answer },
                }),
              )
            }
          >
            {t("budgets.adjust.refuse")}
          </Button>
        </div>
      )}
      {one.can.withdraw && (
        <div className={styles.row}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() =>
              void act(() =>
                api.POST("/api/v1/workspaces/{slug}/budget-adjustments/{key}/withdraw", { params: { path } }),
              )
            }
          >
            {t("budgets.adjust.withdraw")}
          </Button>
        </div>
      )}
    </li>
  );
}
