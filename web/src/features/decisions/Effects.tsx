import { ActionIcon, Button, NumberInput, Select } from "@mantine/core";
import { IconArrowRight, IconPlus, IconX } from "@tabler/icons-react";
import { useReleaseNames } from "../../api/releases";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { type About, type Effect, type EffectField, effectFields } from "./data";
import styles from "./decisions.module.css";

const priorities = ["must", "should", "could", "wont"] as const;
const states = ["collected", "analysed", "planned", "in_progress", "done", "rejected"] as const;

/** What follows for requirements, in words. */
export function EffectList({ effects }: { effects: readonly components["schemas"]["EffectOut"][] }) {
  const { t } = useTexts();
  if (effects.length === 0) return null;
  return (
    <ul className={styles.effects}>
      {effects.map((one) => (
        <li key={`${one.key}-${one.field}`}>
          <span className={styles.key}>{one.key}</span> {one.label}
          <IconArrowRight size={13} aria-hidden="true" />
          <strong>{one.said || t("common.none")}</strong>
        </li>
      ))}
    </ul>
  );
}

interface EffectsInputProps {
  about: readonly About[];
  effects: readonly Effect[];
  onChange: (effects: Effect[]) => void;
}

/** Changes of requirements that an option or a decision brings with it: chosen, never typed. */
export function EffectsInput({ about, effects, onChange }: EffectsInputProps) {
  const { t } = useTexts();
  const releases = useReleaseNames();
  const keys = [
    ...new Set([
      ...about.filter((one) => one.kind === "requirement").map((one) => one.key),
      ...effects.map((one) => one.key),
    ]),
  ];
  const put = (place: number, change: Partial<Effect>) =>
    onChange(effects.map((one, at) => (at === place ? { ...one, ...change } : one)));
  const choices = (field: string) => {
    if (field === "priority")
      return priorities.map((value) => ({ value, label: t(`requirements.priority.${value}`) }));
    if (field === "state") return states.map((value) => ({ value, label: t(`requirements.state.${value}`) }));
    return releases.map((one) => ({ value: String(one.id), label: one.name }));
  };
  if (keys.length === 0) return null;
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("decisions.effects.title")}</legend>
      {effects.map((one, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no identity but its place
        <div key={place} className={styles.effectForm}>
          <Select
            aria-label={t("decisions.effects.requirement")}
            allowDeselect={false}
            data={keys}
            value={one.key}
            onChange={(key) => put(place, { key: key ?? one.key })}
          />
          <Select
            aria-label={t("decisions.effects.field")}
            allowDeselect={false}
            data={effectFields.map((value) => ({ value, label: t(`decisions.effects.${value}`) }))}
            value={one.field}
            onChange={(field) =>
              put(place, { field: field ?? one.field, value: field === "state" ? "planned" : null })
            }
          />
          {one.field === "value" ? (
            <NumberInput
              aria-label={t("decisions.effects.value")}
              min={0}
              max={100}
              value={typeof one.value === "number" ? one.value : ""}
              onChange={(value) => put(place, { value: value === "" ? null : Number(value) })}
            />
          ) : (
            <Select
              aria-label={t("decisions.effects.to")}
              allowDeselect={false}
              clearable={one.field !== "state"}
              data={choices(one.field)}
              value={one.value === null || one.value === undefined ? null : String(one.value)}
              onChange={(value) => put(place, { value: keptValue(one.field as EffectField, value) })}
            />
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t("common.delete")}: ${one.key}`}
            onClick={() => onChange(effects.filter((_, at) => at !== place))}
          >
            <IconX size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} />}
        onClick={() => onChange([...effects, { key: keys[0] ?? "", field: "priority", value: "must" }])}
      >
        {t("decisions.effects.add")}
      </Button>
    </fieldset>
  );
}

function keptValue(field: EffectField, value: string | null): Effect["value"] {
  if (field === "release") return value === null ? null : Number(value);
  return value ?? (field === "priority" ? "" : null);
}
