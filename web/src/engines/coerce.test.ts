import { expect, test } from "vitest";
import { toBoolean, toChoice, toDate, toList, toNumber } from "./coerce";

test.each([
  ["1,234.5", 1234.5],
  ["１２", 12],
  ["¥1 200", 1200],
  ["12%", 0.12],
  ["(5)", -5],
  ["−3", -3],
  ["3天", undefined],
  ["1,2", undefined],
  ["", null],
])("number %s", (text, value) => {
  expect(toNumber(text)).toEqual(value === undefined ? { ok: false, reason: "number" } : { ok: true, value });
});

test.each([
  ["2026/3/5", "2026-03-05"],
  ["2026年3月5日", "2026-03-05"],
  ["2026.03.05", "2026-03-05"],
  ["20260305", "2026-03-05"],
  ["2026-03-05 00:00:00", "2026-03-05"],
  ["46086", "2026-03-05"],
  ["2026-02-30", undefined],
  ["next week", undefined],
  ["", null],
])("date %s", (text, value) => {
  expect(toDate(text)).toEqual(value === undefined ? { ok: false, reason: "date" } : { ok: true, value });
});

test("yes and no in both languages", () => {
  expect(toBoolean("是")).toEqual({ ok: true, value: true });
  expect(toBoolean("No")).toEqual({ ok: true, value: false });
  expect(toBoolean("maybe")).toEqual({ ok: false, reason: "option" });
});

test("a choice by value, label, synonym", () => {
  const choices = [{ value: "high", label: "高", also: ["High", "P0"] }];
  expect(toChoice("HIGH", choices)).toEqual({ ok: true, value: "high" });
  expect(toChoice(" 高 ", choices)).toEqual({ ok: true, value: "high" });
  expect(toChoice("p0", choices)).toEqual({ ok: true, value: "high" });
  expect(toChoice("低", choices)).toEqual({ ok: false, reason: "option" });
});

test("lists split at every usual separator, once each", () => {
  expect(toList("支付、 搜索,支付；退货")).toEqual(["支付", "搜索", "退货"]);
});
