import { expect, test } from "vitest";
import type { Translate } from "../../texts";
import { spoken } from "./spoken";

const words: Record<string, string> = {
  "timeline.bar": "{{label}}, {{start}} to {{finish}}",
  "timeline.milestone": "Milestone {{label}}, {{finish}}",
  "timeline.noDates": "{{label}}, not scheduled",
  "timeline.slack": "may slip {{days}} days",
  "timeline.done": "{{percent}}% done",
  "timeline.critical": "critical",
};
const t = ((key: string, values: Record<string, string | number> = {}) =>
  (words[key] ?? "").replace(/{{(\w+)}}/g, (_, name: string) => String(values[name]))) as Translate;

test("a row says its bar, and the words of another row are its own", () => {
  const bar = { key: "A", kind: "bar", label: "Draw", start: "2026-03-02", finish: "2026-03-04" } as const;
  const full = { ...bar, isCritical: true, slackUntil: "2026-03-06", progress: 0.255 };
  expect(spoken(full, "en", t)).toBe(
    "Draw, 2 Mar 2026 to 4 Mar 2026 · critical · may slip 2 days · 26% done",
  );
  expect(spoken({ ...bar, label: "Send" }, "en", t)).toBe("Send, 2 Mar 2026 to 4 Mar 2026");
  expect(spoken({ ...bar, kind: "milestone" }, "en", t)).toBe("Milestone Draw, 4 Mar 2026");
  expect(spoken({ key: "B", kind: "empty", label: "Later" }, "en", t)).toBe("Later, not scheduled");
});
