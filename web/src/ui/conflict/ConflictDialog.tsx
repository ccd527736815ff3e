import { Button, Group, Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTexts } from "../../texts";
import styles from "./conflict.module.css";
import type { OpenConflict } from "./store";

/** Both values of each contested field; closing it keeps the other person's. */
export default function ConflictDialog({ open }: { open: OpenConflict }) {
  const { t, language } = useTexts();
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question starts afresh
  useEffect(() => setMine(new Set()), [open]);
  const choose = (name: string, isMine: boolean) => {
    const next = new Set(mine);
    if (isMine) next.add(name);
    else next.delete(name);
    setMine(next);
  };
  const when = (iso: string) =>
    new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en", {
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    }).format(new Date(iso));
  return (
    <Modal
      opened
      onClose={() => open.answer(new Set())}
      title={t("conflict.title", { key: open.key })}
      size={620}
    >
      <p className={styles.words}>{t("conflict.words")}</p>
      {open.fields.map((field) => (
        <fieldset key={field.name} className={styles.field}>
          <legend className={styles.label}>{field.label}</legend>
          <div className={styles.pair}>
            <Choice
              name={field.name}
              title={t("conflict.theirs", { name: field.by })}
              hint={when(field.at)}
              value={field.theirs}
              isChosen={!mine.has(field.name)}
              onChoose={() => choose(field.name, false)}
            />
            <Choice
              name={field.name}
              title={t("conflict.yours")}
              hint={t("conflict.before", { value: field.base || t("common.none") })}
              value={field.yours}
              isChosen={mine.has(field.name)}
              onChoose={() => choose(field.name, true)}
            />
          </div>
        </fieldset>
      ))}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => open.answer(new Set())}>
          {t("conflict.keepTheirs")}
        </Button>
        <Button data-autofocus onClick={() => open.answer(mine)}>
          {t("conflict.apply")}
        </Button>
      </Group>
    </Modal>
  );
}

interface ChoiceProps {
  name: string;
  title: string;
  hint: string;
  value: string;
  isChosen: boolean;
  onChoose: () => void;
}

function Choice({ name, title, hint, value, isChosen, onChoose }: ChoiceProps) {
  const { t } = useTexts();
  return (
    <label className={styles.choice} data-chosen={isChosen || undefined}>
      <span className={styles.head}>
        <input type="radio" name={`conflict-${name}`} checked={isChosen} onChange={onChoose} />
        <span className={styles.who}>{title}</span>
        <span className={styles.hint}>{hint}</span>
      </span>
      <span className={styles.value}>{value || <em>{t("common.none")}</em>}</span>
    </label>
  );
}
