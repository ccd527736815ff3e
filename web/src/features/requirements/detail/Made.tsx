import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { Loading } from "../../../ui/state";
import type { Words } from "../fields";
import { parts } from "../substance/Substance";
import { isPart, type PartName } from "../substance/types";
import styles from "./detail.module.css";
import { Part } from "./Part";
import { RichField } from "./RichField";
import type { OpenRequirement } from "./useRequirement";

/**
 * What the requirement is made of. Parts without content do not take room: who may write finds them in one row
 * of buttons, and a reader does not see them.
 */
export function Made({ open, words }: { open: OpenRequirement; words: Words }) {
  const { shown } = open;
  const { t } = words;
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const names = ["rationale", ...shown.parts.filter(isPart)] as const;
  const title = (name: (typeof names)[number]) =>
    name === "rationale" ? t("requirements.field.rationale") : t(`requirements.part.${name as PartName}`);
  const isShown = (name: (typeof names)[number]) =>
    opened.has(name) || !isEmpty(shown[name as keyof typeof shown]);
  const hidden = names.filter((name) => !isShown(name));
  return (
    <>
      {names.filter(isShown).map((name) => {
        if (name === "rationale")
          return (
            <Part key={name} title={title(name)}>
              <RichField
                open={open}
                words={words}
                name="rationale"
                label={title(name)}
                placeholder={t("substance.rationale.add")}
              />
            </Part>
          );
        const One = parts[name as PartName];
        const rows = shown[name as PartName];
        return (
          <Part key={name} title={title(name)} {...(Array.isArray(rows) ? { count: rows.length } : {})}>
            <Suspense fallback={<Loading shape="text" />}>
              <One open={open} words={words} />
            </Suspense>
          </Part>
        );
      })}
      {shown.can.edit && hidden.length > 0 && (
        <div className={styles.addParts}>
          {hidden.map((name) => (
            <Button
              key={name}
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={13} />}
              onClick={() => setOpened((before) => new Set([...before, name]))}
            >
              {title(name)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== "object") return false;
  return "rules" in value ? isEmpty(value.rules) : Object.keys(value).length === 0;
}
