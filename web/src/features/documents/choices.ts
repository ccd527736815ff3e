import type { ReleaseName } from "../../api/releases";
import type { SessionWorkspace } from "../../api/session";
import type { TextKey, Translate } from "../../texts";
import type { FilterDefinition } from "../../ui/filter";

const fixed = {
  type: ["functional", "non_functional", "business"],
  level: ["goal", "business", "system", "feature", "story", "task"],
  priority: ["must", "should", "could", "wont"],
  state: ["collected", "analysed", "planned", "in_progress", "done", "rejected"],
  source: ["customer", "market", "technology", "internal", "law"],
} as const;
const optional = new Set(["level", "priority", "source", "area", "owner", "release"]);

/** What requirements can be chosen by, with the values in words; "none" stands for an empty field. */
export function filterDefinitions(
  t: Translate,
  workspace: SessionWorkspace,
  releases: readonly ReleaseName[],
): readonly FilterDefinition[] {
  const named = (rows: readonly { id: number; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: String(id), label: name }));
  const words = (field: keyof typeof fixed) =>
    fixed[field].map((value) => ({ value, label: t(`requirements.${field}.${value}` as TextKey) }));
  const options: Record<string, readonly { value: string; label: string }[]> = {
    product: named(workspace.products),
    type: words("type"),
    level: words("level"),
    area: named(workspace.areas),
    priority: words("priority"),
    state: words("state"),
    release: named(releases),
    source: words("source"),
    owner: named(workspace.people),
  };
  return Object.entries(options)
    .filter(([, found]) => found.length > 0)
    .map(([name, found]) => ({
      name,
      label: t(`requirements.field.${name}` as TextKey),
      options: optional.has(name) ? [...found, { value: "none", label: t("filter.none") }] : found,
    }));
}

/** Sizes of files as people say them. */
export function sizeText(bytes: number, language: string): string {
  const isLarge = bytes >= 1_000_000;
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: isLarge ? 1 : 0 });
  return isLarge
    ? `${figure.format(bytes / 1_000_000)} MB`
    : `${figure.format(Math.max(1, bytes / 1000))} KB`;
}

/** The day of a moment, in the reader's own time. */
export function dayOf(moment: string): string {
  const at = new Date(moment);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
