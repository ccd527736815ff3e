import { Button, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Mark, type Tone } from "../../../ui/mark";
import { Section } from "../../../ui/section";
import { fieldOf, nameOf, type Words } from "../fields";
import { nameOfOwn, type OwnType } from "./data";
import styles from "./own.module.css";
import { TypeForm } from "./TypeForm";

export function nameOfType(kind: OwnType, { t }: Words): string {
  return nameOfOwn(kind) || t(`requirements.type.${kind.base as "functional"}`);
}

export function TypeList({ words }: { words: Words }) {
  const { t } = words;
  const [edited, setEdited] = useState<OwnType | "new" | null>(null);
  return (
    <Section
      title={t("own.types.title")}
      words={t("own.types.words")}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => setEdited("new")}
        >
          {t("own.types.add")}
        </Button>
      }
    >
      <ul className={styles.list}>
        {words.own.types.map((kind) => (
          <li key={kind.id ?? kind.base}>
            <UnstyledButton
              className={styles.item}
              data-retired={kind.is_retired || undefined}
              aria-label={t("own.types.edit", { name: nameOfType(kind, words) })}
              onClick={() => setEdited(kind)}
            >
              <span className={styles.head}>
                <Mark tone={kind.colour as Tone}>{nameOfType(kind, words)}</Mark>
                {kind.id !== null && (
                  <span className={styles.quiet}>{t(`requirements.type.${kind.base as "functional"}`)}</span>
                )}
                {kind.is_retired && <span className={styles.quiet}>{t("own.types.retired")}</span>}
                <span className={styles.count}>{t("own.types.used", { count: kind.used })}</span>
              </span>
              <Line
                name={t("own.types.needs")}
                said={kind.mandatory.map((name) => {
                  const field = fieldOf(name, words);
                  return field ? nameOf(field, words) : name;
                })}
                words={words}
              />
              <Line name={t("own.types.hands")} said={kind.deliverables} words={words} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {edited && (
        <TypeForm kind={edited === "new" ? null : edited} words={words} onClose={() => setEdited(null)} />
      )}
    </Section>
  );
}

function Line({ name, said, words }: { name: string; said: readonly string[]; words: Words }) {
  if (said.length === 0) return null;
  return (
    <span className={styles.line}>
      <span className={styles.quiet}>{name}</span> {said.join(words.t("requirements.listSeparator"))}
    </span>
  );
}
