import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OpenRequirement } from "../detail/useRequirement";
import type { Words } from "../fields";
import type { Deliverable } from "../substance/types";
import type { Values } from "../types";
import styles from "./pool.module.css";

/** What the requirement's type wants handed over, and what else is there: done or not, and where it lies. */
export function useDeliverables(open: OpenRequirement, words: Words): Deliverable[] {
  const { shown } = open;
  const kind = words.own.types.find((one) =>
    shown.own_type === null ? one.id === null && one.base === shown.type : one.id === shown.own_type,
  );
  const known = new Map(shown.deliverables.map((one) => [one.name, one]));
  const asked = (kind?.deliverables ?? []).filter((name) => !known.has(name));
  return [...shown.deliverables, ...asked.map((name) => ({ name, is_done: false, where: "" }))];
}

export function Deliverables({ open, words }: { open: OpenRequirement; words: Words }) {
  const { t } = words;
  const rows = useDeliverables(open, words);
  const mayEdit = open.shown.can.edit;
  const put = (name: string, change: Partial<Deliverable>) =>
    void open.save({
      deliverables: rows.map((one) => (one.name === name ? { ...one, ...change } : one)),
    } as Values);
  return (
    <div className={styles.deliverables} aria-busy={open.saving.has("deliverables") || undefined}>
      {rows.map((one) => (
        <div key={one.name} className={styles.deliverable}>
          <Checkbox
            size="xs"
            label={one.name}
            disabled={!mayEdit}
            checked={one.is_done ?? false}
            onChange={(event) => put(one.name, { is_done: event.currentTarget.checked })}
          />
          <Where
            value={one.where ?? ""}
            label={t("pool.where", { name: one.name })}
            placeholder={t("pool.whereHint")}
            isFixed={!mayEdit}
            onKeep={(where) => put(one.name, { where })}
          />
        </div>
      ))}
    </div>
  );
}

interface WhereProps {
  value: string;
  label: string;
  placeholder: string;
  isFixed: boolean;
  onKeep: (value: string) => void;
}

function Where({ value, label, placeholder, isFixed, onKeep }: WhereProps) {
  const [text, setText] = useState<string | null>(null);
  if (isFixed) return <span className={styles.said}>{value || "—"}</span>;
  return (
    <TextInput
      variant="unstyled"
      size="xs"
      maxLength={500}
      aria-label={label}
      placeholder={placeholder}
      value={text ?? value}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text !== null && text.trim() !== value) onKeep(text.trim());
        setText(null);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
    />
  );
}
