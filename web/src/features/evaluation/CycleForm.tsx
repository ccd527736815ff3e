import { Button, NumberInput, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useMemo, useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Section } from "../../ui/section";
import { Failure, Loading } from "../../ui/state";
import { CriteriaFields } from "./CriteriaFields";
import { type Choices, type Cycle, useChoices, useWrite } from "./cycles";
import styles from "./cycles.module.css";
import { bodyOf, type CycleDraft, draftOf, freshDraft } from "./form";
import { PeopleFields } from "./PeopleFields";

/** Sets up an evaluation, or changes one before judging begins. */
export function CycleForm({ cycle }: { cycle?: Cycle }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const choices = useChoices(slug, language);
  if (choices.isPending) return <Loading shape="text" />;
  if (choices.isError) return <Failure error={choices.error} onRetry={() => void choices.refetch()} />;
  return (
    <Page
      header={
        <PageHeader
          title={cycle ? t("evaluation.cycles.changeOf", { name: cycle.title }) : t("evaluation.cycles.make")}
        />
      }
    >
      <Fields choices={choices.data} {...(cycle ? { cycle } : {})} />
    </Page>
  );
}

function Fields({ choices, cycle }: { choices: Choices; cycle?: Cycle }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { write, wrong, isBusy } = useWrite();
  const [draft, setDraft] = useState<CycleDraft>(() => (cycle ? draftOf(cycle) : freshDraft(new Date())));
  const [reason, setReason] = useState("");
  const units = useMemo(() => new Map(choices.measures.map((one) => [one.name, one.unit])), [choices]);
  const set = (change: Partial<CycleDraft>) => setDraft((before) => ({ ...before, ...change }));
  const isKnown = cycle?.stage === "published";
  const leave = (id: number | undefined) =>
    navigate({ to: id ? `/w/${slug}/evaluation/${id}` : `/w/${slug}/evaluation` });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = bodyOf(draft, units);
    const made = await write(() =>
      cycle
        ? must(
            api.PUT("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}", {
              params: { path: { slug, cycle_id: cycle.id } },
              body: { ...body, version: cycle.version, reason },
            }),
          )
        : must(api.POST("/api/v1/workspaces/{slug}/evaluation-cycles", { params: { path: { slug } }, body })),
    );
    if (made) await leave(made.id);
  };
  const said = (name: string) => wrong[name]?.join(" ");
  return (
    <form onSubmit={(event) => void save(event)}>
      <Section title={t("evaluation.form.frame")} words={t("evaluation.form.frameWords")}>
        <div className={styles.form}>
          <TextInput
            required
            data-autofocus
            maxLength={120}
            label={t("evaluation.form.title")}
            placeholder={t("evaluation.form.titlePlaceholder")}
            value={draft.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
            error={said("title")}
          />
          <div className={styles.three}>
            {(["start_on", "finish_on", "judge_until"] as const).map((name) => (
              <TextInput
                key={name}
                required
                type="date"
                label={t(`evaluation.form.${name}`)}
                value={draft[name]}
                onChange={(event) => set({ [name]: event.currentTarget.value })}
                error={said(name)}
              />
            ))}
          </div>
          <Textarea
            autosize
            minRows={2}
            maxLength={2000}
            label={t("evaluation.form.note")}
            value={draft.note}
            onChange={(event) => set({ note: event.currentTarget.value })}
            error={said("note")}
          />
        </div>
      </Section>
      <Section title={t("evaluation.criteria.title")} words={t("evaluation.form.criteriaWords")}>
        <CriteriaFields
          measures={choices.measures}
          rows={draft.criteria}
          onChange={(change) => setDraft((before) => ({ ...before, criteria: change(before.criteria) }))}
          error={said("criteria")}
        />
      </Section>
      <Section title={t("evaluation.people.title")} words={t("evaluation.form.peopleWords")}>
        <PeopleFields
          choices={choices}
          rows={draft.people}
          onChange={(people) => set({ people })}
          error={said("people")}
        />
      </Section>
      <Section title={t("evaluation.form.fairness")} words={t("evaluation.form.fairnessWords")}>
        <div className={styles.form}>
          <div>
            <span className={styles.label}>{t("evaluation.form.peers_shown")}</span>
            <SegmentedControl
              aria-label={t("evaluation.form.peers_shown")}
              value={draft.peers_shown}
              onChange={(value) => set({ peers_shown: value })}
              data={(["aggregate", "named"] as const).map((value) => ({
                value,
                label: t(`evaluation.form.shown.${value}`),
              }))}
            />
            <p className={styles.quiet}>{t(`evaluation.form.shownWords.${draft.peers_shown as "named"}`)}</p>
          </div>
          <div className={styles.three}>
            <Select
              required
              searchable
              label={t("evaluation.form.appeals_to")}
              data={choices.appeals.map((one) => ({ value: String(one.id), label: one.name }))}
              value={draft.appeals_to}
              onChange={(value) => set({ appeals_to: value })}
              error={said("appeals_to")}
            />
            <NumberInput
              min={1}
              max={60}
              label={t("evaluation.form.appeal_days")}
              value={draft.appeal_days}
              onChange={(value) => set({ appeal_days: value })}
              error={said("appeal_days")}
            />
            <NumberInput
              min={1}
              max={60}
              label={t("evaluation.form.answer_days")}
              value={draft.answer_days}
              onChange={(value) => set({ answer_days: value })}
              error={said("answer_days")}
            />
          </div>
          {isKnown && (
            <Textarea
              autosize
              minRows={2}
              maxLength={500}
              label={t("evaluation.form.reason")}
              description={t("evaluation.form.reasonWords")}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              error={said("reason")}
            />
          )}
          <div className={styles.foot}>
            <Button type="submit" loading={isBusy}>
              {t(cycle ? "evaluation.form.save" : "evaluation.form.saveDraft")}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => void leave(cycle?.id)}>
              {t("common.cancel")}
            </Button>
          </div>
        </div>
      </Section>
    </form>
  );
}
