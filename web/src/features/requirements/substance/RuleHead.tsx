import { Button, Popover, Select, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Words } from "../fields";
import { type Input, readInterval, sayInterval } from "./conditions";
import styles from "./rules.module.css";
import { changeInput, removeInput, removeOutput, type Table } from "./ruleTable";

export interface HeadProps {
  table: Table;
  at: number;
  words: Words;
  canEdit: boolean;
  onChange: (table: Table) => void;
}

const kinds = ["number", "integer", "date", "choice", "yes_no"] as const;

/** The head of a condition's column; pressed, it asks for name, kind and what the input can be. */
export function InputHead({ table, at, words, canEdit, onChange }: HeadProps) {
  const { t } = words;
  const input = table.inputs[at] as Input;
  const range = input.domain ? sayInterval(input.domain) : (input.values ?? []).join(" / ");
  const said = (
    <>
      <span className={styles.headName}>{input.name}</span>
      <span className={styles.headKind}>
        {[t(`substance.rules.kinds.${input.kind ?? "choice"}`), input.unit, range]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </>
  );
  return (
    <th className={styles.inputHead} scope="col">
      {canEdit ? (
        <Head said={said} label={t("substance.rules.column", { name: input.name })}>
          {(close) => (
            <InputForm
              input={input}
              words={words}
              onKeep={(next) => {
                onChange(changeInput(table, at, next));
                close();
              }}
              onRemove={() => {
                close();
                onChange(removeInput(table, at));
              }}
            />
          )}
        </Head>
      ) : (
        <div className={styles.head}>{said}</div>
      )}
    </th>
  );
}

export function OutputHead({ table, at, words, canEdit, onChange }: HeadProps) {
  const { t } = words;
  const output = table.outputs[at];
  const [name, setName] = useState(output?.name ?? "");
  const said = <span className={styles.headName}>{output?.name}</span>;
  const put = (next: string) =>
    onChange({ ...table, outputs: table.outputs.map((one, place) => (place === at ? { name: next } : one)) });
  return (
    <th className={styles.outputHead} scope="col">
      {canEdit ? (
        <Head said={said} label={t("substance.rules.column", { name: output?.name ?? "" })}>
          {(close) => (
            <form
              className={styles.form}
              onSubmit={(event) => {
                event.preventDefault();
                if (name.trim()) put(name.trim());
                close();
              }}
            >
              <TextInput
                label={t("substance.rules.name")}
                autoFocus
                maxLength={100}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Ends
                words={words}
                onRemove={() => {
                  close();
                  onChange(removeOutput(table, at));
                }}
              />
            </form>
          )}
        </Head>
      ) : (
        <div className={styles.head}>{said}</div>
      )}
    </th>
  );
}

interface PressedHeadProps {
  said: React.ReactNode;
  label: string;
  children: (close: () => void) => React.ReactNode;
}

function Head({ said, label, children }: PressedHeadProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" width={280} trapFocus>
      <Popover.Target>
        <button type="button" className={styles.head} aria-label={label} onClick={() => setOpen(!isOpen)}>
          {said}
        </button>
      </Popover.Target>
      <Popover.Dropdown>{children(() => setOpen(false))}</Popover.Dropdown>
    </Popover>
  );
}

interface InputFormProps {
  input: Input;
  words: Words;
  onKeep: (input: Input) => void;
  onRemove: () => void;
}

function InputForm({ input, words, onKeep, onRemove }: InputFormProps) {
  const { t } = words;
  const [value, setValue] = useState(input);
  const [range, setRange] = useState(input.domain ? sayInterval(input.domain) : "");
  const put = (change: Partial<Input>) => setValue((before) => ({ ...before, ...change }));
  const isFigure = value.kind !== "choice" && value.kind !== "yes_no";
  const domain = isFigure && range.trim() ? readInterval(range.trim(), value.kind === "date") : null;
  const isWrong = isFigure && range.trim() !== "" && domain === null;
  const isComplete = value.name.trim() !== "" && (value.kind !== "choice" || (value.values ?? []).length > 0);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete && !isWrong)
          onKeep({
            ...value,
            name: value.name.trim(),
            domain,
            values: value.kind === "choice" ? value.values : [],
          } as Input);
      }}
    >
      <TextInput
        label={t("substance.rules.name")}
        autoFocus
        maxLength={100}
        value={value.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <Select
        label={t("substance.rules.kind")}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        value={value.kind ?? "choice"}
        data={kinds.map((kind) => ({ value: kind, label: t(`substance.rules.kinds.${kind}`) }))}
        onChange={(kind) => put({ kind: (kind ?? "choice") as "choice" })}
      />
      {value.kind === "choice" && (
        <TagsInput
          label={t("substance.rules.values")}
          description={t("substance.rules.valuesWords")}
          value={value.values ?? []}
          splitChars={[",", "，", "、"]}
          onChange={(values) => put({ values })}
        />
      )}
      {isFigure && (
        <>
          <TextInput
            label={t("substance.rules.domain")}
            placeholder={value.kind === "date" ? "≥2026-01-01" : "[0..120]"}
            error={isWrong && t("substance.rules.domainWrong")}
            value={range}
            onChange={(event) => setRange(event.currentTarget.value)}
          />
          {value.kind !== "date" && (
            <TextInput
              label={t("substance.fit.unit")}
              maxLength={40}
              value={value.unit ?? ""}
              onChange={(event) => put({ unit: event.currentTarget.value })}
            />
          )}
        </>
      )}
      <Ends words={words} onRemove={onRemove} isDisabled={!isComplete || isWrong} />
    </form>
  );
}

function Ends({
  words,
  onRemove,
  isDisabled = false,
}: {
  words: Words;
  onRemove: () => void;
  isDisabled?: boolean;
}) {
  const { t } = words;
  return (
    <div className={styles.ends}>
      <Button type="submit" size="xs" disabled={isDisabled}>
        {t("substance.rules.apply")}
      </Button>
      <Button size="xs" variant="subtle" color="red" onClick={onRemove}>
        {t("substance.rules.removeColumn")}
      </Button>
    </div>
  );
}
