import { dateText } from "../../../texts/dates";
import { say, type Words } from "../fields";

export const stageNames = ["collect", "analyse", "plan", "track"] as const;
export type StageName = (typeof stageNames)[number];

export type Stages = Record<string, { owner?: number | null; due_on?: string | null }>;
export type Scope = Record<string, { stand: "in" | "out"; reason: string }>;

/** Steps or scope in words, one line per entry. */
export function sayPool(name: string, value: unknown, words: Words): string {
  const { t } = words;
  if (name === "stages")
    return stageNames
      .filter((stage) => (value as Stages)[stage])
      .map((stage) => {
        const { owner, due_on } = (value as Stages)[stage] ?? {};
        const said = [say("owner", owner, words), due_on ? dateText(due_on) : ""].filter(Boolean);
        return `${t(`pool.stage.${stage}`)}: ${said.join(" · ")}`;
      })
      .join("\n");
  return Object.entries(value as Scope)
    .map(([release, { stand, reason }]) =>
      [`${say("release", Number(release), words)}: ${t(`pool.scope.${stand}`)}`, reason]
        .filter(Boolean)
        .join(" · "),
    )
    .join("\n");
}
