import type { Address } from "./address";
import type { Words } from "./fields";
import type { RowsInUse } from "./rows/useRows";

/** What grid, board and tree get: the same rows, the same selection, the same address. */
export interface ViewProps {
  rows: RowsInUse;
  words: Words;
  address: Address;
  change: (change: Partial<Address>, how?: "push" | "replace") => void;
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}
