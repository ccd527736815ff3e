import type { Tone } from "../../../ui/mark";
import type { Field, FieldKind, Words } from "../fields";
import { nameOfOwn, type OwnField, type OwnType } from "./data";

const prefix = "custom.";
export const isOwn = (name: string) => name.startsWith(prefix);

const kinds: Record<string, FieldKind> = {
  text: "text",
  link: "text",
  long_text: "long",
  number: "number",
  date: "date",
  choice: "choice",
  multi_choice: "tags",
  yes_no: "choice",
  person: "person",
};

/** An own field as a field like any other; its name among a requirement's values is `custom.<key>`. */
export function fieldOfOwn(own: OwnField): Field {
  return {
    name: `${prefix}${own.key}`,
    label: "requirements.own",
    title: nameOfOwn(own),
    kind: kinds[own.kind] ?? "text",
    ...(own.kind === "person" ? { isReference: true } : {}),
    ...(own.unit ? { unit: () => own.unit } : {}),
    options: ({ t, workspace }) => {
      if (own.kind === "person")
        return workspace.people.map((person) => ({ value: String(person.id), label: person.name }));
      if (own.kind === "yes_no")
        return ["true", "false"].map((value) => ({
          value,
          label: t(value === "true" ? "common.yes" : "common.no"),
        }));
      return own.options.map((option) => ({
        value: option.value,
        label: nameOfOwn({ name_en: option.name_en ?? "", name_zh: option.name_zh ?? "" }) || option.value,
        also: [option.value, option.name_en ?? "", option.name_zh ?? ""].filter(Boolean),
      }));
    },
  };
}

export function ownFieldOf(name: string, words: Words): Field | undefined {
  const own = words.own.fields.find((one) => `${prefix}${one.key}` === name);
  return own && fieldOfOwn(own);
}

/** The own fields that a requirement of this type has; retired ones only where they are filled. */
export function ownFieldsOf(
  row: { type: string; own_type: number | null; custom: object },
  words: Words,
): Field[] {
  return words.own.fields
    .filter((one) => {
      const isHere =
        one.types.length === 0 || one.types.includes(row.type) || one.types.includes(`own:${row.own_type}`);
      const isFilled = one.key in row.custom;
      return isFilled || (isHere && !one.is_retired);
    })
    .map(fieldOfOwn);
}

/** What the choice of a type offers: the three bases, then the workspace's own ones. */
export function ownTypeOptions(words: Words): { value: string; label: string; tone: Tone; also: string[] }[] {
  return words.own.types
    .filter((one) => one.id !== null && !one.is_retired)
    .map((one) => ({
      value: `own:${one.id}`,
      label: nameOfOwn(one),
      tone: one.colour as Tone,
      also: [one.name_en, one.name_zh].filter(Boolean),
    }));
}

/** What a new requirement of a chosen type ("functional", "own:3") begins with. */
export function templateOf(type: string, words: Words): Partial<OwnType["template"]> {
  const kind = words.own.types.find((one) => (one.id === null ? one.base : `own:${one.id}`) === type);
  return kind?.template ?? {};
}
