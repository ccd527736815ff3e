import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { send, signalFor } from "./outbox";
import { OfflineProblem } from "./problem";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that never answers: the request ends when it is given up. */
function silence(key: string): Promise<never> {
  return new Promise((_, reject) => {
    const signal = signalFor(key);
    signal?.addEventListener("abort", () => reject(new OfflineProblem(signal.reason)));
  });
}

it("gives up an answer that does not come, and asks again with the same key, waiting longer", async () => {
  const began: number[] = [];
  const keys = new Set<string>();
  const sent = send((key) => {
    began.push(Date.now());
    keys.add(key);
    return began.length < 4 ? silence(key) : Promise.resolve("done");
  });
  await vi.advanceTimersByTimeAsync(50_000);
  expect(await sent).toBe("done");
  // 5, 10 and 20 seconds of waiting, and pauses of 0.5, 1 and 2 between.
  expect(began.map((at) => at - (began[0] ?? 0))).toEqual([0, 5500, 16_500, 38_500]);
  expect(keys.size).toBe(1);
  expect(signalFor([...keys][0] ?? "")).toBeUndefined();
});
