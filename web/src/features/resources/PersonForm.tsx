import { Drawer, Group, NumberInput, Select, TagsInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { type SessionWorkspace, sessionKey } from "../../api/session";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { decideContested } from "./contested";
import {
  type TeamPerson,
  useCalendar,
  useDepartments,
  useLevels,
  usePeople,
  useResourcesRefresh,
} from "./data";
import { Levels, OwnWeek, Wishes } from "./Growth";
import { Leaves } from "./Leaves";
import { PersonFoot } from "./PersonFoot";
import { useDates } from "./said";
import styles from "./team.module.css";

interface PersonFormProps {
  workspace: SessionWorkspace;
  person: TeamPerson | null;
  onClose: () => void;
}

export function PersonForm({ workspace, person, onClose }: PersonFormProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const refresh = useResourcesRefresh(workspace.slug);
  const { slug } = workspace;
  const dates = useDates();
  const departments = useDepartments(slug);
  const words = useLevels(slug);
  const people = usePeople(slug);
  const calendar = useCalendar(slug);
  const [values, setValues] = useState({
    name: person?.name ?? "",
    role: person?.role ?? "",
    department: person?.department ? String(person.department) : null,
    experience_years: (person?.experience_years ?? "") as number | string,
    experience: person?.experience ?? "",
    skills: person?.skills ?? [],
    levels: person?.levels ?? ({} as Record<string, number>),
    wishes: person?.wishes ?? [],
    week: person?.week ?? [1, 1, 1, 1, 1, 1, 1],
    limit: Math.round((person?.most_share ?? 1) * 100) as number | string,
    most_tasks: (person?.most_tasks ?? "") as number | string,
    day_rate: (person?.day_rate ?? "") as number | string,
    percent: Math.round((person?.availability ?? 1) * 100) as number | string,
    user: person?.user ? String(person.user) : null,
    joins_on: person?.joins_on ?? "",
    leaves_after: person?.leaves_after ?? "",
    leaves: person?.leaves ?? [],
  });
  const [problems, setProblems] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const figureOf = (value: number | string) => (value === "" ? null : Number(value));
  const wanted = () => ({
    name: values.name,
    role: values.role,
    department: values.department ? Number(values.department) : null,
    experience_years: figureOf(values.experience_years),
    experience: values.experience,
    skills: [...values.skills].sort(),
    levels: Object.fromEntries([...values.skills].sort().map((skill) => [skill, values.levels[skill] ?? 3])),
    wishes: values.wishes,
    week: values.week,
    most_share: Number(values.limit) / 100,
    most_tasks: figureOf(values.most_tasks),
    day_rate: figureOf(values.day_rate),
    availability: Number(values.percent) / 100,
    user: values.user ? Number(values.user) : null,
    joins_on: values.joins_on || null,
    leaves_after: values.leaves_after || null,
    leaves: values.leaves,
  });
  const write = async (body: Partial<ReturnType<typeof wanted>>, version: number): Promise<void> => {
    const params = { path: { slug, person_id: person?.id ?? 0 } };
    try {
      await api.PATCH("/api/v1/workspaces/{slug}/people/{person_id}", { params, body: { ...body, version } });
    } catch (error) {
      const left = await decideContested(error, body, t);
      if (!left) throw error;
      if (Object.keys(left.values).length > 0) await write(left.values, left.version);
    }
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblems({});
    try {
      if (person) await write(changed(wanted(), person), person.version);
      else
        await must(
          api.POST("/api/v1/workspaces/{slug}/people", { params: { path: { slug } }, body: wanted() }),
        );
      await refresh();
      await queries.invalidateQueries({ queryKey: sessionKey });
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setProblems(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  const remove = async () => {
    if (!person) return;
    const isSure = await askConfirm({
      title: t("resources.person.removeTitle", { name: person.name }),
      words: t("resources.person.removeWords"),
      action: t("common.delete"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/people/{person_id}", {
        params: { path: { slug, person_id: person.id } },
      });
      noticeDone(t("resources.person.removed", { name: person.name }));
      await refresh();
      onClose();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const at = (name: string) => ({ error: problems[name]?.join(" ") });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={person ? person.name : t("resources.people.add")}
    >
      <form onSubmit={(event) => void save(event)} className={styles.form}>
        <TextInput
          data-autofocus
          required
          label={t("resources.person.name")}
          value={values.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
          {...at("name")}
        />
        <Group grow align="flex-start">
          <TextInput
            label={t("resources.person.role")}
            placeholder={t("resources.person.roleExample")}
            maxLength={80}
            value={values.role}
            onChange={(event) => put({ role: event.currentTarget.value })}
            {...at("role")}
          />
          <Select
            label={t("resources.person.department")}
            clearable
            value={values.department}
            data={(departments.data?.items ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(department) => put({ department })}
            {...at("department")}
          />
        </Group>
        <TagsInput
          label={t("resources.person.skills")}
          description={t("resources.person.skillsWords")}
          data={workspace.skills.map((skill) => skill.name)}
          value={values.skills}
          acceptValueOnBlur
          onChange={(skills) => put({ skills })}
          {...at("skills")}
        />
        <Levels
          skills={values.skills}
          levels={values.levels}
          words={words.data?.levels ?? []}
          onChange={(levels) => put({ levels })}
        />
        <Wishes
          wishes={values.wishes}
          skills={[...new Set([...workspace.skills.map((skill) => skill.name), ...values.skills])]}
          people={(people.data ?? []).filter((one) => one.id !== person?.id)}
          problem={problems.wishes?.join(" ")}
          onChange={(wishes) => put({ wishes })}
        />
        <Group grow align="flex-start">
          <NumberInput
            label={t("resources.person.availability")}
            description={t("resources.person.availabilityWords")}
            min={1}
            max={100}
            step={10}
            suffix=" %"
            value={values.percent}
            onChange={(percent) => put({ percent })}
            {...at("availability")}
          />
          <Select
            label={t("resources.person.member")}
            description={t("resources.person.memberWords")}
            clearable
            searchable
            value={values.user}
            data={workspace.people.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(user) => put({ user })}
            {...at("user")}
          />
        </Group>
        <Group grow align="flex-start">
          <NumberInput
            label={t("resources.person.limit")}
            description={t("resources.person.limitWords")}
            min={1}
            max={100}
            step={10}
            suffix=" %"
            value={values.limit}
            onChange={(limit) => put({ limit })}
            {...at("most_share")}
          />
          <NumberInput
            label={t("resources.person.mostTasks")}
            description={t("resources.person.mostTasksWords")}
            min={1}
            max={50}
            allowDecimal={false}
            value={values.most_tasks}
            onChange={(most_tasks) => put({ most_tasks })}
            {...at("most_tasks")}
          />
        </Group>
        <OwnWeek
          week={values.week}
          free={calendar.data?.weekend ?? [5, 6]}
          problem={problems.week?.join(" ")}
          onChange={(week) => put({ week })}
          nameOf={dates.weekday}
        />
        <Group grow align="flex-start">
          <NumberInput
            label={t("resources.person.years")}
            min={0}
            max={60}
            value={values.experience_years}
            onChange={(experience_years) => put({ experience_years })}
            {...at("experience_years")}
          />
          <NumberInput
            label={t("resources.person.rate", { currency: workspace.currency })}
            description={t("resources.person.rateWords")}
            min={0}
            thousandSeparator=","
            value={values.day_rate}
            onChange={(day_rate) => put({ day_rate })}
            {...at("day_rate")}
          />
        </Group>
        <TextInput
          label={t("resources.person.experience")}
          maxLength={500}
          value={values.experience}
          onChange={(event) => put({ experience: event.currentTarget.value })}
          {...at("experience")}
        />
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t("resources.person.joinsOn")}
            value={values.joins_on}
            onChange={(event) => put({ joins_on: event.currentTarget.value })}
            {...at("joins_on")}
          />
          <TextInput
            type="date"
            label={t("resources.person.lastDay")}
            value={values.leaves_after}
            onChange={(event) => put({ leaves_after: event.currentTarget.value })}
            {...at("leaves_after")}
          />
        </Group>
        <Leaves
          leaves={values.leaves}
          problem={problems.leaves?.join(" ")}
          onChange={(leaves) => put({ leaves })}
        />
        <PersonFoot isBusy={isBusy} onRemove={person ? () => void remove() : undefined} onClose={onClose} />
      </form>
    </Drawer>
  );
}

/** Only what the person changed, so that somebody else's change of another field is no conflict. */
function changed<T extends object>(wanted: T, person: TeamPerson): Partial<T> {
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(person[name as keyof TeamPerson]),
    ),
  ) as Partial<T>;
}
