import { fieldOf, type Words } from "../fields";
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
                  label={words.t(field.label)}
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
    </div>
  );
}
