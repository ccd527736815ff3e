import { fieldOf, nameOf, type Words } from "../fields";
import { ownFieldsOf } from "../own/fields";
import styles from "./detail.module.css";
import { Parent } from "./Parent";
import { Property, PropertyRow } from "./Property";
import type { OpenRequirement } from "./useRequirement";

const groups = [
  ["state", "priority", "type", "level", "owner"],
  ["product", "area", "parent", "source", "source_detail"],
  ["effort_optimistic_days", "effort_likely_days", "effort_pessimistic_days", "value", "cost", "score"],
  ["release", "is_release_pinned"],
  ["verification_method", "criticality", "risk", "stability", "difficulty"],
] as const;

const fixed = new Set(["product", "score"]);
const planned = new Set(["release", "is_release_pinned"]);

export function Properties({ open, words }: { open: OpenRequirement; words: Words }) {
  const { shown } = open;
  const own = ownFieldsOf(shown, words);
  const mayEdit = (name: string) =>
    !fixed.has(name) && shown.can.edit && (!planned.has(name) || shown.can.commit);
  return (
    <div className={styles.properties}>
      {groups.map((names) => (
        <dl key={names[0]} className={styles.group}>
          {names.map((name) => {
            const field = fieldOf(name);
            if (!field) return null;
            if (name === "parent")
              return (
                <PropertyRow
                  key={name}
                  label={nameOf(field, words)}
                  isSaving={open.saving.has(name)}
                  wrong={open.wrong[name]?.join(" ")}
                >
                  <Parent open={open} words={words} />
                </PropertyRow>
              );
            return <Property key={name} field={field} open={open} words={words} canEdit={mayEdit(name)} />;
          })}
        </dl>
      ))}
      {own.length > 0 && (
        <dl className={styles.group}>
          {own.map((field) => (
            <Property key={field.name} field={field} open={open} words={words} canEdit={shown.can.edit} />
          ))}
        </dl>
      )}
    </div>
  );
}
