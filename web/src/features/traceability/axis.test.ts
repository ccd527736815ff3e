import { expect, test } from "vitest";
import { axisQuery, readAxis, writeAxis } from "./axis";

test("a side goes into the address and comes back", () => {
  const axis = {
    kind: "requirement",
    q: "退款 query",
    choices: { level: ["story", "task"], product: ["3"] },
  } as const;
  expect(writeAxis(axis)).toBe("requirement;level:story,task;product:3;q:退款 query");
  expect(readAxis(writeAxis(axis), "test_case")).toEqual(axis);
});

test("what the side cannot be filtered by is left out", () => {
  expect(readAxis("test_case;level:story;state:ready;:x;evil", "requirement")).toEqual({
    kind: "test_case",
    q: "",
    choices: { state: ["ready"] },
  });
  expect(readAxis("meeting;q:a", "task").kind).toBe("task");
  expect(readAxis(undefined, "task")).toEqual({ kind: "task", q: "", choices: {} });
  expect(writeAxis({ kind: "task", q: "a;b", choices: { level: ["goal"], product: [] } })).toBe("task;q:a b");
});

test("the server gets each side under its own names", () => {
  const axis = { kind: "requirement", q: "x", choices: { level: ["goal", "none"] } } as const;
  expect(axisQuery("columns", axis)).toEqual({
    columns: "requirement",
    columns_q: "x",
    columns_level: "goal,none",
  });
});
