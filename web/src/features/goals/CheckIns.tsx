import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { type CheckIn, dayText, figure, percent, score, useWrite } from "./data";
import styles from "./goals.module.css";

interface CheckInsProps {
  objective: string;
  rows: readonly CheckIn[];
  unit: string;
}

/** Check-ins, newest first: value, score, how sure, and what was said. */
export function CheckIns({ objective, rows, unit }: CheckInsProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const remove = (row: CheckIn) =>
    write(t("goals.done.checkInGone"), () =>
      api.DELETE("/api/v1/workspaces/{slug}/objectives/{key}/check-ins/{check_in_id}", {
        params: { path: { slug, key: objective, check_in_id: row.id } },
      }),
    );
  return (
    <ul className={styles.checkIns}>
      {[...rows].reverse().map((row) => (
        <li key={row.id}>
          <span className={styles.quiet}>{dayText(row.on, language)}</span>
          <b>
            {figure(row.value)} {unit}
          </b>
          <span className={styles.quiet}>{score(row.score)}</span>
          <span className={styles.quiet}>
            {row.confidence !== null && t("goals.confidenceIs", { share: percent(row.confidence) })}
          </span>
          <span className={styles.comment}>
            {row.comment} <span className={styles.quiet}>{row.by.name}</span>
          </span>
          {row.can_remove && (
            <ActionIcon size="sm" aria-label={t("goals.takeBack")} onClick={() => void remove(row)}>
              <IconX size={14} />
            </ActionIcon>
          )}
        </li>
      ))}
    </ul>
  );
}
