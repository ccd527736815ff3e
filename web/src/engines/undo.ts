/** One gesture of a person, however many values it changed. Both ways may fail; then the stack stays. */
export interface Step {
  label: string;
  undo: () => void | Promise<void>;
  redo: () => void | Promise<void>;
}

export interface UndoStack {
  push(step: Step): void;
  /** The step taken back, or null when there is none or one is under way. */
  undo(): Promise<Step | null>;
  redo(): Promise<Step | null>;
  canUndo(): boolean;
  canRedo(): boolean;
  clear(): void;
  version(): number;
  subscribe(listener: () => void): () => void;
}

export function createUndoStack(limit = 100): UndoStack {
  let done: Step[] = [];
  let undone: Step[] = [];
  let busy = false;
  let version = 0;
  const listeners = new Set<() => void>();
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  const run = async (from: Step[], to: Step[], way: "undo" | "redo"): Promise<Step | null> => {
    const step = from[from.length - 1];
    if (!step || busy) return null;
    busy = true;
    try {
      await step[way]();
      from.pop();
      to.push(step);
      return step;
    } finally {
      busy = false;
      changed();
    }
  };
  return {
    push(step) {
      done = [...done, step].slice(-limit);
      undone = [];
      changed();
    },
    undo: () => run(done, undone, "undo"),
    redo: () => run(undone, done, "redo"),
    canUndo: () => done.length > 0,
    canRedo: () => undone.length > 0,
    clear() {
      done = [];
      undone = [];
      changed();
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
