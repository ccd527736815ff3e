import { Button, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { Mark } from "../../../ui/mark";
import { Section } from "../../../ui/section";
import type { Words } from "../fields";
import { nameOfOwn, type OwnField } from "./data";
import { FieldForm } from "./FieldForm";
import styles from "./own.module.css";
import { nameOfType } from "./TypeList";

export function FieldList({ words }: { words: Words }) {
  const { t, own } = words;
  const [edited, setEdited] = useState<OwnField | "new" | null>(null);
  const typesOf = (field: OwnField) =>
    field.types.length === 0
      ? t("own.fields.typesAll")
      : own.types
          .filter((kind) => field.types.includes(kind.id === null ? kind.base : `own:${kind.id}`))
          .map((kind) => nameOfType(kind, words))
          .join(t("requirements.listSeparator"));
  return (
    <Section
      title={t("own.fields.title")}
      words={t("own.fields.words")}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => setEdited("new")}
        >
          {t("own.fields.add")}
        </Button>
      }
    >
      {own.fields.length === 0 && <p className={styles.empty}>{t("own.fields.none")}</p>}
      <ul className={styles.list}>
        {own.fields.map((field) => (
          <li key={field.key}>
            <UnstyledButton
              className={styles.item}
              data-retired={field.is_retired || undefined}
              aria-label={t("own.types.edit", { name: nameOfOwn(field) })}
              onClick={() => setEdited(field)}
            >
              <span className={styles.head}>
                <span className={styles.name}>{nameOfOwn(field)}</span>
                <code className={styles.key}>{field.key}</code>
                {field.is_required && <Mark tone="amber">{t("own.fields.requiredMark")}</Mark>}
                {field.is_retired && <span className={styles.quiet}>{t("own.types.retired")}</span>}
                <span className={styles.count}>{t(`own.fields.kinds.${field.kind as "text"}`)}</span>
              </span>
              <span className={styles.line}>
                <span className={styles.quiet}>{typesOf(field)}</span>
                {field.options.length > 0 &&
                  ` · ${field.options
                    .filter((option) => !option.is_retired)
                    .map((option) =>
                      nameOfOwn({ name_en: option.name_en ?? "", name_zh: option.name_zh ?? "" }),
                    )
                    .join(" / ")}`}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {edited && (
        <FieldForm field={edited === "new" ? null : edited} words={words} onClose={() => setEdited(null)} />
      )}
    </Section>
  );
}
