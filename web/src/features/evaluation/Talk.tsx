import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { askConfirm } from "../../ui/confirm";
import { type Result, useWrite } from "./cycles";
import styles from "./cycles.module.css";

/** The day of the talk, what the person says to the result, and that they accept it. */
export function Talk({ one }: { one: Result }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { write, wrong, isBusy } = useWrite();
  const [words, setWords] = useState(one.comment);
  const path = { slug, cycle_id: one.cycle, subject_id: one.subject.id };
  const plan = (on: string) =>
    write(() =>
      must(
        api.PUT("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}/talk", {
          params: { path },
          body: { on: on || null },
        }),
      ),
    );
  const comment = () =>
    write(() =>
      must(
        api.PUT("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}/comment", {
          params: { path },
          body: { words },
        }),
      ),
    );
  const accept = async () => {
    const isSure = await askConfirm({
      title: t("evaluation.result.acceptTitle"),
      words: t("evaluation.result.acceptWords"),
      action: t("evaluation.result.accept"),
    });
    if (isSure)
      await write(() =>
        must(
          api.POST("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}/acceptance", {
            params: { path },
          }),
        ),
      );
  };
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>{t("evaluation.talk.title")}</h2>
      {one.can.plan_talk ? (
        <TextInput
          type="date"
          className={styles.day ?? ""}
          label={t("evaluation.talk.day")}
          defaultValue={one.talk_on ?? ""}
          onBlur={(event) => {
            const day = event.currentTarget.value;
            if (day !== (one.talk_on ?? "")) void plan(day);
          }}
        />
      ) : (
        one.talk_on && (
          <p className={styles.text}>
            {t("evaluation.talk.with", { name: one.lead.name, day: dateText(one.talk_on) })}
          </p>
        )
      )}
      {one.can.comment ? (
        <>
          <Textarea
            autosize
            minRows={2}
            maxLength={2000}
            label={t("evaluation.talk.yours")}
            description={t("evaluation.talk.yoursWords")}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            error={wrong.words?.join(" ")}
          />
          <div className={styles.foot}>
            <Button
              variant="default"
              loading={isBusy}
              disabled={words === one.comment}
              onClick={() => void comment()}
            >
              {t("evaluation.talk.save")}
            </Button>
            {one.can.accept && (
              <Button disabled={isBusy || words !== one.comment} onClick={() => void accept()}>
                {t("evaluation.result.accept")}
              </Button>
            )}
          </div>
        </>
      ) : (
        <p className={one.comment ? styles.quote : styles.quiet}>
          {one.comment || t("evaluation.talk.nothing", { name: one.subject.name })}
        </p>
      )}
      {one.accepted_at && (
        <p className={styles.quiet}>
          {t("evaluation.result.acceptedOn", {
            name: one.subject.name,
            day: dateText(one.accepted_at.slice(0, 10)),
          })}
        </p>
      )}
    </section>
  );
}
