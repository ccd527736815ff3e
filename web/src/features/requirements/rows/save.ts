import { api } from "../../../api/client";
import { send } from "../../../api/outbox";
import { ApiProblem } from "../../../api/problem";
import { askConflict } from "../../../ui/conflict";
import { noticeFailed } from "../../../ui/notice";
import { noteStep, operationOf } from "../../../ui/undo";
import { labelOf, say, type Words } from "../fields";
import type { Row, Values } from "../types";
import { nested } from "../values";
import type { Table } from "./table";

export interface RowEdit {
  id: number;
  values: Values;
  /** The cells that show the change, for "saving" and for errors. */
  columns: readonly string[];
}

interface Draft extends RowEdit {
  /** Set after a race was decided: what the person has then seen. */
  version?: number;
}

export interface Saving {
  table: Table;
  slug: string;
  words: Words;
}

interface Contested {
  base: unknown;
  theirs: unknown;
  yours: unknown;
  by: string;
  at: string;
}

/**
 * Shows the changes at once, sends them as one step, and settles each: saved, refused with its sentence at
 * the cell, or contested and decided by the person. One gesture is one step to undo.
 */
export async function saveEdits(saving: Saving, edits: readonly RowEdit[]): Promise<void> {
  const { table, slug, words } = saving;
  const single = edits.length === 1 ? edits[0] : undefined;
  const before = single ? table.truth(single.id) : undefined;
  table.batch(() => {
    for (const edit of edits) {
      table.overlay(edit.id, edit.values);
      table.mark(edit.id, edit.columns, { saving: true });
    }
  });
  const operationIds = await deliver(saving, edits);
  if (operationIds.length === 0) return;
  const isQuiet = single !== undefined && single.columns.length === 1;
  const label = single
    ? words.t("requirements.done.changed", {
        key: before?.key ?? "",
        field: Object.keys(single.values)
          .map((name) => labelOf(name, words))
          .join(words.t("requirements.listSeparator")),
      })
    : words.t("requirements.done.changedMany", { count: edits.length });
  noteStep({ slug, label, operationIds, loudness: isQuiet ? "quiet" : "toast" });
}

/** The operations that were done; empty when nothing was. */
async function deliver(saving: Saving, given: readonly Draft[]): Promise<(string | null)[]> {
  let drafts = given;
  for (;;) {
    if (drafts.length === 0) return [];
    try {
      const { rows, operationId } = await patch(saving, drafts);
      settle(saving.table, drafts, rows);
      return [operationId];
    } catch (error) {
      if (error instanceof ApiProblem && error.isStale && "contested" in error.extra) {
        drafts = await decide(saving, drafts, error);
        continue;
      }
      if (error instanceof ApiProblem && error.status === 422 && drafts.length > 1) {
        // The server takes all or none and does not say which: halves find the wrong ones, the rest is kept.
        const middle = Math.ceil(drafts.length / 2);
        const first = await deliver(saving, drafts.slice(0, middle));
        return [...first, ...(await deliver(saving, drafts.slice(middle)))];
      }
      refuse(saving.table, drafts, error);
      return [];
    }
  }
}

function patch({ table, slug }: Saving, drafts: readonly Draft[]) {
  let body: { edits: ({ id: number; version: number | null; reason: string } & Values)[] } | null = null;
  return send(async (key) => {
    // Written once: a repeated request must be the same request.
    body ??= {
      edits: drafts.map(({ id, values, version }) => ({
        reason: "",
        ...nested(values),
        id,
        version: version ?? table.truth(id)?.version ?? null,
      })),
    };
    const { data, response } = await api.PATCH("/api/v1/workspaces/{slug}/requirements", {
      params: { path: { slug } },
      headers: { "Idempotency-Key": key },
      body,
    });
    return { rows: data?.items ?? [], operationId: operationOf(response) };
  });
}

function settle(table: Table, drafts: readonly Draft[], rows: readonly Row[]): void {
  table.batch(() => {
    table.put(rows);
    for (const draft of drafts) {
      table.settle(draft.id, draft.values);
      table.mark(draft.id, draft.columns, null);
    }
  });
}

function refuse(table: Table, drafts: readonly Draft[], error: unknown): void {
  table.batch(() => {
    for (const draft of drafts) {
      table.settle(draft.id, draft.values);
      if (error instanceof ApiProblem && error.status === 422)
        table.mark(draft.id, draft.columns, { error: error.detail });
      else table.mark(draft.id, draft.columns, null);
    }
  });
  noticeFailed(error);
}

/** Asks which value stays in each contested field; what is left of the drafts is sent again. */
async function decide(
  { table, words }: Saving,
  drafts: readonly Draft[],
  error: ApiProblem,
): Promise<Draft[]> {
  const contested = error.extra.contested as Record<string, Contested>;
  const key = String(error.extra.key);
  const version = Number(error.extra.version);
  const mine = await askConflict({
    key,
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
  const next: Draft[] = [];
  for (const draft of drafts) {
    if (table.truth(draft.id)?.key !== key) {
      next.push(draft);
      continue;
    }
    const lost = Object.keys(contested).filter((name) => !mine.has(name));
    const given = Object.fromEntries(
      lost.map((name) => [name, (draft.values as Record<string, unknown>)[name]]),
    );
    const values = Object.fromEntries(
      Object.entries(draft.values).filter(([name]) => !lost.includes(name)),
    ) as Values;
    table.settle(draft.id, given as Values);
    if (Object.keys(values).length > 0) next.push({ ...draft, values, version });
    else table.mark(draft.id, draft.columns, null);
  }
  return next;
}
