import { expect, test } from "vitest";
import { bodyOf, computedDraft, freshDraft, judgedDraft } from "./form";

const kept = {
  name: "kept_release",
  formula: "",
  unit: "share",
  at_zero: 0.5,
  at_full: 1,
  least: 5,
};

test("a fresh cycle is the running quarter, judged within two weeks after it", () => {
  const draft = freshDraft(new Date(2026, 10, 22));
  expect([draft.start_on, draft.finish_on, draft.judge_until]).toEqual([
    "2026-10-01",
    "2026-12-31",
    "2027-01-14",
  ]);
});

test("shares are written in percent and days as days, and both are sent as the server has them", () => {
  const days = { ...kept, name: "settling_days", unit: "days", at_zero: 30, at_full: 3 };
  const share = computedDraft(kept, "Kept");
  expect([share.at_zero, share.at_full]).toEqual([50, 100]);
  const draft = { ...freshDraft(new Date(2026, 0, 1)), criteria: [share, computedDraft(days, "Days")] };
  const sent = bodyOf(
    draft,
    new Map([
      ["kept_release", "share"],
      ["settling_days", "days"],
    ]),
  );
  expect(sent.criteria.map((one) => [one.at_zero, one.at_full])).toEqual([
    [0.5, 1],
    [30, 3],
  ]);
});

test("every criterion has a place of its own while it is written", () => {
  expect(judgedDraft("a", []).draft).not.toBe(judgedDraft("a", []).draft);
});
