import { useRef } from "react";
import type { GridProps } from "./types";

type CheckProps<R> = Pick<GridProps<R>, "selectedKeys" | "onSelectKeys" | "getRow" | "rowKey" | "rowCount">;

/** Ticking rows: one, through from the last one ticked (Shift), all or none. */
export function useChecks<R>({ selectedKeys, onSelectKeys, getRow, rowKey, rowCount }: CheckProps<R>) {
  const last = useRef<number | null>(null);
  const count = selectedKeys?.size ?? 0;

  const toggle = (index: number, through: boolean) => {
    if (!selectedKeys || !onSelectKeys) return;
    const next = new Set(selectedKeys);
    const from = through && last.current !== null ? last.current : index;
    const target = getRow(index);
    const turnsOn = target !== undefined && !selectedKeys.has(rowKey(target));
    for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
      const row = getRow(at);
      if (row === undefined) continue;
      if (turnsOn) next.add(rowKey(row));
      else next.delete(rowKey(row));
    }
    last.current = index;
    onSelectKeys(next);
  };

  const toggleAll = () => {
    const keys = new Set<string>();
    for (let index = 0; count === 0 && index < rowCount; index += 1) {
      const row = getRow(index);
      if (row !== undefined) keys.add(rowKey(row));
    }
    onSelectKeys?.(keys);
  };

  const state: "none" | "some" | "all" = count === 0 ? "none" : count >= rowCount ? "all" : "some";
  return { toggle, toggleAll, state };
}
