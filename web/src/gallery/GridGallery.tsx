import { useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useRef, useState } from "react";
import { createUndoStack } from "../engines/undo";
import {
  type CellState,
  type CellStates,
  type CellValue,
  ColumnsMenu,
  Grid,
  type GridEdit,
  type GridSort,
  plainLayout,
} from "../ui/grid";
import { Page, PageHeader } from "../ui/screen";
import { type Item, itemColumns, makeItem } from "./items";

export default function GridGallery() {
  const { n } = useSearch({ strict: false }) as { n?: number };
  const count = n ?? 10_000;
  const [items, setItems] = useState<readonly (Item | undefined)[]>(() =>
    Array.from({ length: count }, (_, index) => (index > 200 && index < 260 ? undefined : makeItem(index))),
  );
  const [sort, setSort] = useState<readonly GridSort[]>([]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [layout, setLayout] = useState(plainLayout);
  const undo = useRef(createUndoStack());

  const put = useCallback((edits: readonly GridEdit[], which: "value" | "previous") => {
    setItems((before) => {
      const next = [...before];
      for (const edit of edits) {
        const item = next[edit.row];
        if (item) next[edit.row] = { ...item, [edit.columnId]: edit[which] as CellValue } as Item;
      }
      return next;
    });
  }, []);
  const getRow = useCallback((index: number) => items[index], [items]);
  const states = useMemo<CellStates>(
    () =>
      new Map<string, ReadonlyMap<string, CellState>>([
        ["SHOP-3", new Map([["title", { saving: true }]])],
        ["SHOP-5", new Map([["effort", { error: "工作量不能小于已登记的工时 6 人天。" }]])],
        ["SHOP-7", new Map([["state", { changed: 1 }]])],
      ]),
    [],
  );
  return (
    <Page
      layout="fill"
      header={
        <PageHeader
          title="需求"
          meta={`${items.length} 条${selected.size > 0 ? ` · 已选 ${selected.size}` : ""}`}
          actions={<ColumnsMenu columns={itemColumns} layout={layout} onLayout={setLayout} />}
        />
      }
    >
      <Grid
        label="需求列表"
        columns={itemColumns}
        rowCount={items.length}
        getRow={getRow}
        rowKey={(item) => item.key}
        layout={layout}
        onLayout={setLayout}
        stickyColumns={2}
        cellStates={states}
        presence={[
          { rowKey: "SHOP-9", columnId: "level", name: "王磊" },
          { rowKey: "SHOP-12", columnId: "title", name: "Chen Yu" },
        ]}
        sort={sort}
        onSort={setSort}
        selectedKeys={selected}
        onSelectKeys={setSelected}
        onOpen={() => {}}
        onEdit={(edits) => {
          put(edits, "value");
          undo.current.push({
            label: "edit",
            undo: () => put(edits, "previous"),
            redo: () => put(edits, "value"),
          });
        }}
        onUndo={() => void undo.current.undo()}
        onRedo={() => void undo.current.redo()}
      />
    </Page>
  );
}
