import { useCallback, useMemo } from "react";
import { putSpot, readPlace, useOthers } from "../../api/presence";
import { Grid, type GridEdit, type GridPresence } from "../../ui/grid";
import { notice } from "../../ui/notice";
import { Empty } from "../../ui/state";
import { redoLast, undoLast } from "../../ui/undo";
import { type Address, sortOf, writeSort } from "./address";
import { editsOf, valuesOfPasted } from "./columns";
import { useGridLayout } from "./GridColumns";
import { lastProduct, NewRow } from "./NewRow";
import { createMany } from "./rows/create";
import { saveEdits } from "./rows/save";
import type { Row } from "./types";
import { useOpen } from "./useOpen";
import type { ViewProps } from "./viewProps";

/** More pasted rows than this belong into the import, which checks them first. */
const mostPasted = 200;

export function GridView({ rows, words, address, change, selected, onSelect }: ViewProps) {
  const { t, workspace } = words;
  const { table, snapshot } = rows;
  const { columns, layout, onLayout } = useGridLayout({ words, address, change });
  const open = useOpen(change);
  const { order, row } = snapshot;
  const getRow = useCallback(
    (index: number) => {
      const id = order[index];
      return id === undefined ? undefined : row(id);
    },
    // `row` reads the newest rows; the snapshot's identity says that they have changed.
    [order, row],
  );
  const presence = usePresence(rows.snapshot);
  const sort = useMemo(() => sortOf(address), [address]);
  const saving = { table, slug: workspace.slug, words };
  const mayWrite = workspace.can.write === true;

  const onEdit = (edits: readonly GridEdit[]) => void saveEdits(saving, editsOf(edits, words, table.truth));
  const onAddRows = (pasted: readonly Readonly<Record<string, unknown>>[]) => {
    const product = lastProduct(workspace.products, address.product);
    if (product === null) return;
    if (pasted.length > mostPasted) {
      notice(t("requirements.pastedTooMany", { count: pasted.length, most: mostPasted }));
      return;
    }
    const drafts = pasted
      .map((one) => valuesOfPasted(one as never, words))
      .filter((values) => typeof values.title === "string" && values.title !== "")
      .map((values) => ({ ...values, title: String(values.title), product }));
    if (drafts.length === 0) notice(t("requirements.pastedNoTitle"));
    else void createMany(workspace.slug, words, drafts);
  };

  return (
    <>
      <Grid<Row>
        label={t("requirements.title")}
        columns={columns}
        rowCount={snapshot.isLoading && order.length === 0 ? 20 : snapshot.total}
        getRow={getRow}
        rowKey={rowKey}
        layout={layout}
        onLayout={onLayout}
        stickyColumns={2}
        cellStates={snapshot.cellStates}
        presence={presence}
        onActiveCell={tellCell}
        sort={sort}
        onSort={(next) => change({ sort: writeSort(next) } as Address)}
        {...(mayWrite ? { onEdit, onAddRows, selectedKeys: selected, onSelectKeys: onSelect } : {})}
        onUndo={() => void undoLast()}
        onRedo={() => void redoLast()}
        onOpen={(one) => open(one.key)}
        empty={
          snapshot.isLoading ? undefined : (
            <Empty title={t("requirements.empty.title")}>
              {t(mayWrite ? "requirements.empty.words" : "requirements.empty.wordsReader")}
            </Empty>
          )
        }
      />
      {mayWrite && workspace.products.length > 0 && <NewRow words={words} address={address} />}
    </>
  );
}

const rowKey = (row: Row) => String(row.id);

function tellCell(cell: { rowKey: string; columnId: string } | null) {
  putSpot(cell ? `${cell.rowKey}:${cell.columnId}` : "");
}

/** The others' cells on this page, as they told them. */
function usePresence(snapshot: ViewProps["rows"]["snapshot"]): readonly GridPresence[] {
  const others = useOthers();
  return useMemo(
    () =>
      others.flatMap((one) => {
        const { page, record, field } = readPlace(one.place);
        if (page !== "requirements" || record !== "") return [];
        const [row = "", columnId = ""] = field.split(":");
        return columnId && snapshot.row(Number(row)) ? [{ rowKey: row, columnId, name: one.name }] : [];
      }),
    [others, snapshot],
  );
}
