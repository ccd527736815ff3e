import { expect, test } from "vitest";
import { entriesOf } from "./entries";

test("rows of a spreadsheet or of CSV become entries", () => {
  const text = "日期\t金额\n2026-03-05\t1,200.50\t云主机\tV-7\n2026/3/6\t(80)\n\nsoon\t5";
  expect(entriesOf(text)).toEqual({
    entries: [
      { on: "2026-03-05", amount: 1200.5, note: "云主机", voucher: "V-7" },
      { on: "2026-03-06", amount: -80, note: "", voucher: "" },
    ],
    wrong: [5],
  });
  expect(entriesOf('2026年3月7日,"¥1,000","Fair, booth",V-8').entries).toEqual([
    { on: "2026-03-07", amount: 1000, note: "Fair, booth", voucher: "V-8" },
  ]);
  expect(entriesOf("2026-03-07,0").wrong).toEqual([1]);
});
