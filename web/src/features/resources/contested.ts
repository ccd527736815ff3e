import { ApiProblem } from "../../api/problem";
import type { TextKey, Translate } from "../../texts";
import { askConflict } from "../../ui/conflict";

interface Contested {
  base: unknown;
  theirs: unknown;
  yours: unknown;
  by: string;
  at: string;
}

/** A value in words; lists of leaves by their dates. */
function say(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(say).join(" · ");
  if (typeof value === "object") return Object.values(value).filter(Boolean).join(" – ");
  return String(value);
}

/**
 * Where somebody changed the same field meanwhile: shows both values and asks. Answers what is left to
 * write on top of which version, or null when the error is about something else.
 */
export async function decideContested<T extends object>(
  error: unknown,
  body: T,
  t: Translate,
): Promise<{ values: Partial<T>; version: number } | null> {
  if (!(error instanceof ApiProblem) || !error.isStale || !("contested" in error.extra)) return null;
  const contested = error.extra.contested as Record<string, Contested>;
  const mine = await askConflict({
    key: String(error.extra.key ?? error.extra.name ?? ""),
    fields: Object.entries(contested).map(([name, found]) => ({
      name,
      label: t(`resources.field.${name}` as TextKey),
      base: say(found.base),
      theirs: say(found.theirs),
      yours: say(found.yours),
      by: found.by,
      at: found.at,
    })),
  });
  const values = Object.fromEntries(
    Object.entries(body).filter(([name]) => !(name in contested) || mine.has(name)),
  ) as Partial<T>;
  return { values, version: Number(error.extra.version) };
}
