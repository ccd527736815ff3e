import { Button } from "@mantine/core";
import { api } from "../../api/client";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark, Person } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { About } from "./About";
import { type Request, useRefresh } from "./data";
import styles from "./evaluation.module.css";

/** One question from one person to another, with what can be done about it. */
export function RequestRow({ one, onAnswer }: { one: Request; onAnswer: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { user } = useSession();
  const refresh = useRefresh(slug);
  const isMine = one.asker.id === user.id;
  const end = async () => {
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/feedback-requests/{request_id}", {
        params: { path: { slug, request_id: one.id } },
      });
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <span className={styles.quiet}>{t(isMine ? "evaluation.youAsked" : "evaluation.asksYou")}</span>
        <Person name={isMine ? one.asked.name : one.asker.name} />
        <Mark tone={one.state === "open" ? "amber" : one.state === "answered" ? "green" : "grey"}>
          {t(`evaluation.state.${one.state as "open"}`)}
        </Mark>
        <time className={styles.quiet} dateTime={one.asked_at}>
          {dateText(one.asked_at.slice(0, 10))}
        </time>
      </div>
      <p className={styles.words}>{one.question}</p>
      <About one={one} />
      {(one.can.fulfil || one.can.end) && (
        <div className={styles.actions}>
          {one.can.fulfil && !isMine && (
            <Button size="xs" onClick={onAnswer}>
              {t("evaluation.answerRequest")}
            </Button>
          )}
          {one.can.end && (
            <Button size="xs" variant="default" onClick={() => void end()}>
              {t(isMine ? "evaluation.withdraw" : "evaluation.decline")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
