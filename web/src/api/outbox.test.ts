import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { patienceFor, send } from "./outbox";
import { OfflineProblem } from "./problem";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("asks again with the same key, and waits longer for an answer that did not come", async () => {
  const seen: [string, number | undefined][] = [];
  const overdue = () => new OfflineProblem(new DOMException("", "TimeoutError"));
  const causes = [overdue, overdue, () => new OfflineProblem(new TypeError("reset"))];
  const sent = send((key) => {
    seen.push([key, patienceFor(key)]);
    const cause = causes.shift();
    return cause ? Promise.reject(cause()) : Promise.resolve("done");
  });
  await vi.runAllTimersAsync();
  expect(await sent).toBe("done");
  expect(seen.map(([, patience]) => patience)).toEqual([5000, 10_000, 20_000, 20_000]);
  expect(new Set(seen.map(([key]) => key)).size).toBe(1);
  expect(patienceFor(seen[0]?.[0] ?? "")).toBeUndefined();
});
