import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { comeBack, patientFetch } from "./patience";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function network(answers: readonly ("silence" | "answer")[]) {
  const began: [number, string][] = [];
  vi.stubGlobal("fetch", (request: Request) => {
    const answer = answers[began.length];
    began.push([Date.now(), request.method]);
    if (answer === "answer") return Promise.resolve(new Response("here"));
    return new Promise((_, reject) => {
      request.signal.addEventListener("abort", () => reject(request.signal.reason));
    });
  });
  return began;
}

it("asks again for what it reads where no answer comes, at once after a break, and never for a write", async () => {
  let began = network(["silence", "silence", "answer"]);
  const usual = patientFetch(new Request("http://x/list"));
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await (await usual).text()).toBe("here");
  expect(began.map(([at]) => at - (began[0]?.[0] ?? 0))).toEqual([0, 10_000, 30_000]);

  began = network(["silence", "answer"]);
  const waiting = patientFetch(new Request("http://x/list"));
  await vi.advanceTimersByTimeAsync(2000);
  comeBack();
  expect(await (await waiting).text()).toBe("here");
  expect(began.map(([at]) => at - (began[0]?.[0] ?? 0))).toEqual([0, 2000]);

  began = network(["silence", "answer"]);
  const hurried = patientFetch(new Request("http://x/list"));
  await vi.advanceTimersByTimeAsync(1200);
  expect(await (await hurried).text()).toBe("here");

  began = network(["silence"]);
  void patientFetch(new Request("http://x/list", { method: "POST" }));
  await vi.advanceTimersByTimeAsync(100_000);
  expect(began).toHaveLength(1);
});

it("does not ask again for what nobody wants any more", async () => {
  const began = network(["silence", "answer"]);
  const leaving = new AbortController();
  const left = patientFetch(new Request("http://x/list", { signal: leaving.signal }));
  left.catch(() => undefined);
  leaving.abort();
  await expect(left).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(100_000);
  expect(began).toHaveLength(1);
});
