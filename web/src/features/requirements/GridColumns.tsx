import { useMemo, useState } from "react";
import { ColumnsMenu, type GridLayout } from "../../ui/grid";
import { type Address, layoutOf, writeColumns } from "./address";
import { buildColumns, usualColumns } from "./columns";
import type { Words } from "./fields";

const widthsKey = "planweave.requirements.widths";

function readWidths(): Record<string, number> {
  try {
    return JSON.parse(localStorage.getItem(widthsKey) ?? "{}") as Record<string, number>;
  } catch {
    return {};
  }
}

interface LayoutProps {
  words: Words;
  address: Address;
  change: (change: Partial<Address>) => void;
}

/** The grid's columns: which and in what order is in the address, how wide is this browser's own. */
export function useGridLayout({ words, address, change }: LayoutProps) {
  const columns = useMemo(() => buildColumns(words), [words]);
  const all = useMemo(() => columns.map((column) => column.id), [columns]);
  const [widths, setWidths] = useState(readWidths);
  const { cols } = address;
  const layout = useMemo(
    () => layoutOf(cols ? { cols } : {}, all, usualColumns, widths),
    [cols, all, widths],
  );
  const onLayout = (next: GridLayout) => {
    if (next.widths !== layout.widths) {
      setWidths({ ...next.widths });
      localStorage.setItem(widthsKey, JSON.stringify(next.widths));
    }
    const written = writeColumns(next, all, usualColumns);
    if (written !== address.cols) change({ cols: written } as Address);
  };
  return { columns, layout, onLayout };
}

export function GridColumnsMenu(props: LayoutProps) {
  const { columns, layout, onLayout } = useGridLayout(props);
  return <ColumnsMenu columns={columns} layout={layout} onLayout={onLayout} />;
}
