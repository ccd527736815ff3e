import { ActionIcon, Button, Group, NumberInput, Select, Switch, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { components } from "../../api/schema";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import styles from "./planning.module.css";

type Task = components["schemas"]["TaskOut"];
type ConstraintKind = Task["constraint_kind"];
type Recurrence = NonNullable<Task["recurrence"]>;
type Pause = Task["pauses"][number];

export interface Timing {
  constraint_kind: ConstraintKind;
  constraint_on: string;
  is_auto: boolean;
  pauses: readonly Pause[];
  recurrence: Recurrence | null;
}

const kinds: readonly ConstraintKind[] = [
  "as_soon_as_possible",
  "as_late_as_possible",
  "start_no_earlier",
  "start_no_later",
  "finish_no_earlier",
  "finish_no_later",
  "must_start",
  "must_finish",
];
const units = ["day", "week", "month"] as const;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
const isFree = (kind: ConstraintKind) => kind === "as_soon_as_possible" || kind === "as_late_as_possible";

export function timingOf(task: Task | null): Timing {
  return {
    constraint_kind: task?.constraint_kind ?? "as_soon_as_possible",
    constraint_on: task?.constraint_on ?? "",
    is_auto: task?.is_auto ?? false,
    pauses: task?.pauses ?? [],
    recurrence: task?.recurrence ?? null,
  };
}

export function sentTiming(timing: Timing) {
  return {
    constraint_kind: timing.constraint_kind,
    constraint_on: isFree(timing.constraint_kind) ? null : timing.constraint_on || null,
    is_auto: timing.is_auto,
    pauses: [...timing.pauses],
    recurrence: timing.recurrence,
  };
}

interface TaskTimingProps {
  values: Timing & { start_on: string; finish_on: string };
  onChange: (change: Partial<Timing>) => void;
  at: (name: string) => { error: string | undefined; disabled: boolean };
  isMilestone: boolean;
}

/** What decides when a task happens besides its links: constraint, pauses, recurrence, following by itself. */
export function TaskTiming({ values, onChange, at, isMilestone }: TaskTimingProps) {
  const { t } = useTexts();
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label={t("planning.task.constraint")}
          allowDeselect={false}
          value={values.constraint_kind}
          data={kinds.map((kind) => ({ value: kind, label: t(`planning.task.kind.${kind}`) }))}
          onChange={(kind) =>
            onChange({ constraint_kind: (kind ?? "as_soon_as_possible") as ConstraintKind })
          }
          {...at("constraint_kind")}
        />
        {!isFree(values.constraint_kind) && (
          <TextInput
            type="date"
            label={t("planning.task.constraintOn")}
            value={values.constraint_on}
            onChange={(event) => onChange({ constraint_on: event.currentTarget.value })}
            {...at("constraint_on")}
          />
        )}
      </Group>
      <Switch
        label={t("planning.task.auto")}
        description={t("planning.task.autoWords")}
        checked={values.is_auto}
        disabled={at("is_auto").disabled}
        onChange={(event) => onChange({ is_auto: event.currentTarget.checked })}
      />
      {!isMilestone && !values.recurrence && (
        <Pauses pauses={values.pauses} onChange={(pauses) => onChange({ pauses })} {...at("pauses")} />
      )}
      {!isMilestone && values.pauses.length === 0 && (
        <Recurs
          rule={values.recurrence}
          first={values.start_on}
          until={values.finish_on}
          onChange={(recurrence) => onChange({ recurrence })}
          {...at("recurrence")}
        />
      )}
    </>
  );
}

interface PausesProps {
  pauses: readonly Pause[];
  onChange: (pauses: readonly Pause[]) => void;
  error: string | undefined;
  disabled: boolean;
}

function Pauses({ pauses, onChange, error, disabled }: PausesProps) {
  const { t } = useTexts();
  const put = (place: number, change: Partial<Pause>) =>
    onChange(pauses.map((one, at) => (at === place ? { ...one, ...change } : one)));
  const after = (pauses[pauses.length - 1]?.after_days ?? 0) + 1;
  return (
    <fieldset className={styles.timing}>
      <legend className={styles.fieldLabel}>{t("planning.task.pauses")}</legend>
      {pauses.map((pause, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pause is known by its place alone
        <Group key={place} gap="xs" wrap="nowrap" align="flex-end">
          <NumberInput
            label={t("planning.task.pauseAfter")}
            size="xs"
            min={0.125}
            step={0.5}
            disabled={disabled}
            value={pause.after_days}
            onChange={(value) => put(place, { after_days: Number(value) })}
          />
          <NumberInput
            label={t("planning.task.pauseDays")}
            size="xs"
            min={0.125}
            step={0.5}
            disabled={disabled}
            value={pause.days}
            onChange={(value) => put(place, { days: Number(value) })}
          />
          {!disabled && (
            <ActionIcon
              aria-label={t("planning.task.pauseRemove")}
              onClick={() => onChange(pauses.filter((_, at) => at !== place))}
            >
              <IconX size={15} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {error && <p className={styles.fieldError}>{error}</p>}
      {!disabled && (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={13} />}
          onClick={() => onChange([...pauses, { after_days: after, days: 1 }])}
        >
          {t("planning.task.pauseAdd")}
        </Button>
      )}
    </fieldset>
  );
}

interface RecursProps {
  rule: Recurrence | null;
  first: string;
  until: string;
  onChange: (rule: Recurrence | null) => void;
  error: string | undefined;
  disabled: boolean;
}

function Recurs({ rule, first, until, onChange, error, disabled }: RecursProps) {
  const { t } = useTexts();
  const begin = () => {
    const start = first || todayIso();
    onChange({
      unit: "week",
      every: 1,
      weekdays: [1],
      first_on: start,
      until_on: until && until > start ? until : start,
      effort_days: 0.125,
    });
  };
  return (
    <fieldset className={styles.timing}>
      <Switch
        label={t("planning.task.recurs")}
        description={t("planning.task.recursWords")}
        checked={rule !== null}
        disabled={disabled}
        onChange={(event) => (event.currentTarget.checked ? begin() : onChange(null))}
      />
      {rule && (
        <>
          <Group grow gap="xs" align="flex-end">
            <NumberInput
              label={t("planning.task.every")}
              size="xs"
              min={1}
              max={60}
              disabled={disabled}
              value={rule.every}
              onChange={(value) => onChange({ ...rule, every: Number(value) })}
            />
            <Select
              label={t("planning.task.unit")}
              size="xs"
              allowDeselect={false}
              disabled={disabled}
              value={rule.unit}
              data={units.map((unit) => ({ value: unit, label: t(`planning.task.units.${unit}`) }))}
              onChange={(unit) =>
                onChange({
                  ...rule,
                  unit: (unit ?? "week") as Recurrence["unit"],
                  weekdays: unit === "week" ? [1] : [],
                })
              }
            />
            <NumberInput
              label={t("planning.task.eachEffort")}
              size="xs"
              min={0.125}
              max={1}
              step={0.125}
              disabled={disabled}
              value={rule.effort_days}
              onChange={(value) => onChange({ ...rule, effort_days: Number(value) })}
            />
          </Group>
          {rule.unit === "week" && (
            <fieldset className={styles.weekdays}>
              <legend className="pw-hidden">{t("planning.task.weekdays")}</legend>
              {weekdays.map((day) => (
                <Button
                  key={day}
                  size="compact-xs"
                  disabled={disabled}
                  variant={rule.weekdays?.includes(day) ? "light" : "default"}
                  aria-pressed={rule.weekdays?.includes(day) ?? false}
                  onClick={() => {
                    const before = rule.weekdays ?? [];
                    const days = before.includes(day)
                      ? before.filter((one) => one !== day)
                      : [...before, day];
                    if (days.length > 0) onChange({ ...rule, weekdays: days.sort((a, b) => a - b) });
                  }}
                >
                  {t(`planning.task.weekday.${day}`)}
                </Button>
              ))}
            </fieldset>
          )}
          <Group grow gap="xs">
            <TextInput
              type="date"
              size="xs"
              label={t("planning.task.firstOn")}
              disabled={disabled}
              value={rule.first_on}
              onChange={(event) => onChange({ ...rule, first_on: event.currentTarget.value })}
            />
            <TextInput
              type="date"
              size="xs"
              label={t("planning.task.untilOn")}
              disabled={disabled}
              value={rule.until_on}
              onChange={(event) => onChange({ ...rule, until_on: event.currentTarget.value })}
            />
          </Group>
        </>
      )}
      {error && <p className={styles.fieldError}>{error}</p>}
    </fieldset>
  );
}
