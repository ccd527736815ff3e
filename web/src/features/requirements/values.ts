import type { Field } from "./fields";
import { isOwn } from "./own/fields";
import type { Values } from "./types";

/**
 * A field's value in a row. Own fields and the type have two forms: rows of the server hold `custom: {key: value}`
 * and a base beside an own type; edits that are still on their way lie on top under the field's one name.
 */
export function readField(row: object, name: string): unknown {
  const values = row as Record<string, unknown>;
  if (name === "type") return values.own_type ? `own:${values.own_type}` : values.type;
  if (!isOwn(name) || name in values) return values[name];
  return (values.custom as Record<string, unknown> | undefined)?.[name.slice("custom.".length)] ?? null;
}

/** The values that a choice sets, as the server names them; "" and null empty the field. */
export function valuesFor(field: Field, chosen: unknown): Values {
  if (field.name === "type") {
    const text = String(chosen ?? "functional");
    return (
      text.startsWith("own:") ? { own_type: Number(text.slice(4)) } : { type: text, own_type: null }
    ) as Values;
  }
  return { [field.name]: wireOf(field, chosen) } as Values;
}

export function wireOf(field: Field, chosen: unknown): unknown {
  if (chosen === null || chosen === undefined || chosen === "")
    return field.isEmptyText || (field.kind === "text" && !isOwn(field.name)) ? "" : null;
  if (field.isReference) return Number(chosen);
  if (isOwn(field.name) && field.kind === "choice" && (chosen === "true" || chosen === "false"))
    return chosen === "true";
  return chosen;
}

/** Values as a request holds them: own fields together under `custom`. */
export function nested(values: object): Values {
  const sent: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (isOwn(name)) custom[name.slice("custom.".length)] = value;
    else sent[name] = value;
  }
  if (Object.keys(custom).length > 0) sent.custom = custom;
  return sent as Values;
}
