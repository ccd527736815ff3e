import { useState } from "react";
import { useTexts } from "../../texts";
import { notice } from "../notice";
import type { Outcome } from "./edits";
import type { EditOrigin, GridProps } from "./types";
import { reasonKeys } from "./values";

export type CellErrors = ReadonlyMap<string, ReadonlyMap<string, string>>;

const noErrors: CellErrors = new Map();

/** Hands a gesture's changes to the caller and remembers, cell by cell, what could not be read. */
export function useSend<R>(props: Pick<GridProps<R>, "onEdit" | "onAddRows">) {
  const { t } = useTexts();
  const [errors, setErrors] = useState(noErrors);

  const send = (outcome: Outcome, origin: EditOrigin) => {
    const next = new Map(errors);
    for (const { rowKey, columnId } of outcome.edits) {
      const cells = next.get(rowKey);
      if (!cells?.has(columnId)) continue;
      next.set(rowKey, new Map([...cells].filter(([id]) => id !== columnId)));
    }
    for (const { rowKey, columnId, text, reason } of outcome.rejected) {
      next.set(rowKey, new Map([...(next.get(rowKey) ?? []), [columnId, t(reasonKeys[reason], { text })]]));
    }
    setErrors(next);
    if (outcome.edits.length > 0) props.onEdit?.(outcome.edits, origin);
    if (outcome.added.length > 0) {
      if (props.onAddRows) props.onAddRows(outcome.added);
      else notice(t("grid.pasteCut", { count: outcome.added.length }));
    }
    if (origin === "paste" && outcome.rejected.length > 0) {
      notice(t("grid.pasteRejected", { count: outcome.rejected.length }));
    }
  };

  /** The cell says again what it holds, so an older complaint no longer counts. */
  const forgive = (rowKey: string, columnId: string) => {
    const cells = errors.get(rowKey);
    if (!cells?.has(columnId)) return;
    setErrors(new Map([...errors, [rowKey, new Map([...cells].filter(([id]) => id !== columnId))]]));
  };

  return { errors, send, forgive };
}
