import type { FilterDefinition } from "../../../ui/filter";
import type { Words } from "../fields";
import { fieldOfOwn, isOwn } from "./fields";

const chosenKinds = new Set(["choice", "multi_choice", "yes_no", "person"]);

/** Own fields as filters: choices by value, everything else by whether it is filled. */
export function ownFilters(words: Words): FilterDefinition[] {
  const none = { value: "none", label: words.t("filter.none") };
  return words.own.fields
    .filter((one) => !one.is_retired)
    .map((one) => {
      const field = fieldOfOwn(one);
      const options = (field.options?.(words) ?? []).map(({ value, label }) => ({
        value: one.kind === "yes_no" ? (value === "true" ? "yes" : "no") : value,
        label,
      }));
      return {
        name: field.name,
        label: field.title ?? one.key,
        options: chosenKinds.has(one.kind)
          ? [...options, none]
          : [{ value: "any", label: words.t("pool.filled") }, none],
      };
    });
}

/** "tier:gold,base;port:none" as {"custom.tier": ["gold", "base"], …}. */
export function readOwnFilters(text: string | undefined): Record<string, string[]> {
  return Object.fromEntries(
    (text ?? "").split(";").flatMap((part) => {
      const [key, values] = part.split(":");
      return key && values ? [[`custom.${key}`, values.split(",")]] : [];
    }),
  );
}

export function writeOwnFilter(
  text: string | undefined,
  name: string,
  values: readonly string[],
): string | undefined {
  const all = { ...readOwnFilters(text), [name]: [...values] };
  const written = Object.entries(all)
    .filter(([one, chosen]) => isOwn(one) && chosen.length > 0)
    .map(([one, chosen]) => `${one.slice("custom.".length)}:${chosen.join(",")}`);
  return written.join(";") || undefined;
}
