import type { FilterDefinition } from "../../ui/filter";
import { filterNames } from "./address";
import { fieldOf, type Words } from "./fields";

const attributes = ["verification_method", "criticality", "risk", "stability", "difficulty"];
const optional = new Set(["priority", "level", "owner", "area", "release", "source", ...attributes]);

/** What can be filtered by, with its values in words; "none" stands for an empty field. */
export function filterDefinitions(words: Words): readonly FilterDefinition[] {
  const definitions = filterNames.flatMap<FilterDefinition>((name) => {
    const field = fieldOf(name);
    const options = field?.options?.(words);
    if (!field || !options || options.length === 0) return [];
    const plain = options.map(({ value, label, tone }) => ({ value, label, ...(tone ? { tone } : {}) }));
    const none = { value: "none", label: words.t("filter.none") };
    return [{ name, label: words.t(field.label), options: optional.has(name) ? [...plain, none] : plain }];
  });
  return [
    ...definitions,
    {
      name: "estimated",
      label: words.t("requirements.estimated.label"),
      options: [
        { value: "yes", label: words.t("requirements.estimated.yes") },
        { value: "no", label: words.t("requirements.estimated.no") },
      ],
    },
  ];
}
