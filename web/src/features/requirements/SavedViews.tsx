import { SavedViews as Views } from "../../ui/views";
import { type Address, addressOf, filterNames, queryOf } from "./address";

interface SavedViewsProps {
  address: Address;
  change: (change: Partial<Address>, how?: "push" | "replace") => void;
}

/** Filters, order, columns and view under a name, for oneself or for all. */
export function SavedViews({ address, change }: SavedViewsProps) {
  const apply = (query: string) => {
    const names = ["view", "q", "estimated", "sort", "cols", "by", ...filterNames];
    const empty = Object.fromEntries(names.map((name) => [name, undefined]));
    change({ ...empty, ...addressOf(query) } as Address, "push");
  };
  return <Views page="requirements" query={queryOf(address)} onApply={apply} />;
}
