import { useSyncExternalStore } from "react";
import { onReturn } from "./patience";
import { OfflineProblem } from "./problem";

/**
 * Writes that may wait for the network. They go out one after the other, in the order they were made; while
 * the server cannot be reached the first one is repeated with its own Idempotency-Key, so that a write whose
 * answer was lost has one effect. An answer that does not come is given up after a while, longer each time,
 * and at once when the server turns out to be there again. Nothing is given up silently: the page says how many wait.
 */
export interface OutboxState {
  /** Writes not yet acknowledged. */
  unsaved: number;
  isOffline: boolean;
}

interface Letter {
  run: (key: string) => Promise<unknown>;
  key: string;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

const firstPatience = 5000;
const longestPatience = 60_000;
const letters: Letter[] = [];
let state: OutboxState = { unsaved: 0, isOffline: false };
const listeners = new Set<() => void>();
let isBusy = false;
let wake: (() => void) | null = null;
let patience = firstPatience;
let attempt: AbortController | null = null;

/** Ends the waiting for the answer to the write with this key; undefined for all others. */
export function signalFor(key: string | null): AbortSignal | undefined {
  return key !== null && letters[0]?.key === key ? attempt?.signal : undefined;
}

/** Waits no longer: for a dead connection after a break, or (`TimeoutError`) for one that may be dead. */
function giveUp(name: "AbortError" | "TimeoutError"): void {
  attempt?.abort(new DOMException("", name));
}

function tell(isOffline: boolean) {
  if (state.unsaved === letters.length && state.isOffline === isOffline) return;
  state = { unsaved: letters.length, isOffline };
  for (const listener of listeners) listener();
}

/** `run` gets the Idempotency-Key to send; it is called again after a lost connection. */
export function send<T>(run: (key: string) => Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    letters.push({ run, key: crypto.randomUUID(), resolve: resolve as (value: unknown) => void, reject });
    tell(state.isOffline);
    void deliver();
  });
}

async function deliver(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  let wait = 500;
  while (letters[0]) {
    const letter = letters[0];
    attempt = new AbortController();
    const timer = setTimeout(() => giveUp("TimeoutError"), patience);
    try {
      const answer = await letter.run(letter.key);
      letters.shift();
      wait = 500;
      patience = firstPatience;
      tell(false);
      letter.resolve(answer);
    } catch (error) {
      if (error instanceof OfflineProblem) {
        tell(true);
        if (error.isOverdue) patience = Math.min(longestPatience, patience * 2);
        await pause(wait);
        wait = Math.min(8000, wait * 2);
        continue;
      }
      letters.shift();
      patience = firstPatience;
      tell(false);
      letter.reject(error);
    } finally {
      clearTimeout(timer);
    }
  }
  isBusy = false;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      wake = null;
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    wake = done;
  });
}

export function useOutbox(): OutboxState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}

if (typeof window !== "undefined") {
  const again = () => {
    wake?.();
    giveUp("AbortError");
  };
  window.addEventListener("online", again);
  onReturn(again);
  window.addEventListener("beforeunload", (event) => {
    if (letters.length > 0) event.preventDefault();
  });
}
