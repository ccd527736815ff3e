import { Button, Group, Select } from "@mantine/core";
import { IconPlus, IconTable } from "@tabler/icons-react";
import { useState } from "react";
import { Theirs } from "../detail/Theirs";
import { useDraft } from "../detail/useDraft";
import type { OpenRequirement } from "../detail/useRequirement";
import type { Words } from "../fields";
import { InputHead, OutputHead } from "./RuleHead";
import { RuleReport, useReport } from "./RuleReport";
import { RuleRow } from "./RuleRow";
import styles from "./rules.module.css";
import { addInput, addOutput, addRule, newInput, type Table, tableOf } from "./ruleTable";
import { sayPart } from "./say";
import substance from "./substance.module.css";
import type { RuleTable } from "./types";

/** Business rules as a table in the manner of DMN; overlaps and gaps show while it is written. */
export default function RuleTablePart({ open, words }: { open: OpenRequirement; words: Words }) {
  const { t } = words;
  const { shown, save } = open;
  const draft = useDraft<RuleTable | null>(shown.rule_table, shown.version, `${shown.id}:rule_table`);
  const [unread, setUnread] = useState<ReadonlySet<string>>(new Set());
  const mayEdit = shown.can.edit;
  const report = useReport(words.workspace.slug, draft.value);
  if (draft.value === null) {
    if (!mayEdit) return <span className={substance.none}>—</span>;
    const first: Table = {
      hit_policy: "unique",
      inputs: [newInput(t("substance.rules.input", { number: 1 }))],
      outputs: [{ name: t("substance.rules.output", { number: 1 }) }],
      rules: [],
    };
    return (
      <Button
        className={substance.add ?? ""}
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconTable size={14} stroke={1.7} />}
        onClick={() => draft.change(addRule(first))}
      >
        {t("substance.rules.begin")}
      </Button>
    );
  }
  const table = tableOf(draft.value);
  const change = (next: Table) => draft.change(next);
  const keep = async () => {
    if (await save({ rule_table: draft.value }, draft.seenVersion)) draft.end();
  };
  const mark = (cell: string, isRead: boolean) =>
    setUnread((before) => {
      const next = new Set(before);
      if (isRead) next.delete(cell);
      else next.add(cell);
      return next;
    });
  return (
    <div className={styles.part} aria-busy={open.saving.has("rule_table") || undefined}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.number} scope="col">
                #
              </th>
              {table.inputs.map((input, at) => (
                <InputHead
                  key={input.name}
                  table={table}
                  at={at}
                  words={words}
                  canEdit={mayEdit}
                  onChange={change}
                />
              ))}
              {table.outputs.map((output, at) => (
                <OutputHead
                  key={output.name}
                  table={table}
                  at={at}
                  words={words}
                  canEdit={mayEdit}
                  onChange={change}
                />
              ))}
              <th className={styles.noteHead} scope="col">
                {t("substance.rules.note")}
              </th>
              {mayEdit && <th className={styles.tools} aria-label={t("substance.rules.tools")} />}
            </tr>
          </thead>
          <tbody>
            {table.rules.map((_, at) => (
              <RuleRow
                // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place
                key={at}
                table={table}
                at={at}
                words={words}
                canEdit={mayEdit}
                faults={report.faultsOf(at + 1)}
                onChange={change}
                onRead={mark}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.bar}>
        {mayEdit && (
          <>
            <Add label={t("substance.rules.addRule")} onClick={() => change(addRule(table))} />
            <Add
              label={t("substance.rules.addInput")}
              onClick={() =>
                change(addInput(table, fresh(table, t("substance.rules.input", { number: "" }))))
              }
            />
            <Add
              label={t("substance.rules.addOutput")}
              onClick={() =>
                change(addOutput(table, fresh(table, t("substance.rules.output", { number: "" }))))
              }
            />
          </>
        )}
        <span className={styles.space} />
        <Select
          size="xs"
          w={190}
          aria-label={t("substance.rules.policy")}
          allowDeselect={false}
          disabled={!mayEdit}
          value={table.hit_policy}
          data={(["unique", "first"] as const).map((one) => ({
            value: one,
            label: t(`substance.rules.policies.${one}`),
          }))}
          onChange={(next) => change({ ...table, hit_policy: next === "first" ? "first" : "unique" })}
        />
      </div>
      <RuleReport report={report} words={words} />
      {open.wrong.rule_table && (
        <div className={substance.wrong} role="alert">
          {open.wrong.rule_table.join(" ")}
        </div>
      )}
      {draft.theirs !== undefined && (
        <Theirs
          value={draft.theirs === null ? "" : sayPart("rule_table", draft.theirs, words)}
          onTake={draft.end}
        />
      )}
      {draft.isEditing && draft.hasChanged && (
        <Group gap={8} mt={8}>
          <Button disabled={unread.size > 0} onClick={() => void keep()}>
            {t("common.save")}
          </Button>
          <Button variant="subtle" color="gray" onClick={draft.end}>
            {t("common.cancel")}
          </Button>
          {unread.size > 0 && <span className={substance.wrong}>{t("substance.rules.unread")}</span>}
        </Group>
      )}
    </div>
  );
}

function Add({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      leftSection={<IconPlus size={14} stroke={1.7} />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

/** A column's name that the table does not have yet. */
function fresh(table: Table, name: string): string {
  const taken = new Set([...table.inputs, ...table.outputs].map((one) => one.name));
  let number = 1;
  while (taken.has(`${name.trim()} ${number}`)) number += 1;
  return `${name.trim()} ${number}`;
}
