import { useNavigate, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { GridLayout, GridSort } from "../../ui/grid";

export const views = ["grid", "board", "tree"] as const;
export type ViewName = (typeof views)[number];

export const filterNames = [
  "state",
  "priority",
  "type",
  "level",
  "owner",
  "product",
  "area",
  "release",
  "source",
  "verification_method",
  "criticality",
  "risk",
  "stability",
  "difficulty",
  "parent",
  "stage_owner",
] as const;
export type FilterName = (typeof filterNames)[number];

/** What the address of the requirements page holds: all of it travels with a link and a saved view. */
export interface Address {
  view?: ViewName;
  q?: string;
  state?: string;
  priority?: string;
  type?: string;
  level?: string;
  owner?: string;
  product?: string;
  area?: string;
  release?: string;
  source?: string;
  verification_method?: string;
  criticality?: string;
  risk?: string;
  stability?: string;
  difficulty?: string;
  parent?: string;
  stage_owner?: string;
  /** In or out of a release's scope: "out:3". */
  scope?: string;
  /** Own fields: "tier:gold,base;port:none". */
  custom?: string;
  estimated?: "yes" | "no";
  overdue?: "yes";
  sort?: string;
  /** Visible columns in their order. */
  cols?: string;
  /** What the board's columns are. */
  by?: string;
  /** The requirement open beside the list. */
  open?: string;
  /** The tab of that requirement; its content when absent. */
  tab?: string;
}

const texts = ["q", ...filterNames, "scope", "custom", "sort", "cols", "by", "open", "tab"] as const;

export function readAddress(search: Record<string, unknown>): Address {
  const address: Address = {};
  for (const name of texts) {
    const value = search[name];
    if (typeof value === "string" || typeof value === "number") {
      const text = String(value).slice(0, 600);
      if (text !== "") address[name] = text;
    }
  }
  if (views.includes(search.view as ViewName)) address.view = search.view as ViewName;
  if (search.estimated === "yes" || search.estimated === "no") address.estimated = search.estimated;
  if (search.overdue === "yes") address.overdue = "yes";
  return address;
}

/** As the router writes it: plain digits as a number, so that the address reads `product=3`. */
function writeAddress(address: Address): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(address)
      .filter(([, value]) => value !== undefined && value !== "")
      .map(([name, value]) => [name, /^[1-9]\d{0,8}$/.test(value) ? Number(value) : value]),
  );
}

export function useAddress(): {
  address: Address;
  change: (change: Partial<Address>, how?: "push" | "replace") => void;
} {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const written = JSON.stringify(readAddress(search));
  return useMemo(() => {
    const address = JSON.parse(written) as Address;
    return {
      address,
      change: (change, how = "replace") =>
        void navigate({
          to: ".",
          search: writeAddress({ ...address, ...change }) as never,
          replace: how === "replace",
        }),
    };
  }, [written, navigate]);
}

/** The query of a saved view: everything but what happens to be open. */
export function queryOf(address: Address): string {
  const { open: _open, tab: _tab, ...kept } = address;
  return new URLSearchParams(kept as Record<string, string>).toString();
}

export function addressOf(query: string): Address {
  return readAddress(Object.fromEntries(new URLSearchParams(query)));
}

/** The server's parameters of a list or count. */
export interface ListFilter {
  q?: string;
  state?: string;
  priority?: string;
  type?: string;
  level?: string;
  owner?: string;
  product?: string;
  area?: string;
  release?: string;
  source?: string;
  verification_method?: string;
  criticality?: string;
  risk?: string;
  stability?: string;
  difficulty?: string;
  parent?: string;
  stage_owner?: string;
  scope?: string;
  custom?: string;
  is_estimated?: boolean;
  is_overdue?: boolean;
}

export function filterOf(address: Address): ListFilter {
  const filter: ListFilter = {};
  if (address.q) filter.q = address.q;
  for (const name of filterNames) {
    const value = address[name];
    if (value) filter[name] = value;
  }
  if (address.scope) filter.scope = address.scope;
  if (address.custom) filter.custom = address.custom;
  if (address.overdue) filter.is_overdue = true;
  if (address.estimated) filter.is_estimated = address.estimated === "yes";
  return filter;
}

export const isFiltered = (filter: ListFilter) => Object.keys(filter).length > 0;

export function sortOf(address: Address): readonly GridSort[] {
  return (address.sort ?? "")
    .split(",")
    .filter(Boolean)
    .map((part) => ({
      columnId: part.replace(/^-/, ""),
      direction: part.startsWith("-") ? ("desc" as const) : ("asc" as const),
    }));
}

export function writeSort(sort: readonly GridSort[]): string | undefined {
  return sort.map((one) => `${one.direction === "desc" ? "-" : ""}${one.columnId}`).join(",") || undefined;
}

/** Columns from the address; widths are this browser's own. */
export function layoutOf(
  address: Address,
  all: readonly string[],
  usual: readonly string[],
  widths: Readonly<Record<string, number>>,
): GridLayout {
  const shown = address.cols ? address.cols.split(",").filter((id) => all.includes(id)) : usual;
  const order = [...shown, ...all.filter((id) => !shown.includes(id))];
  return { order, hidden: all.filter((id) => !shown.includes(id)), widths };
}

export function writeColumns(
  layout: GridLayout,
  all: readonly string[],
  usual: readonly string[],
): string | undefined {
  const order = [...layout.order, ...all.filter((id) => !layout.order.includes(id))];
  const shown = order.filter((id) => !layout.hidden.includes(id) && all.includes(id));
  return shown.join(",") === usual.join(",") ? undefined : shown.join(",");
}
