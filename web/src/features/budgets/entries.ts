/** Rows of a spreadsheet or CSV as entries: a day, an amount, then note and voucher. Pure. */
export interface Entry {
  on: string;
  amount: number;
  note: string;
  voucher: string;
}

const dayOf = (cell: string): string => {
  const found = /^(\d{4})[^\d\s](\d{1,2})[^\d\s](\d{1,2})\D?$/.exec(cell);
  return found ? `${found[1]}-${found[2]?.padStart(2, "0")}-${found[3]?.padStart(2, "0")}` : "";
};

const amountOf = (cell: string): number => {
  const isNegative = /^\(.*\)$/.test(cell) || cell.includes("-");
  const bare = cell.replace(/[^\d.]/g, "");
  return bare === "" ? Number.NaN : (isNegative ? -1 : 1) * Number(bare);
};

/** Splits at tabs, else at commas outside quotes. */
function cellsOf(row: string): string[] {
  if (row.includes("\t")) return row.split("\t").map((one) => one.trim());
  const cells = row.match(/("([^"]|"")*"|[^,]*)(,|$)/g) ?? [];
  return cells
    .slice(0, row.endsWith(",") ? undefined : -1)
    .map((one) => one.replace(/,$/, "").replace(/^"|"$/g, "").replaceAll('""', '"').trim());
}

/** The entries of the rows, and the numbers of rows that are none. A heading row is passed over. */
export function entriesOf(text: string): { entries: Entry[]; wrong: number[] } {
  const entries: Entry[] = [];
  const wrong: number[] = [];
  for (const [place, row] of text.split(/\r?\n/).entries()) {
    if (!row.trim()) continue;
    const [day = "", amount = "", note = "", voucher = ""] = cellsOf(row);
    const on = dayOf(day);
    const figure = amountOf(amount);
    if (on && Number.isFinite(figure) && figure !== 0) entries.push({ on, amount: figure, note, voucher });
    else if (place > 0 || /\d/.test(row)) wrong.push(place + 1);
  }
  return { entries, wrong };
}
