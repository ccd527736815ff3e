import { SavedViews } from "../../ui/views";

interface SavedPlansProps {
  search: object;
  put: (change: Record<string, string | undefined>) => void;
}

/** Filters, headings, columns, scale, list width and compared plan of the schedule under a name. */
export function SavedPlans({ search, put }: SavedPlansProps) {
  // Which task is open is no part of a view.
  const given = Object.entries(search).filter(([name, value]) => value !== undefined && name !== "task");
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  const apply = (wanted: string) => {
    const none = Object.fromEntries(Object.keys(search).map((one) => [one, undefined]));
    put({ ...none, ...Object.fromEntries(new URLSearchParams(wanted)) });
  };
  return <SavedViews page="schedule" query={query} onApply={apply} />;
}
