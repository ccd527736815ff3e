import { Button, NumberInput, SegmentedControl, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { percent, type Result, useWrite } from "./cycles";
import styles from "./cycles.module.css";

/** What the person holds against the result, and what the other lead answers, with grounds and a clock. */
export function Appeal({ one }: { one: Result }) {
  const { t } = useTexts();
  const { appeal } = one;
  if (!appeal && !one.can.appeal) return null;
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>
        {t("evaluation.appeal.title")}
        {appeal && (
          <Mark tone={appeal.outcome === "" ? "red" : "grey"}>
            {t(`evaluation.appeal.state.${(appeal.outcome || "waiting") as "waiting"}`)}
          </Mark>
        )}
      </h2>
      {appeal ? <Made one={one} /> : <Make one={one} />}
      {one.can.answer && <Answer one={one} />}
    </section>
  );
}

function Make({ one }: { one: Result }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { write, wrong, isBusy } = useWrite();
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const until = one.appeals_until ? dateText(one.appeals_until) : "";
  const send = () =>
    write(() =>
      must(
        api.POST("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}/appeal", {
          params: { path: { slug, cycle_id: one.cycle, subject_id: one.subject.id } },
          body: { words },
        }),
      ),
    );
  return (
    <>
      <p className={styles.text}>{t("evaluation.appeal.rule", { name: one.appeals_to.name, day: until })}</p>
      {isOpen && (
        <Textarea
          autosize
          data-autofocus
          minRows={3}
          maxLength={2000}
          label={t("evaluation.appeal.words")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={wrong.words?.join(" ")}
        />
      )}
      <div className={styles.foot}>
        <Button
          variant={isOpen ? "filled" : "default"}
          loading={isBusy}
          onClick={() => (isOpen ? void send() : setOpen(true))}
        >
          {t(isOpen ? "evaluation.appeal.send" : "evaluation.appeal.make")}
        </Button>
      </div>
    </>
  );
}

function Made({ one }: { one: Result }) {
  const { t } = useTexts();
  const { appeal } = one;
  if (!appeal) return null;
  const criterion = one.criteria.find((each) => each.id === appeal.criterion)?.name ?? "";
  return (
    <>
      <p className={styles.quote}>
        <b>{one.subject.name}</b> {appeal.words}
      </p>
      {appeal.answered_by ? (
        <p className={styles.quote} data-tone="answer">
          <b>{appeal.answered_by.name}</b>{" "}
          {appeal.points !== null && (
            <span>{t("evaluation.appeal.changed", { criterion, points: percent(appeal.points) })} </span>
          )}
          {appeal.grounds}
        </p>
      ) : (
        <p className={styles.quiet}>
          {t("evaluation.appeal.waits", { name: one.appeals_to.name, day: dateText(appeal.due_on) })}
        </p>
      )}
    </>
  );
}

function Answer({ one }: { one: Result }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { write, wrong, isBusy } = useWrite();
  const [outcome, setOutcome] = useState("kept");
  const [grounds, setGrounds] = useState("");
  const [criterion, setCriterion] = useState<string | null>(one.criteria[0]?.id ?? null);
  const [points, setPoints] = useState<number | string>("");
  const send = () =>
    write(() =>
      must(
        api.PUT("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}/appeal/answer", {
          params: { path: { slug, cycle_id: one.cycle, subject_id: one.subject.id } },
          body: {
            outcome,
            grounds,
            criterion: outcome === "changed" ? (criterion ?? "") : "",
            points: outcome === "changed" && points !== "" ? Number(points) / 100 : null,
          },
        }),
      ),
    );
  return (
    <div className={styles.form}>
      <SegmentedControl
        aria-label={t("evaluation.appeal.outcome")}
        value={outcome}
        onChange={setOutcome}
        data={(["kept", "changed"] as const).map((value) => ({
          value,
          label: t(`evaluation.appeal.choose.${value}`),
        }))}
      />
      {outcome === "changed" && (
        <div className={styles.pair}>
          <Select
            allowDeselect={false}
            label={t("evaluation.appeal.criterion")}
            data={one.criteria.map((each) => ({ value: each.id, label: each.name }))}
            value={criterion}
            onChange={setCriterion}
          />
          <NumberInput
            min={0}
            max={100}
            label={t("evaluation.appeal.points")}
            value={points}
            onChange={setPoints}
            error={wrong.points?.join(" ")}
          />
        </div>
      )}
      <Textarea
        autosize
        minRows={3}
        maxLength={2000}
        label={t("evaluation.appeal.grounds")}
        value={grounds}
        onChange={(event) => setGrounds(event.currentTarget.value)}
        error={wrong.grounds?.join(" ")}
      />
      <div className={styles.foot}>
        <Button loading={isBusy} onClick={() => void send()}>
          {t("evaluation.appeal.answer")}
        </Button>
      </div>
    </div>
  );
}
