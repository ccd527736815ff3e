import { ActionIcon } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { Words } from "../fields";
import { type Condition, type Input, readCondition, sayCondition } from "./conditions";
import styles from "./rules.module.css";
import { changeRule, type Rule, type Table } from "./ruleTable";

interface RuleRowProps {
  table: Table;
  at: number;
  words: Words;
  canEdit: boolean;
  /** Sentences of what the check found about this rule. */
  faults: readonly string[];
  onChange: (table: Table) => void;
  /** Tells whether a cell could be read. */
  onRead: (cell: string, isRead: boolean) => void;
}

export function RuleRow({ table, at, words, canEdit, faults, onChange, onRead }: RuleRowProps) {
  const { t } = words;
  const rule = table.rules[at] as Rule;
  const put = (change: Partial<Rule>) => onChange(changeRule(table, at, change));
  const put1 = <T,>(list: readonly T[], place: number, value: T) =>
    list.map((old, other) => (other === place ? value : old));
  return (
    <tr data-faulty={faults.length > 0 || undefined} title={faults.join("\n") || undefined}>
      <th className={styles.number} scope="row">
        {at + 1}
      </th>
      {table.inputs.map((input, place) => (
        <td key={input.name} className={styles.condition}>
          <ConditionCell
            key={`${input.kind}:${JSON.stringify(rule.conditions[place])}`}
            input={input}
            condition={rule.conditions[place] as Condition}
            words={words}
            label={t("substance.rules.cell", { number: at + 1, name: input.name })}
            canEdit={canEdit}
            onChange={(condition) => {
              onRead(`${at}:${place}`, condition !== null);
              if (condition) put({ conditions: put1(rule.conditions, place, condition) });
            }}
          />
        </td>
      ))}
      {table.outputs.map((output, place) => (
        <td key={output.name} className={styles.result}>
          <WordCell
            label={t("substance.rules.cell", { number: at + 1, name: output.name })}
            value={rule.results[place] ?? ""}
            canEdit={canEdit}
            onChange={(value) => put({ results: put1(rule.results, place, value) })}
          />
        </td>
      ))}
      <td className={styles.note}>
        <WordCell
          label={t("substance.rules.cell", { number: at + 1, name: t("substance.rules.note") })}
          value={rule.note}
          canEdit={canEdit}
          onChange={(note) => put({ note })}
        />
      </td>
      {canEdit && (
        <td className={styles.tools}>
          <ActionIcon
            size={22}
            aria-label={t("substance.rules.removeRule", { number: at + 1 })}
            onClick={() => onChange({ ...table, rules: table.rules.filter((_, place) => place !== at) })}
          >
            <IconX size={13} stroke={1.7} />
          </ActionIcon>
        </td>
      )}
    </tr>
  );
}

interface ConditionCellProps {
  input: Input;
  condition: Condition;
  words: Words;
  label: string;
  canEdit: boolean;
  onChange: (condition: Condition | null) => void;
}

function ConditionCell({ input, condition, words, label, canEdit, onChange }: ConditionCellProps) {
  const { t } = words;
  const yesNo = { yes: t("common.yes"), no: t("common.no") };
  const said = sayCondition(condition, yesNo, t("requirements.listSeparator"), input);
  const [text, setText] = useState<string | null>(null);
  const isWrong = text !== null && readCondition(text, input, yesNo) === null;
  if (!canEdit) return <span className={styles.cell}>{said || "–"}</span>;
  const keep = () => {
    if (text === null) return;
    const found = readCondition(text, input, yesNo);
    onChange(found);
    if (found) setText(null);
  };
  return (
    <input
      className={styles.cell}
      aria-label={label}
      aria-invalid={isWrong || undefined}
      placeholder="–"
      value={text ?? said}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) event.currentTarget.blur();
        if (event.key === "Escape") {
          event.stopPropagation();
          setText(null);
          onChange(condition);
        }
      }}
    />
  );
}

interface WordCellProps {
  label: string;
  value: string;
  canEdit: boolean;
  onChange: (value: string) => void;
}

function WordCell({ label, value, canEdit, onChange }: WordCellProps) {
  if (!canEdit) return <span className={styles.cell}>{value || "–"}</span>;
  return (
    <input
      className={styles.cell}
      aria-label={label}
      maxLength={200}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
