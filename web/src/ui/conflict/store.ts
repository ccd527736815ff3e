import { useSyncExternalStore } from "react";

/** One contested field in words; `yours` and `theirs` are already said in the reader's language. */
export interface ContestedField {
  name: string;
  label: string;
  base: string;
  theirs: string;
  yours: string;
  by: string;
  at: string;
}

export interface ConflictQuestion {
  key: string;
  fields: readonly ContestedField[];
}

export interface OpenConflict extends ConflictQuestion {
  answer: (mine: ReadonlySet<string>) => void;
}

let queue: readonly OpenConflict[] = [];
const listeners = new Set<() => void>();

function put(next: readonly OpenConflict[]) {
  queue = next;
  for (const listener of listeners) listener();
}

/** Shows both values of each field; resolves with the names of the fields whose own value should win. */
export function askConflict(question: ConflictQuestion): Promise<ReadonlySet<string>> {
  return new Promise((resolve) => {
    const open: OpenConflict = {
      ...question,
      answer: (mine) => {
        put(queue.filter((other) => other !== open));
        resolve(mine);
      },
    };
    put([...queue, open]);
  });
}

export function useConflict(): OpenConflict | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => queue[0] ?? null,
  );
}
