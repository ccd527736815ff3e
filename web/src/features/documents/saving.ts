import { useState } from "react";
import { api } from "../../api/client";
import { send } from "../../api/outbox";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { type TextKey, type Translate, useTexts } from "../../texts";
import { askConflict } from "../../ui/conflict";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type Document, type Selection, useFresh } from "./data";

export interface SectionValues {
  heading?: string;
  level?: number;
  kind?: string;
  body?: string;
  selection?: Selection;
}
export interface DocumentValues {
  title?: string;
  owner?: number | null;
  language?: string;
  edition?: string;
  scope?: { text: string; choices: Record<string, string[]> };
}

interface Contested {
  base: unknown;
  theirs: unknown;
  yours: unknown;
  by: string;
  at: string;
}

/** Everything that is written to a document, by field: where two people changed the same one, both values are shown. */
export function useSaving(document: Document) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const fresh = useFresh(slug, document.key);
  const [isBusy, setBusy] = useState(false);
  const path = { slug, key: document.key };

  /** Runs a write until it is through, given up or refused; false where it was refused. */
  const write = async <T extends object>(
    values: T,
    seenVersion: number,
    label: string,
    request: (left: T & { version: number }, key: string) => Promise<{ data?: Document; response: Response }>,
    fieldOf: (name: string) => string,
  ): Promise<boolean> => {
    let left = values;
    let version = seenVersion;
    setBusy(true);
    try {
      for (;;) {
        try {
          const { data, response } = await send((key) => request({ ...left, version }, key));
          if (data) fresh.document(data);
          noteStep({ slug, label, operationIds: [operationOf(response)], loudness: "quiet" });
          return true;
        } catch (error) {
          const kept = await decided(error, t);
          if (kept === null) {
            noticeFailed(error);
            return false;
          }
          version = kept.version;
          const entries = Object.entries(left).filter(([name]) => kept.isKept(fieldOf(name)));
          left = Object.fromEntries(entries) as T;
          if (entries.length === 0) {
            fresh.again();
            return true;
          }
        }
      }
    } finally {
      setBusy(false);
    }
  };

  return {
    isBusy,
    section: (id: number, values: SectionValues, seenVersion: number) =>
      write(
        values,
        seenVersion,
        t("documents.done.section", { key: document.key }),
        (body, key) =>
          api.PATCH("/api/v1/workspaces/{slug}/documents/{key}/sections/{section_id}", {
            params: { path: { ...path, section_id: id } },
            headers: { "Idempotency-Key": key },
            body,
          }),
        (name) => `section ${id} ${name}`,
      ),
    document: (values: DocumentValues) =>
      write(
        values,
        document.version,
        t("documents.done.document", { key: document.key }),
        (body, key) =>
          api.PATCH("/api/v1/workspaces/{slug}/documents/{key}", {
            params: { path },
            headers: { "Idempotency-Key": key },
            body,
          }),
        (name) => name,
      ),
    add: async (after: number | null, values: SectionValues): Promise<number | null> => {
      const known = new Set(document.sections.map((one) => one.id));
      const answer = await attempt(() =>
        api.POST("/api/v1/workspaces/{slug}/documents/{key}/sections", {
          params: { path },
          body: { ...values, after },
        }),
      );
      if (!answer?.data) return null;
      fresh.document(answer.data);
      noteStep({
        slug,
        label: t("documents.done.added"),
        operationIds: [operationOf(answer.response)],
        loudness: "quiet",
      });
      return answer.data.sections.find((one) => !known.has(one.id))?.id ?? null;
    },
    move: async (id: number, after: number | null) => {
      const answer = await attempt(() =>
        api.POST("/api/v1/workspaces/{slug}/documents/{key}/sections/{section_id}/move", {
          params: { path: { ...path, section_id: id } },
          body: { after },
        }),
      );
      if (!answer?.data) return;
      fresh.document(answer.data);
      noteStep({
        slug,
        label: t("documents.done.moved"),
        operationIds: [operationOf(answer.response)],
        loudness: "quiet",
      });
    },
    remove: async (id: number) => {
      const answer = await attempt(() =>
        api.DELETE("/api/v1/workspaces/{slug}/documents/{key}/sections/{section_id}", {
          params: { path: { ...path, section_id: id } },
        }),
      );
      if (!answer?.data) return;
      fresh.document(answer.data);
      noteStep({ slug, label: t("documents.done.removed"), operationIds: [operationOf(answer.response)] });
    },
  };
}

export type Saving = ReturnType<typeof useSaving>;

async function attempt<T>(request: () => Promise<T>): Promise<T | null> {
  try {
    return await request();
  } catch (error) {
    noticeFailed(error);
    return null;
  }
}

/** Asks which value wins where fields are contested; null for any other error. */
async function decided(error: unknown, t: Translate) {
  if (!(error instanceof ApiProblem) || !error.isStale || !("contested" in error.extra)) return null;
  const contested = error.extra.contested as Record<string, Contested>;
  const chosen = await askConflict({
    key: String(error.extra.key),
    fields: Object.entries(contested).map(([name, found]) => ({
      name,
      label: labelOf(name, t),
      base: plain(found.base),
      theirs: plain(found.theirs),
      yours: plain(found.yours),
      by: found.by,
      at: found.at,
    })),
  });
  return {
    version: Number(error.extra.version),
    isKept: (name: string) => !(name in contested) || chosen.has(name),
  };
}

function labelOf(name: string, t: Translate): string {
  const field = name.replace(/^section \d+ /, "");
  return t(`documents.field.${field}` as TextKey);
}

/** A value as plain words: rich text without its marks, a selection as its chosen values. */
function plain(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") return Object.values(value).map(plain).filter(Boolean).join(" · ");
  const parsed = new DOMParser().parseFromString(String(value), "text/html");
  return (parsed.body.textContent ?? "").slice(0, 600);
}
