import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { api, must } from "../../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../../api/feed";
import { send } from "../../../api/outbox";
import { ApiProblem } from "../../../api/problem";
import { askConflict } from "../../../ui/conflict";
import { noticeFailed } from "../../../ui/notice";
import { noteStep, operationOf } from "../../../ui/undo";
import { labelOf, say, type Words } from "../fields";
import type { Requirement, Values } from "../types";
import { nested } from "../values";

export const requirementKey = (slug: string, key: string) => ["requirement", slug, key] as const;

export interface OpenRequirement {
  /** What the page shows: the server's values with what is still being saved on top. */
  shown: Requirement;
  /** `seenVersion` is the one under the person's eyes when they began; the server judges the race by it. */
  save: (values: Values, seenVersion?: number) => Promise<boolean>;
  /** Names of fields on their way to the server. */
  saving: ReadonlySet<string>;
  /** Sentences of the last refusal, by field. */
  wrong: Readonly<Record<string, readonly string[]>>;
}

export function useRequirementQuery(slug: string, key: string) {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: requirementKey(slug, key),
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/requirements/{key}", { params: { path: { slug, key } } })),
  });
  const id = query.data?.id;
  const again = () => void queries.invalidateQueries({ queryKey: requirementKey(slug, key) });
  useFeed<ActivityEvent>(slug, "activity", (event) => {
    const isChild = query.data?.children.some((child) => child.id === event.record_id);
    const becomesChild = id !== undefined && event.changes.parent?.includes(id);
    if (event.kind === "Bulk" || event.record_id === id || isChild || becomesChild) again();
  });
  useFeedReturn(slug, again);
  return query;
}

const nothing: ReadonlySet<string> = new Set();

export function useOpenRequirement(server: Requirement, words: Words): OpenRequirement {
  const { slug } = words.workspace;
  const queries = useQueryClient();
  const [typed, setTyped] = useState<Values>({});
  const [wrong, setWrong] = useState<OpenRequirement["wrong"]>({});
  const shown = useMemo(() => ({ ...server, ...typed }) as Requirement, [server, typed]);
  const saving = useMemo(() => {
    const names = Object.keys(typed);
    return names.length === 0 ? nothing : new Set(names);
  }, [typed]);

  const forget = (values: Values) =>
    setTyped((before) => {
      const next: Record<string, unknown> = { ...before };
      for (const [name, value] of Object.entries(values)) if (next[name] === value) delete next[name];
      return next as Values;
    });

  const save = async (values: Values, seenVersion = server.version): Promise<boolean> => {
    setTyped((before) => ({ ...before, ...values }));
    setWrong({});
    let wanted: Record<string, unknown> = { ...values };
    let version = seenVersion;
    for (;;) {
      try {
        const { data, response } = await send((key) =>
          api.PATCH("/api/v1/workspaces/{slug}/requirements/{key}", {
            params: { path: { slug, key: server.key } },
            headers: { "Idempotency-Key": key },
            body: { reason: "", ...nested(wanted), version },
          }),
        );
        if (data) queries.setQueryData(requirementKey(slug, server.key), data);
        forget(values);
        noteStep({
          slug,
          label: words.t("requirements.done.changed", {
            key: server.key,
            field: Object.keys(wanted)
              .map((name) => labelOf(name, words))
              .join(words.t("requirements.listSeparator")),
          }),
          operationIds: [operationOf(response)],
          loudness: "quiet",
        });
        return true;
      } catch (error) {
        if (error instanceof ApiProblem && error.isStale && "contested" in error.extra) {
          const mine = await decide(error, words);
          wanted = Object.fromEntries(Object.entries(wanted).filter(([name]) => mine.isKept(name)));
          version = mine.version;
          if (Object.keys(wanted).length > 0) continue;
          forget(values);
          await queries.invalidateQueries({ queryKey: requirementKey(slug, server.key) });
          return true;
        }
        forget(values);
        if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
        noticeFailed(error);
        return false;
      }
    }
  };
  return { shown, save, saving, wrong };
}

interface Contested {
  base: unknown;
  theirs: unknown;
  yours: unknown;
  by: string;
  at: string;
}

async function decide(error: ApiProblem, words: Words) {
  const contested = error.extra.contested as Record<string, Contested>;
  const chosen = await askConflict({
    key: String(error.extra.key),
    fields: Object.entries(contested).map(([name, found]) => ({
      name,
      label: labelOf(name, words),
      base: say(name, found.base, words),
      theirs: say(name, found.theirs, words),
      yours: say(name, found.yours, words),
      by: found.by,
      at: found.at,
    })),
  });
  return {
    version: Number(error.extra.version),
    isKept: (name: string) => !(name in contested) || chosen.has(name),
  };
}
