import { Button, Checkbox, SegmentedControl, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { dayText, type Milestone, useProjectsRefresh, useWrite } from "./data";
import styles from "./projects.module.css";

const choices = ["passed", "with_conditions", "failed"] as const;

/** What was decided at a milestone, or the form that decides it. */
export function Decide({ one }: { one: Milestone }) {
  const { t } = useTexts();
  return (
    <section className={styles.part}>
      <h3>{t("projects.decision")}</h3>
      {one.decision.decision ? <Decided one={one} /> : one.can.settle ? <DecideForm one={one} /> : null}
      {!one.decision.decision && !one.can.settle && <p className={styles.quiet}>{t("projects.undecided")}</p>}
    </section>
  );
}

function Decided({ one }: { one: Milestone }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const { decision } = one;
  const settle = (place: number, isDone: boolean) =>
    write(t("projects.done.condition", { key: one.key }), () =>
      api.PUT("/api/v1/workspaces/{slug}/milestones/{key}/conditions/{place}", {
        params: { path: { slug, key: one.key, place } },
        body: { is_done: isDone },
      }),
    );
  const reopen = () =>
    write(t("projects.done.reopened", { key: one.key }), () =>
      api.POST("/api/v1/workspaces/{slug}/milestones/{key}/reopen", {
        params: { path: { slug, key: one.key } },
      }),
    );
  return (
    <div className={styles.decided}>
      <p>
        <b>{t(`projects.gate.${decision.decision as "passed"}`)}</b>{" "}
        <span className={styles.quiet}>
          {decision.by?.name} · {dayText(decision.at, language)}
        </span>
      </p>
      {decision.reason && <p>{decision.reason}</p>}
      {decision.conditions.length > 0 && (
        <ul className={styles.conditions}>
          {decision.conditions.map((row, place) => (
            <li key={row.text}>
              <Checkbox
                label={row.text}
                checked={row.is_done}
                disabled={!one.can.settle}
                onChange={(event) => void settle(place, event.currentTarget.checked)}
              />
            </li>
          ))}
        </ul>
      )}
      {one.can.settle && (
        <Button size="xs" variant="subtle" onClick={() => void reopen()}>
          {t("projects.reopen")}
        </Button>
      )}
    </div>
  );
}

function DecideForm({ one }: { one: Milestone }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useProjectsRefresh(slug);
  const [decision, setDecision] = useState<(typeof choices)[number]>("passed");
  const [reason, setReason] = useState("");
  const [conditions, setConditions] = useState("");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const named = conditions
      .split("\n")
      .map((text) => text.trim())
      .filter(Boolean);
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/milestones/{key}/decide", {
        params: { path: { slug, key: one.key } },
        body: {
          decision,
          reason,
          conditions: decision === "with_conditions" ? named.map((text) => ({ text })) : [],
        },
      });
      const label = t("projects.done.decided", { key: one.key });
      noteStep({ slug, label, operationIds: [operationOf(response)] });
      setWrong({});
      await refresh();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <SegmentedControl
        fullWidth
        aria-label={t("projects.decision")}
        value={decision}
        onChange={(value) => setDecision(choices.find((name) => name === value) ?? "passed")}
        data={choices.map((value) => ({ value, label: t(`projects.gate.${value}`) }))}
      />
      {wrong.decision && <p className={styles.wrong}>{wrong.decision.join(" ")}</p>}
      {decision === "with_conditions" && (
        <Textarea
          autosize
          minRows={2}
          label={t("projects.conditions")}
          description={t("projects.oneALine")}
          value={conditions}
          onChange={(event) => setConditions(event.currentTarget.value)}
          error={wrong.conditions?.join(" ")}
        />
      )}
      <Textarea
        autosize
        minRows={2}
        label={t("projects.reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wrong.reason?.join(" ")}
      />
      <Button type="submit">{t("projects.decide")}</Button>
    </form>
  );
}
