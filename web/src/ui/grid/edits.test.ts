import { expect, test } from "vitest";
import { clearRange, fillDown, pasteInto, readRange, type Table } from "./edits";
import { place } from "./layout";
import { type GridColumn, plainLayout } from "./types";

interface Item {
  id: string;
  title: string;
  days: number | null;
  level: string | null;
  tags: readonly string[];
  locked?: boolean;
}

const columns: GridColumn<Item>[] = [
  { id: "id", title: "Key", kind: "readonly", value: (item) => item.id },
  { id: "title", title: "Title", kind: "text", value: (item) => item.title, required: true },
  { id: "days", title: "Days", kind: "number", value: (item) => item.days, canEdit: (item) => !item.locked },
  {
    id: "level",
    title: "Level",
    kind: "select",
    value: (item) => item.level,
    options: [{ value: "high", label: "高", also: ["High"] }],
  },
  { id: "tags", title: "Tags", kind: "tags", value: (item) => item.tags, allowsNew: true },
];

function table(count = 4): Table<Item> {
  const items: Item[] = Array.from({ length: count }, (_, index) => ({
    id: `A-${index}`,
    title: `Item ${index}`,
    days: index,
    level: null,
    tags: [],
  }));
  return {
    placed: place(columns, plainLayout, 1),
    rowCount: count,
    getRow: (index) => items[index],
    rowKey: (item) => item.id,
  };
}

const range = (top: number, left: number, bottom: number, right: number) => ({ top, left, bottom, right });

test("pastes by type, marks what cannot be read, leaves the rest", () => {
  const outcome = pasteInto(table(), range(0, 1, 0, 1), [
    ["New", "2.5", "HIGH", "支付、退货"],
    ["", "three", "urgent", ""],
  ]);
  expect(outcome.edits.map(({ rowKey, columnId, value }) => [rowKey, columnId, value])).toEqual([
    ["A-0", "title", "New"],
    ["A-0", "days", 2.5],
    ["A-0", "level", "high"],
    ["A-0", "tags", ["支付", "退货"]],
  ]);
  expect(outcome.rejected.map(({ columnId, text, reason }) => [columnId, text, reason])).toEqual([
    ["title", "", "required"],
    ["days", "three", "number"],
    ["level", "urgent", "option"],
  ]);
});

test("one cell fills the selection; a clip of another size keeps its shape", () => {
  expect(pasteInto(table(), range(0, 2, 3, 2), [["9"]]).edits.map((edit) => edit.row)).toEqual([0, 1, 2, 3]);
  expect(pasteInto(table(), range(0, 2, 2, 2), [["8"], ["9"]]).edits.map((edit) => edit.row)).toEqual([0, 1]);
});

test("rows past the end are offered as new rows", () => {
  const outcome = pasteInto(table(2), range(1, 1, 1, 1), [
    ["B", "1"],
    ["C", "2"],
    ["D", "3"],
  ]);
  expect(outcome.edits).toHaveLength(1);
  expect(outcome.added).toEqual([
    { title: "C", days: 2 },
    { title: "D", days: 3 },
  ]);
});

test("read-only columns, locked cells and unchanged values are left alone", () => {
  const locked = table();
  const first = locked.getRow(0);
  if (first) first.locked = true;
  expect(pasteInto(locked, range(0, 0, 0, 0), [["X-9", "Item 0", "7"]]).edits).toEqual([]);
});

test("delete clears what may be empty; copy reads labels", () => {
  const cleared = clearRange(table(), range(1, 0, 1, 4));
  expect(cleared.edits.map(({ columnId, value }) => [columnId, value])).toEqual([["days", null]]);
  expect(readRange(table(), range(0, 0, 1, 2))).toEqual([
    ["A-0", "Item 0", "0"],
    ["A-1", "Item 1", "1"],
  ]);
});

test("filling down repeats the source rows in order", () => {
  const outcome = fillDown(table(5), range(1, 2, 2, 2), 4);
  expect(outcome.edits.map(({ row, value }) => [row, value])).toEqual([
    [3, 1],
    [4, 2],
  ]);
});
