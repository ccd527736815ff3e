import {
  Button,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
} from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../../api/client";
import { ApiProblem } from "../../../api/problem";
import { useProjectNames } from "../../../api/projects";
import { useWorkspace } from "../../../api/session";
import { addDays, todayIso } from "../../../engines/days";
import { useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import { borrowingsKey, useDepartments, useLevels, usePeople } from "../data";
import team from "../team.module.css";

interface BorrowFormProps {
  onClose: () => void;
  onAsked: (key: string) => void;
}

/** Asks a department for a person, or for a skill at a level, for a share of the time until a day of return. */
export function BorrowForm({ onClose, onAsked }: BorrowFormProps) {
  const { t, language } = useTexts();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const queries = useQueryClient();
  const departments = useDepartments(slug);
  const people = usePeople(slug);
  const levels = useLevels(slug);
  const projects = useProjectNames();
  const [by, setBy] = useState<"person" | "skill">("person");
  const [values, setValues] = useState({
    department: null as string | null,
    person: null as string | null,
    skill: null as string | null,
    level: "3",
    target: null as string | null,
    to: null as string | null,
    percent: 50 as number | string,
    start_on: addDays(todayIso(), 7),
    finish_on: addDays(todayIso(), 35),
    reason: "",
  });
  const [problems, setProblems] = useState<Readonly<Record<string, readonly string[]>>>({});
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const at = (name: string) => ({ error: problems[name]?.join(" ") });
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const [kind, id] = (values.target ?? "").split(":");
    try {
      const made = await must(
        api.POST("/api/v1/workspaces/{slug}/borrowings", {
          params: { path: { slug } },
          body: {
            department: Number(values.department),
            person: by === "person" && values.person ? Number(values.person) : null,
            skill: by === "skill" ? values.skill : null,
            level: by === "skill" ? Number(values.level) : 1,
            product: kind === "product" ? Number(id) : null,
            project: kind === "project" ? (id ?? null) : null,
            to_department: values.to ? Number(values.to) : null,
            share: Number(values.percent) / 100,
            start_on: values.start_on,
            finish_on: values.finish_on,
            reason: values.reason,
          },
        }),
      );
      await queries.invalidateQueries({ queryKey: borrowingsKey(slug) });
      onClose();
      onAsked(made.key);
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setProblems(error.fields);
      else noticeFailed(error);
    }
  };
  const rooms = (departments.data?.items ?? []).map((one) => ({ value: String(one.id), label: one.name }));
  const inside = (people.data ?? []).filter((one) => String(one.department) === values.department);
  return (
    <Modal opened onClose={onClose} title={t("resources.borrow.ask")} size="lg">
      <form className={team.form} onSubmit={(event) => void ask(event)}>
        <p className={team.words}>{t("resources.borrow.askWords")}</p>
        <Group grow align="flex-start">
          <Select
            required
            label={t("resources.borrow.from")}
            data={rooms}
            value={values.department}
            onChange={(department) => put({ department, person: null })}
            {...at("department")}
          />
          <Select
            clearable
            label={t("resources.borrow.toDepartment")}
            data={rooms.filter((one) => one.value !== values.department)}
            value={values.to}
            onChange={(to) => put({ to })}
            {...at("to_department")}
          />
        </Group>
        <SegmentedControl
          fullWidth
          aria-label={t("resources.borrow.by")}
          value={by}
          data={(["person", "skill"] as const).map((value) => ({
            value,
            label: t(`resources.borrow.byOf.${value}`),
          }))}
          onChange={(value) => setBy(value as "person")}
        />
        {by === "person" ? (
          <Select
            required
            searchable
            label={t("resources.load.person")}
            disabled={!values.department}
            data={inside.map((one) => ({
              value: String(one.id),
              label: [one.name, one.skills.join("、")].filter(Boolean).join(" · "),
            }))}
            value={values.person}
            onChange={(person) => put({ person })}
            {...at("person")}
          />
        ) : (
          <Group grow align="flex-start">
            <Select
              required
              searchable
              label={t("resources.capacity.skill")}
              data={workspace.skills.map((one) => one.name)}
              value={values.skill}
              onChange={(skill) => put({ skill })}
              {...at("skill")}
            />
            <Select
              allowDeselect={false}
              label={t("resources.who.level")}
              data={(levels.data?.levels ?? []).map((word) => ({
                value: String(word.level),
                label: `${word.level} · ${language === "zh" ? word.zh : word.en}`,
              }))}
              value={values.level}
              onChange={(level) => put({ level: level ?? "1" })}
              {...at("level")}
            />
          </Group>
        )}
        <Group grow align="flex-start">
          <Select
            required
            searchable
            label={t("resources.borrow.for")}
            data={[
              {
                group: t("resources.load.project"),
                items: projects.map((one) => ({
                  value: `project:${one.key}`,
                  label: one.title,
                })),
              },
              {
                group: t("resources.borrow.product"),
                items: workspace.products.map((one) => ({ value: `product:${one.id}`, label: one.name })),
              },
            ].filter((group) => group.items.length > 0)}
            value={values.target}
            onChange={(target) => put({ target })}
            {...at("project")}
          />
          <NumberInput
            label={t("resources.borrow.share")}
            min={5}
            max={100}
            step={10}
            suffix=" %"
            value={values.percent}
            onChange={(percent) => put({ percent })}
            {...at("share")}
          />
        </Group>
        <Group grow align="flex-start">
          <TextInput
            type="date"
            required
            label={t("resources.borrow.first")}
            value={values.start_on}
            onChange={(event) => put({ start_on: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            required
            label={t("resources.borrow.returnDay")}
            value={values.finish_on}
            onChange={(event) => put({ finish_on: event.currentTarget.value })}
            {...at("finish_on")}
          />
        </Group>
        <Textarea
          required
          autosize
          minRows={2}
          maxLength={1000}
          label={t("resources.borrow.reason")}
          value={values.reason}
          onChange={(event) => put({ reason: event.currentTarget.value })}
          {...at("reason")}
        />
        <Group justify="flex-end">
          <Button type="submit">{t("resources.borrow.send")}</Button>
        </Group>
      </form>
    </Modal>
  );
}
