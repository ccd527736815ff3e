import { useNavigate, useSearch } from "@tanstack/react-router";

export const views = ["suspects", "tree", "matrix", "graph", "coverage", "tests"] as const;
export type ViewName = (typeof views)[number];

/** What the address of the page holds, so that a link leads to the same sight. */
export interface Address {
  view?: ViewName;
  /** The record in the middle of the graph. */
  record?: string;
  /** The question whose list is open. */
  gap?: string;
  /** The test that is open. */
  open?: string;
  /** The sides of the matrix, each "kind;field:values;…". */
  rows?: string;
  columns?: string;
  kinds?: string;
  q?: string;
}

const texts = ["record", "gap", "open", "rows", "columns", "kinds", "q"] as const;

export function readAddress(search: Record<string, unknown>): Address {
  const address: Address = {};
  for (const name of texts) {
    const value = search[name];
    if ((typeof value === "string" || typeof value === "number") && String(value) !== "")
      address[name] = String(value).slice(0, 600);
  }
  if (views.includes(search.view as ViewName)) address.view = search.view as ViewName;
  return address;
}

export function useAddress(): [
  Address,
  (change: Partial<Record<keyof Address, string | undefined>>) => void,
] {
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as Address;
  const change = (next: Partial<Record<keyof Address, string | undefined>>) =>
    void navigate({ to: ".", search: { ...address, ...next } as never, replace: true });
  return [address, change];
}
