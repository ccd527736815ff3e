import { expect, test } from "vitest";

import {
  addressOf,
  filterOf,
  layoutOf,
  queryOf,
  readAddress,
  sortOf,
  writeColumns,
  writeSort,
} from "./address";

test("only what the page knows is read from the address", () => {
  expect(
    readAddress({ view: "board", product: 3, state: "done,planned", estimated: "maybe", evil: "x", q: "" }),
  ).toEqual({ view: "board", product: "3", state: "done,planned" });
});

test("a saved view gives back the address it was made from, without what happened to be open", () => {
  const address = {
    view: "tree",
    q: "退款 查询",
    owner: "2,none",
    sort: "-score,key",
    open: "SHOP-1",
  } as const;
  const { open: _open, ...kept } = address;
  expect(addressOf(queryOf(address))).toEqual(kept);
});

test("the filter is what the server takes", () => {
  expect(filterOf({ q: "a", priority: "must", estimated: "no", sort: "key", view: "grid" })).toEqual({
    q: "a",
    priority: "must",
    is_estimated: false,
  });
});

test("sorting goes there and back", () => {
  const sort = sortOf({ sort: "-score,key" });
  expect(sort).toEqual([
    { columnId: "score", direction: "desc" },
    { columnId: "key", direction: "asc" },
  ]);
  expect(writeSort(sort)).toBe("-score,key");
  expect(writeSort([])).toBeUndefined();
});

test("columns: the usual ones need no words in the address, others are listed in order", () => {
  const all = ["key", "title", "state", "cost"];
  const usual = ["key", "title"];
  const plain = layoutOf({}, all, usual, {});
  expect(plain.hidden).toEqual(["state", "cost"]);
  expect(writeColumns(plain, all, usual)).toBeUndefined();
  const chosen = layoutOf({ cols: "cost,key,nonsense" }, all, usual, {});
  expect(chosen.order.slice(0, 2)).toEqual(["cost", "key"]);
  expect(writeColumns(chosen, all, usual)).toBe("cost,key");
});
