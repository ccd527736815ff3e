import { MultiSelect, Select } from "@mantine/core";
import { memo } from "react";
import { useTexts } from "../../texts";
import type { GanttFilter } from "./gantt";
import { groupings } from "./grouping";
import styles from "./schedule.module.css";

type Named = { id: number; name: string };

interface ScheduleFiltersProps {
  projects: readonly Named[] | undefined;
  releases: readonly Named[] | undefined;
  people: readonly Named[] | undefined;
  skills: readonly Named[] | undefined;
  filter: GanttFilter & { group?: string };
  onChange: (change: Record<string, string | undefined>) => void;
}

/** An address gives one id back as a number. */
const listOf = (ids: string | number | undefined) => (ids ? String(ids).split(",") : []);

/** What of the plan is shown, and under which headings: all of it in the address, so that it can be sent. */
export const ScheduleFilters = memo(function ScheduleFilters(props: ScheduleFiltersProps) {
  const { filter, onChange } = props;
  const { t } = useTexts();
  const choices = [
    {
      name: "project",
      label: t("planning.schedule.project"),
      all: t("planning.schedule.allProjects"),
      list: props.projects,
    },
    {
      name: "release",
      label: t("planning.schedule.release"),
      all: t("planning.schedule.allReleases"),
      list: props.releases,
    },
    {
      name: "person",
      label: t("planning.schedule.person"),
      all: t("planning.schedule.everybody"),
      list: props.people,
    },
    {
      name: "skill",
      label: t("planning.task.skill"),
      all: t("planning.schedule.allSkills"),
      list: props.skills,
    },
  ] as const;
  return (
    <>
      {choices
        .filter(({ list }) => list && list.length > 0)
        .map(({ name, label, all, list }) => (
          <MultiSelect
            key={name}
            size="xs"
            className={styles.choice ?? ""}
            classNames={{ pillsList: styles.pills ?? "", inputField: styles.pillField ?? "" }}
            aria-label={label}
            placeholder={filter[name] ? "" : all}
            clearable
            searchable
            value={listOf(filter[name])}
            data={(list ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(values) => onChange({ [name]: values.join(",") || undefined })}
          />
        ))}
      <Select
        size="xs"
        className={styles.choice ?? ""}
        aria-label={t("planning.schedule.group")}
        placeholder={t("planning.schedule.byTree")}
        clearable
        value={filter.group ?? null}
        data={groupings.map((by) => ({ value: by, label: t(`planning.schedule.by.${by}`) }))}
        onChange={(value) => onChange({ group: value ?? undefined })}
      />
    </>
  );
});
