import { Button, Checkbox, Modal, MultiSelect, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { type ReportPlan, sections, useProgress, useRefresh } from "./data";
import styles from "./tracking.module.css";

const cycles = ["week", "fortnight", "month", "never"] as const;
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** What is reported, when, in which language, to whom. */
export function PlanForm({ given, onClose }: { given: ReportPlan | null; onClose: () => void }) {
  const { t, language } = useTexts();
  const { slug, people } = useWorkspace();
  const refresh = useRefresh(slug);
  const projects = useProgress(slug).data?.projects ?? [];
  const [values, setValues] = useState({
    title: given?.title ?? "",
    project: given?.project ?? "",
    language: given?.language ?? (language as "en" | "zh"),
    every: given?.every ?? ("week" as (typeof cycles)[number]),
    weekday: given?.weekday ?? 4,
    sections: given?.sections ?? [...sections],
    recipients: given?.recipients.map((one) => one.id) ?? [],
  });
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      if (given)
        await api.PATCH("/api/v1/workspaces/{slug}/progress-reports/{key}", {
          params: { path: { slug, key: given.key } },
          body: { ...values, version: given.version },
        });
      else
        await api.POST("/api/v1/workspaces/{slug}/progress-reports", {
          params: { path: { slug } },
          body: values,
        });
      await refresh();
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    }
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(given ? "tracking.reports.change" : "tracking.reports.new")}
    >
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          required
          label={t("tracking.reports.name")}
          value={values.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
          error={wrong.title?.join(" ")}
        />
        <div className={styles.pair}>
          <Select
            label={t("tracking.reports.about")}
            value={values.project}
            allowDeselect={false}
            data={[
              { value: "", label: t("tracking.reports.whole") },
              ...projects.map((one) => ({ value: one.key, label: one.title })),
            ]}
            onChange={(project) => put({ project: project ?? "" })}
            error={wrong.project?.join(" ")}
          />
          <Select
            label={t("tracking.reports.language")}
            value={values.language}
            allowDeselect={false}
            data={[{ value: "zh" }, { value: "en" }].map((one) => ({
              value: one.value,
              label: t(`tracking.reports.languages.${one.value as "zh"}`),
            }))}
            onChange={(chosen) => put({ language: chosen === "zh" ? "zh" : "en" })}
          />
          <Select
            label={t("tracking.reports.cycle")}
            value={values.every}
            allowDeselect={false}
            data={cycles.map((value) => ({ value, label: t(`tracking.reports.cycles.${value}`) }))}
            onChange={(chosen) => put({ every: cycles.find((one) => one === chosen) ?? "week" })}
            error={wrong.every?.join(" ")}
          />
          <Select
            label={t("tracking.reports.weekday")}
            value={String(values.weekday)}
            allowDeselect={false}
            disabled={values.every === "never"}
            data={weekdays.map((value) => ({ value: String(value), label: t(`tracking.weekday.${value}`) }))}
            onChange={(chosen) => put({ weekday: Number(chosen) })}
          />
        </div>
        <MultiSelect
          searchable
          label={t("tracking.reports.recipients")}
          value={values.recipients.map(String)}
          data={people.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(chosen) => put({ recipients: chosen.map(Number) })}
          error={wrong.recipients?.join(" ")}
        />
        <Checkbox.Group
          label={t("tracking.reports.sections")}
          value={values.sections}
          onChange={(chosen) => put({ sections: sections.filter((one) => chosen.includes(one)) })}
          error={wrong.sections?.join(" ")}
        >
          <div className={styles.choices}>
            {sections.map((one) => (
              <Checkbox key={one} value={one} label={t(`tracking.section.${one}`)} />
            ))}
          </div>
        </Checkbox.Group>
        <Button type="submit">{t("common.save")}</Button>
      </form>
    </Modal>
  );
}
