import type { FilterDefinition } from "../../ui/filter";
import { filterNames } from "./address";
import { fieldOf, nameOf, type Words } from "./fields";
import { ownFilters } from "./own/filters";

const attributes = ["verification_method", "criticality", "risk", "stability", "difficulty"];
const optional = new Set([
  "priority",
  "level",
  "owner",
  "area",
  "release",
  "source",
  "stage_owner",
  ...attributes,
]);

/** What can be filtered by, with its values in words; "none" stands for an empty field. */
export function filterDefinitions(words: Words): readonly FilterDefinition[] {
  const definitions = filterNames.flatMap<FilterDefinition>((name) => {
    const field = fieldOf(name);
    const options = field?.options?.(words);
    if (!field || !options || options.length === 0) return [];
    const plain = options.map(({ value, label, tone }) => ({ value, label, ...(tone ? { tone } : {}) }));
    const none = { value: "none", label: words.t("filter.none") };
    return [{ name, label: nameOf(field, words), options: optional.has(name) ? [...plain, none] : plain }];
  });
  return [
    ...definitions,
    ...ownFilters(words),
    {
      name: "scope",
      label: words.t("requirements.field.scope"),
      options: words.releases.flatMap((release) =>
        (["in", "out"] as const).map((stand) => ({
          value: `${stand}:${release.id}`,
          label: `${release.name} · ${words.t(`pool.scope.${stand}`)}`,
        })),
      ),
    },
    {
      name: "overdue",
      label: words.t("pool.due"),
      options: [{ value: "yes", label: words.t("pool.overdue") }],
    },
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
