import { Button, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { noticeDone } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { type Cycle, type Judgement, useWrite, type Voice } from "./cycles";
import styles from "./cycles.module.css";

/** One's own judgement of somebody: a step of the scale per criterion, with its meaning in words. */
export function JudgeForm({ cycle, one }: { cycle: Cycle; one: Judgement }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { write, wrong, isBusy } = useWrite();
  const [scores, setScores] = useState<Record<string, number>>(one.scores);
  const [words, setWords] = useState<Record<string, string>>(one.words);
  const asked = cycle.criteria.filter((each) => one.asked.includes(each.id));
  const score = (id: string, value: number | null) =>
    setScores((before) => {
      const { [id]: _, ...rest } = before;
      return value === null ? rest : { ...rest, [id]: value };
    });
  const back = () => navigate({ to: ".", search: {} as never });
  const save = async (isSubmitted: boolean) => {
    const done = await write(() =>
      must(
        api.PUT("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/judgements/{subject_id}", {
          params: { path: { slug, cycle_id: cycle.id, subject_id: one.subject.id } },
          body: { version: one.version, scores, words, is_submitted: isSubmitted },
        }),
      ),
    );
    if (done === null) return;
    noticeDone(t(isSubmitted ? "evaluation.judge.sent" : "evaluation.judge.kept"));
    if (isSubmitted) await back();
  };
  return (
    <Page
      layout="read"
      header={
        <PageHeader
          title={t(one.voice === "self" ? "evaluation.judge.self" : "evaluation.judge.of", {
            name: one.subject.name,
          })}
          meta={<Mark tone="grey">{t(`evaluation.voice.${one.voice as Voice}`)}</Mark>}
        />
      }
    >
      <p className={styles.said} role="note">
        {one.voice === "peer" && !one.takes_words
          ? t("evaluation.judge.aggregate", { count: cycle.least_peers })
          : t(`evaluation.judge.shown.${one.voice as Voice}`, { name: one.subject.name })}{" "}
        {t("evaluation.judge.until", { day: dateText(cycle.judge_until) })}
      </p>
      {asked.map((each) => (
        <fieldset key={each.id} className={styles.judged} disabled={!one.can_write}>
          <legend>{each.name}</legend>
          {each.words && <p className={styles.text}>{each.words}</p>}
          <div className={styles.steps}>
            {each.anchors.map((anchor, index) => (
              <label key={anchor} className={styles.step}>
                <input
                  type="radio"
                  name={each.id}
                  checked={scores[each.id] === index + 1}
                  onChange={() => score(each.id, index + 1)}
                />
                <b>{index + 1}</b>
                <span>{anchor}</span>
              </label>
            ))}
            <label className={styles.step}>
              <input
                type="radio"
                name={each.id}
                checked={scores[each.id] === undefined}
                onChange={() => score(each.id, null)}
              />
              <b>–</b>
              <span>{t("evaluation.judge.cannot")}</span>
            </label>
          </div>
          {one.takes_words && (
            <Textarea
              autosize
              minRows={2}
              maxLength={2000}
              label={t("evaluation.judge.words")}
              value={words[each.id] ?? ""}
              onChange={(event) => setWords({ ...words, [each.id]: event.currentTarget.value })}
            />
          )}
        </fieldset>
      ))}
      {(wrong.scores ?? wrong.words) && (
        <p className={styles.wrong} role="alert">
          {(wrong.scores ?? wrong.words)?.join(" ")}
        </p>
      )}
      <div className={styles.foot}>
        {one.can_write ? (
          <>
            <Button loading={isBusy} onClick={() => void save(true)}>
              {t("evaluation.judge.submit")}
            </Button>
            <Button variant="default" disabled={isBusy} onClick={() => void save(false)}>
              {t("evaluation.judge.keep")}
            </Button>
          </>
        ) : null}
        <Button variant="subtle" color="gray" onClick={() => void back()}>
          {t("evaluation.back")}
        </Button>
      </div>
    </Page>
  );
}
