import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openLive } from "./live";
import { onReturn } from "./patience";

class Source extends EventTarget {
  static readonly CLOSED = 2;
  static made: Source[] = [];
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    Source.made.push(this);
  }
  close() {
    this.readyState = Source.CLOSED;
  }
  tell(kind: string, data: unknown, lastEventId = "") {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data), lastEventId }));
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  Source.made = [];
  vi.stubGlobal("EventSource", Source);
  vi.stubGlobal("window", new EventTarget());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it("opens a feed anew that says nothing any more, behind the last that it heard", () => {
  const feed = openLive("shop");
  const states: string[] = [];
  feed.subscribeState(() => states.push(feed.state()));
  const first = Source.made[0] as Source;
  first.onopen?.();
  first.tell("activity", { kind: "RequirementCreated" }, "7");
  for (let beat = 0; beat < 9; beat += 1) {
    vi.advanceTimersByTime(1000);
    first.tell("beat", {});
  }
  expect(Source.made).toHaveLength(1);
  vi.advanceTimersByTime(3250);
  expect(first.readyState).toBe(Source.CLOSED);
  expect(Source.made.map((one) => one.url)).toEqual([
    "/api/v1/workspaces/shop/live",
    "/api/v1/workspaces/shop/live?last_event_id=7",
  ]);
  expect(states).toEqual(["open", "waiting", "connecting"]);
  // Nobody answers: it is asked again.
  vi.advanceTimersByTime(3250);
  expect(Source.made).toHaveLength(3);
  let returns = 0;
  onReturn(() => {
    returns += 1;
  });
  Source.made[2]?.onopen?.();
  expect([feed.state(), returns]).toEqual(["open", 1]);
  feed.close();
  vi.advanceTimersByTime(60_000);
  expect(Source.made).toHaveLength(3);
});
