import { Button, Modal, MultiSelect, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { AboutInput } from "./AboutInput";
import { localMoment, type TimedStep, timed, useDraft, useRefresh } from "./data";
import styles from "./decisions.module.css";

interface OpenFormProps {
  /** Keys with commas between them, from the address; empty for a form without. */
  about: string;
  conflict: string;
  question: string;
  /** The rating session that left the question open; empty for none. */
  rating: string;
  onClose: () => void;
}

const people = (ids: readonly number[]) => ids.map(String);

/** Opens a disagreement: question, things, parties, who decides in the end, and a deadline per step. */
export function OpenForm({ about, conflict, question: asked, rating, onClose }: OpenFormProps) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const navigate = useNavigate();
  const refresh = useRefresh(slug);
  const [keys, setKeys] = useState<string[]>(about.split(",").filter(Boolean));
  const [question, setQuestion] = useState(asked);
  const [background, setBackground] = useState<string | null>(null);
  const [named, setParties] = useState<string[] | null>(null);
  const [judge, setAuthority] = useState<string | null>(null);
  const [rounds, setRounds] = useState<number | string>(3);
  const [threshold, setThreshold] = useState<number | string>(0.7);
  const [deadlines, setDeadlines] = useState<Partial<Record<TimedStep, string>>>({});
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const draft = useDraft(slug, keys.join(","), { rating, parties: named?.join(",") ?? "" });
  const prepared = draft.data;
  const parties = named ?? people(prepared?.parties.map((one) => one.id) ?? []);
  const proposed = prepared?.authority ? String(prepared.authority.id) : null;
  const authority = judge ?? (proposed !== null && !parties.includes(proposed) ? proposed : null);
  useEffect(() => {
    if (!prepared) return;
    setDeadlines((now) =>
      Object.keys(now).length > 0
        ? now
        : Object.fromEntries(timed.map((step) => [step, localMoment(prepared.deadlines[step] ?? "")])),
    );
  }, [prepared]);
  const members = workspace.people.map((one) => ({ value: String(one.id), label: one.name }));
  const open = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const made = await must(
        api.POST("/api/v1/workspaces/{slug}/disagreements", {
          params: { path: { slug } },
          body: {
            question,
            background: background ?? prepared?.background ?? "",
            about: keys,
            parties: parties.map(Number),
            authority: authority ? Number(authority) : null,
            deadlines: Object.fromEntries(
              Object.entries(deadlines).map(([step, at]) => [step, new Date(at).toISOString()]),
            ),
            round_limit: Number(rounds),
            threshold: Number(threshold),
            least_gain: 0.05,
            conflict,
          },
        }),
      );
      await refresh();
      await navigate({ to: `/w/${slug}/disagreements/${made.key}` });
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("decisions.disagreements.open")}>
      <form className={styles.form} onSubmit={(event) => void open(event)}>
        <TextInput
          data-autofocus
          required
          maxLength={300}
          label={t("decisions.form.question")}
          placeholder={t("decisions.form.questionPlaceholder")}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          error={wrong.question?.join(" ")}
        />
        <AboutInput
          keys={keys}
          onChange={setKeys}
          error={wrong.about?.join(" ") ?? (draft.isError ? draft.error.message : undefined)}
        />
        <MultiSelect
          searchable
          label={t("decisions.form.parties")}
          description={t("decisions.form.partiesWords")}
          data={members.filter((one) => one.value !== authority)}
          value={parties}
          onChange={setParties}
          error={wrong.parties?.join(" ")}
        />
        <Select
          searchable
          label={t("decisions.form.authority")}
          description={
            authority !== null && authority === proposed
              ? prepared?.authority_because
              : t("decisions.form.authorityWords")
          }
          data={members.filter((one) => !parties.includes(one.value))}
          value={authority}
          onChange={setAuthority}
          error={wrong.authority?.join(" ")}
        />
        <Textarea
          autosize
          minRows={2}
          label={t("decisions.form.background")}
          value={background ?? prepared?.background ?? ""}
          onChange={(event) => setBackground(event.currentTarget.value)}
          error={wrong.background?.join(" ")}
        />
        <fieldset className={styles.fieldset}>
          <legend>{t("decisions.form.deadlines")}</legend>
          {timed.map((step) => (
            <label key={step} className={styles.deadline}>
              <span>{t(`decisions.step.${step}`)}</span>
              <input
                type="datetime-local"
                className={styles.moment}
                value={deadlines[step] ?? ""}
                onChange={(event) => setDeadlines({ ...deadlines, [step]: event.currentTarget.value })}
              />
            </label>
          ))}
          {wrong.deadlines && <p className={styles.wrong}>{wrong.deadlines.join(" ")}</p>}
        </fieldset>
        <div className={styles.pair}>
          <NumberInput
            min={1}
            max={10}
            label={t("decisions.form.rounds")}
            value={rounds}
            onChange={setRounds}
            error={wrong.round_limit?.join(" ")}
          />
          <NumberInput
            min={0.05}
            max={1}
            step={0.05}
            decimalScale={2}
            label={t("decisions.form.threshold")}
            value={threshold}
            onChange={setThreshold}
            error={wrong.threshold?.join(" ")}
          />
        </div>
        <Button type="submit" loading={isBusy}>
          {t("decisions.disagreements.open")}
        </Button>
      </form>
    </Modal>
  );
}
