import { api } from "../../api/client";
import { createUndoStack, type Step } from "../../engines/undo";
import { text } from "../../texts";
import { noticeDone, noticeFailed } from "../notice";

/** What this tab did, for Ctrl-Z. The server takes a step back by its operation id, with rights asked again. */
export const steps = createUndoStack();

interface DoneStep {
  slug: string;
  /** A sentence: what was done. */
  label: string;
  /** `X-Operation-Id` of the answers, in the order of the writes; mostly one. */
  operationIds: readonly (string | null)[];
  /** A toast with Undo; `quiet` for a single cell, where Ctrl-Z is enough. */
  loudness?: "quiet" | "toast";
}

export const operationOf = (response: Response): string | null => response.headers.get("X-Operation-Id");

/** Takes an operation back; the answer names the undoing, which can be undone too. */
export async function undoOperation(slug: string, operationId: string): Promise<string> {
  const { data } = await api.POST("/api/v1/workspaces/{slug}/undo", {
    params: { path: { slug } },
    body: { operation_id: operationId },
  });
  return data?.operation_id ?? operationId;
}

/** Remembers a step for Ctrl-Z and, unless quiet, offers at once to take it back. */
export function noteStep({ slug, label, operationIds, loudness = "toast" }: DoneStep): void {
  let current = operationIds.filter((id) => id !== null);
  if (current.length === 0) {
    if (loudness === "toast") noticeDone(label);
    return;
  }
  let isSpent = false;
  const flip = async () => {
    if (isSpent) return;
    const undone: string[] = [];
    for (const id of [...current].reverse()) undone.push(await undoOperation(slug, id));
    current = undone;
  };
  steps.push({ label, undo: flip, redo: flip });
  if (loudness === "quiet") return;
  const undo = async () => {
    try {
      await flip();
      isSpent = true;
      noticeDone(text("common.undone", { what: label }));
    } catch (error) {
      noticeFailed(error);
    }
  };
  noticeDone(label, { undo: () => void undo() });
}

async function walk(way: "undo" | "redo"): Promise<void> {
  let step: Step | null = null;
  try {
    step = await steps[way]();
  } catch (error) {
    noticeFailed(error);
    return;
  }
  if (step) noticeDone(text(way === "undo" ? "common.undone" : "common.redone", { what: step.label }));
}

export const undoLast = () => walk("undo");
export const redoLast = () => walk("redo");
