import { Autocomplete, Button, Group, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Words } from "../fields";
import styles from "./fit.module.css";
import { type Characteristic, qualities, qualityText } from "./qualities";
import { signs } from "./say";
import type { FitCriterion } from "./types";

const units = ["ms", "s", "min", "h", "%", "‰", "MB", "GB", "/s", "/min"];

interface FitFormProps {
  row: FitCriterion;
  words: Words;
  onKeep: (row: FitCriterion) => Promise<void>;
  onCancel: () => void;
}

/** One fit criterion being written. What the server refuses stays here. */
export function FitForm({ row, words, onKeep, onCancel }: FitFormProps) {
  const { t } = words;
  const [value, setValue] = useState(row);
  const [isBusy, setBusy] = useState(false);
  const put = (change: Partial<FitCriterion>) => setValue((before) => ({ ...before, ...change }));
  const chosen = value.characteristic ? `${value.characteristic}/${value.subcharacteristic ?? ""}` : null;
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await onKeep({
      ...value,
      target_high: value.operator === "between" ? (value.target_high ?? null) : null,
    });
    setBusy(false);
  };
  const figure = (name: "target" | "target_high") => ({
    label: t(
      `substance.fit.${name === "target_high" ? "high" : value.operator === "between" ? "low" : "target"}`,
    ),
    value: value[name] ?? "",
    hideControls: true,
    onChange: (next: string | number) => put({ [name]: typeof next === "number" ? next : null }),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void keep(event)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <TextInput
        className={styles.wide ?? ""}
        data-autofocus
        autoFocus
        label={t("substance.fit.metric")}
        placeholder={t("substance.fit.metricHint")}
        maxLength={300}
        value={value.metric}
        onChange={(event) => put({ metric: event.currentTarget.value })}
      />
      <div className={styles.figures}>
        <Select
          label={t("substance.fit.operator")}
          allowDeselect={false}
          value={value.operator ?? "<="}
          data={Object.entries(signs).map(([one, sign]) => ({
            value: one,
            label: one === "between" ? t("substance.fit.between") : sign,
          }))}
          onChange={(next) => put({ operator: (next ?? "<=") as "<=" })}
        />
        <NumberInput {...figure("target")} />
        {value.operator === "between" && <NumberInput {...figure("target_high")} />}
        <Autocomplete
          label={t("substance.fit.unit")}
          data={units}
          maxLength={40}
          value={value.unit ?? ""}
          onChange={(unit) => put({ unit })}
        />
      </div>
      <Select
        className={styles.wide ?? ""}
        label={t("substance.fit.quality")}
        placeholder="—"
        searchable
        clearable
        nothingFoundMessage={t("common.noMatch")}
        value={chosen}
        data={(Object.keys(qualities) as Characteristic[]).map((group) => ({
          group: t(qualityText(group)),
          items: [
            { value: `${group}/`, label: t(qualityText(group)) },
            ...qualities[group].map((sub) => ({
              value: `${group}/${sub}`,
              label: `${t(qualityText(group))} · ${t(qualityText(sub))}`,
            })),
          ],
        }))}
        onChange={(next) => {
          const [characteristic = "", subcharacteristic = ""] = (next ?? "").split("/");
          put({ characteristic, subcharacteristic });
        }}
      />
      <Textarea
        className={styles.wide ?? ""}
        label={t("substance.fit.method")}
        placeholder={t("substance.fit.methodHint")}
        maxLength={2000}
        rows={2}
        value={value.method}
        onChange={(event) => put({ method: event.currentTarget.value })}
      />
      <Group gap={8} className={styles.wide ?? ""}>
        <Button type="submit" loading={isBusy} disabled={!value.metric?.trim() || value.target === null}>
          {t("common.save")}
        </Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t("common.cancel")}
        </Button>
      </Group>
    </form>
  );
}
