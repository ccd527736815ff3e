import { Button, Select, Textarea } from "@mantine/core";
import { IconHeart, IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { askConfirm } from "../../ui/confirm";
import { Mark, Person } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { About } from "./About";
import { type Feedback, useRefresh } from "./data";
import styles from "./evaluation.module.css";

const follows = ["none", "taken_up", "done"] as const;

/** One feedback with who reads it, and what its reader may do: thank, answer, take up, take back. */
export function FeedbackCard({ one }: { one: Feedback }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  const [draft, setDraft] = useState<string | null>(null);
  const path = { slug, feedback_id: one.id };
  const act = async (work: () => Promise<unknown>) => {
    try {
      await work();
      setDraft(null);
    } catch (error) {
      noticeFailed(error);
    }
    await refresh();
  };
  const answer = (body: { answer?: string; follow?: string }) =>
    act(() =>
      must(
        api.PUT("/api/v1/workspaces/{slug}/feedback/{feedback_id}/answer", {
          params: { path },
          body: { version: one.version, ...body },
        }),
      ),
    );
  const takeBack = async () => {
    const isSure = await askConfirm({
      title: t("evaluation.takeBackTitle"),
      words: t("evaluation.takeBackWords"),
      action: t("evaluation.takeBack"),
      look: "danger",
    });
    if (isSure)
      await act(() => api.DELETE("/api/v1/workspaces/{slug}/feedback/{feedback_id}", { params: { path } }));
  };
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Person name={one.giver.name} />
        <span aria-hidden="true">→</span>
        <Person name={one.recipient.name} />
        <Mark tone={one.kind === "praise" ? "green" : "blue"}>
          {t(`evaluation.kind.${one.kind as "praise"}`)}
        </Mark>
        <time className={styles.quiet} dateTime={one.given_at}>
          {dateText(one.given_at.slice(0, 10))}
        </time>
      </div>
      {one.taken_back_at && <p className={styles.quiet}>{t("evaluation.takenBack")}</p>}
      {one.question && <p className={styles.quiet}>{t("evaluation.askedFor", { question: one.question })}</p>}
      {one.went_well && (
        <div>
          <h3>{t("evaluation.wentWell")}</h3>
          <p className={styles.words}>{one.went_well}</p>
        </div>
      )}
      {one.to_change && (
        <div>
          <h3>{t("evaluation.toChange")}</h3>
          <p className={styles.words}>{one.to_change}</p>
        </div>
      )}
      <About one={one} />
      {one.answer && draft === null && (
        <div className={styles.answer}>
          <h3>{t("evaluation.answered", { name: one.recipient.name })}</h3>
          <p className={styles.words}>{one.answer}</p>
        </div>
      )}
      {draft !== null && (
        <Textarea
          autosize
          minRows={2}
          data-autofocus
          label={t("evaluation.answer")}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
      )}
      <p className={styles.readers}>
        <IconLock size={13} aria-hidden="true" />
        {t("evaluation.readBy", {
          names: one.readers.map((each) => each.name).join(t("evaluation.separator")),
        })}
      </p>
      <div className={styles.actions}>
        {one.thanked_at ? (
          <Mark tone="rose">{t("evaluation.thanked")}</Mark>
        ) : (
          one.can.answer && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconHeart size={14} />}
              onClick={() =>
                void act(() =>
                  must(
                    api.POST("/api/v1/workspaces/{slug}/feedback/{feedback_id}/thanks", { params: { path } }),
                  ),
                )
              }
            >
              {t("evaluation.thank")}
            </Button>
          )
        )}
        {one.can.answer && draft === null && (
          <Button size="xs" variant="default" onClick={() => setDraft(one.answer)}>
            {t("evaluation.answer")}
          </Button>
        )}
        {draft !== null && (
          <>
            <Button size="xs" onClick={() => void answer({ answer: draft })}>
              {t("evaluation.send")}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setDraft(null)}>
              {t("common.cancel")}
            </Button>
          </>
        )}
        {one.can.answer ? (
          <Select
            size="xs"
            className={styles.follow ?? ""}
            allowDeselect={false}
            aria-label={t("evaluation.improvement")}
            value={one.follow}
            data={follows.map((value) => ({ value, label: t(`evaluation.follow.${value}`) }))}
            onChange={(value) => value && void answer({ follow: value })}
          />
        ) : (
          one.follow !== "none" && (
            <Mark tone={one.follow === "done" ? "green" : "teal"}>
              {t(`evaluation.follow.${one.follow as "done"}`)}
            </Mark>
          )
        )}
        {one.can.take_back && (
          <Button size="xs" variant="subtle" color="red" onClick={() => void takeBack()}>
            {t("evaluation.takeBack")}
          </Button>
        )}
      </div>
    </li>
  );
}
