import { SavedViews } from "../../ui/views";
import type { RiskSearch } from "./Risks";

interface SavedFiltersProps {
  search: RiskSearch;
  put: (change: Record<string, string | undefined>) => void;
}

/** View, filters and order of the register under a name. */
export function SavedFilters({ search, put }: SavedFiltersProps) {
  const { open: _open, ...kept } = search;
  const apply = (query: string) => {
    const none = Object.fromEntries(Object.keys(search).map((one) => [one, undefined]));
    put({ ...none, ...Object.fromEntries(new URLSearchParams(query)) });
  };
  const query = new URLSearchParams(kept as Record<string, string>).toString();
  return <SavedViews page="risks" query={query} onApply={apply} />;
}
