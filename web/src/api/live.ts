import { comeBack } from "./patience";

/** The live feed of a workspace: what others change arrives here within a second. */
export type LiveState = "connecting" | "open" | "waiting" | "closed";

/** What the server names its events; an activity's own kind is inside its data. */
export type LiveKind = "activity" | "job" | "presence" | "closed";
const kinds: readonly LiveKind[] = ["activity", "job", "presence", "closed"];

export interface LiveEvent {
  id: string;
  kind: LiveKind;
  data: unknown;
}

export interface LiveFeed {
  state(): LiveState;
  subscribeState(listener: () => void): () => void;
  on(kind: LiveKind, listener: (event: LiveEvent) => void): () => void;
  close(): void;
}

const longestSilence = 3000;

/**
 * EventSource resends Last-Event-ID by itself while it lives; after the server has refused or the
 * network was gone it gives up, and then we open a new one with `last_event_id` in the address.
 * Waits 1, 2, 4 … 30 seconds, at once when the machine comes online again. The server says something every
 * second: a feed that is silent for three hangs on a dead connection, which tells nobody, and is opened anew.
 */
export function openLive(slug: string, options: { base?: string } = {}): LiveFeed {
  const base = options.base ?? `/api/v1/workspaces/${encodeURIComponent(slug)}/live`;
  const listeners = new Map<LiveKind, Set<(event: LiveEvent) => void>>();
  const stateListeners = new Set<() => void>();
  let state: LiveState = "connecting";
  let lastId = "";
  let attempt = 0;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let heardAt = Date.now();
  let wasLost = false;

  const hear = () => {
    heardAt = Date.now();
  };

  const become = (next: LiveState) => {
    if (next === state) return;
    state = next;
    for (const listener of stateListeners) listener();
  };

  const deliver = (message: MessageEvent<string>) => {
    hear();
    if (message.lastEventId) lastId = message.lastEventId;
    let data: unknown = null;
    try {
      data = JSON.parse(message.data);
    } catch {
      return;
    }
    const kind = message.type as LiveKind;
    for (const listener of listeners.get(kind) ?? []) listener({ id: message.lastEventId, kind, data });
  };

  const open = () => {
    become("connecting");
    hear();
    source = new EventSource(lastId ? `${base}?last_event_id=${encodeURIComponent(lastId)}` : base);
    source.onopen = () => {
      attempt = 0;
      hear();
      if (wasLost) comeBack();
      wasLost = false;
      become("open");
    };
    source.addEventListener("beat", hear);
    for (const kind of kinds) source.addEventListener(kind, deliver);
    source.onerror = () => {
      if (state === "closed") return;
      wasLost = true;
      become("waiting");
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, Math.min(30_000, 1000 * 2 ** attempt));
      attempt += 1;
    };
  };

  const online = () => {
    if (state === "closed" || state === "open") return;
    if (timer) clearTimeout(timer);
    source?.close();
    open();
  };

  const watch = setInterval(() => {
    if (state === "closed" || source?.readyState === EventSource.CLOSED) return;
    if (Date.now() - heardAt < longestSilence) return;
    source?.close();
    wasLost = true;
    become("waiting");
    open();
  }, 250);

  window.addEventListener("online", online);
  open();

  return {
    state: () => state,
    subscribeState(listener) {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    on(kind, listener) {
      let set = listeners.get(kind);
      if (!set) {
        set = new Set();
        listeners.set(kind, set);
      }
      set.add(listener);
      return () => set.delete(listener);
    },
    close() {
      become("closed");
      window.removeEventListener("online", online);
      if (timer) clearTimeout(timer);
      clearInterval(watch);
      source?.close();
    },
  };
}
