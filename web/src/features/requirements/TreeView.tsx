import { Button, Modal } from "@mantine/core";
import { IconArrowBarToUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { useKeyHints } from "../../ui/commands";
import { Picker } from "./Picker";
import { useRollups } from "./rollups";
import { saveEdits } from "./rows/save";
import { TreeRow, useTopDrop } from "./TreeRow";
import { growForest, indented, isWithin, outdented, type Placement, shifted } from "./tree";
import styles from "./tree.module.css";
import { treeHints } from "./treeHints";
import type { Row, Values } from "./types";
import { useOpen } from "./useOpen";
import type { ViewProps } from "./viewProps";

const rowHeight = 36;

/** The same rows by parent. A row moves by dragging onto another, by Alt+arrows, or by "Move to…". */
export function TreeView({ rows, words, address, change }: ViewProps) {
  const { t, workspace } = words;
  const { snapshot, table } = rows;
  useKeyHints(treeHints);
  const open = useOpen(change);
  const rollups = useRollups();
  const scroller = useRef<HTMLDivElement | null>(null);
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const [activeId, setActive] = useState<number | null>(null);
  const [moving, setMoving] = useState<Row | null>(null);
  const forest = useMemo(() => {
    const listed = snapshot.order.flatMap((id) => snapshot.row(id) ?? []);
    return growForest(listed, closed, address.sort ? "given" : "by-position");
  }, [snapshot, closed, address.sort]);
  const { lines } = forest;
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    getItemKey: (index) => lines[index]?.row.id ?? index,
  });
  const activeIndex = lines.findIndex((line) => line.row.id === activeId);
  const hasFocus = useRef(false);

  useEffect(() => {
    if (!hasFocus.current || activeId === null) return;
    scroller.current?.querySelector<HTMLElement>(`[data-line="${activeId}"]`)?.focus({ preventScroll: true });
  });

  const toggle = (id: number) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  const placeRow = (row: Row, placement: Placement | null) => {
    if (!placement || !row.can_edit) return;
    const values: Values = {};
    if (placement.parent !== row.parent) values.parent = placement.parent;
    if (placement.position !== undefined && !address.sort) values.position = placement.position;
    if (Object.keys(values).length === 0) return;
    void saveEdits({ table, slug: workspace.slug, words }, [{ id: row.id, values, columns: ["parent"] }]);
  };
  const drop = (id: number, onto: number | null) => {
    const row = snapshot.row(id);
    if (!row || (onto !== null && isWithin(forest, snapshot.row, onto, id))) return;
    placeRow(row, { parent: onto });
    if (onto !== null && closed.has(onto)) toggle(onto);
  };
  const go = (index: number) => {
    const line = lines[Math.max(0, Math.min(lines.length - 1, index))];
    if (!line) return;
    hasFocus.current = true;
    setActive(line.row.id);
    virtual.scrollToIndex(lines.indexOf(line));
  };

  const goUp = (row: Row) => {
    const parent = forest.parentOf(row);
    if (parent !== null) go(lines.findIndex((other) => other.row.id === parent));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const line = lines[activeIndex];
    if (!line || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
    const { row } = line;
    const keys = new Map<string, () => void>(
      event.altKey
        ? [
            ["ArrowRight", () => placeRow(row, indented(forest, row))],
            ["ArrowLeft", () => placeRow(row, outdented(forest, snapshot.row, row))],
            ["ArrowUp", () => placeRow(row, shifted(forest, row, -1))],
            ["ArrowDown", () => placeRow(row, shifted(forest, row, 1))],
          ]
        : [
            ["ArrowDown", () => go(activeIndex + 1)],
            ["ArrowUp", () => go(activeIndex - 1)],
            ["Home", () => go(0)],
            ["End", () => go(lines.length - 1)],
            ["Enter", () => open(row.key)],
            ["ArrowRight", () => (line.children > 0 && !line.isOpen ? toggle(row.id) : go(activeIndex + 1))],
            ["ArrowLeft", () => (line.children > 0 && line.isOpen ? toggle(row.id) : goUp(row))],
            ["m", () => row.can_edit && setMoving(row)],
          ],
    );
    const action = keys.get(event.key);
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  const topDrop = useTopDrop((id) => drop(id, null));
  return (
    <div className={styles.tree}>
      <div ref={topDrop} className={styles.top}>
        <IconArrowBarToUp size={14} stroke={1.6} aria-hidden="true" />
        {t("requirements.tree.top")}
        <span className={styles.hint}>{t("requirements.tree.hint")}</span>
      </div>
      <div
        ref={scroller}
        className={styles.scroller}
        role="treegrid"
        aria-label={t("requirements.title")}
        aria-rowcount={lines.length}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={() => {
          hasFocus.current = false;
        }}
      >
        <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
          {virtual.getVirtualItems().map((item) => {
            const line = lines[item.index];
            if (!line) return null;
            const isTabStop = activeIndex < 0 ? item.index === 0 : item.index === activeIndex;
            return (
              <TreeRow
                key={item.key}
                line={line}
                rollup={line.children > 0 ? rollups.get(line.row.id) : undefined}
                index={item.index}
                top={item.start}
                words={words}
                isActive={line.row.id === activeId}
                isTabStop={isTabStop}
                isSaving={snapshot.cellStates.get(String(line.row.id))?.get("parent")?.saving === true}
                onActivate={() => setActive(line.row.id)}
                onToggle={() => toggle(line.row.id)}
                onOpen={() => open(line.row.key)}
                onMove={() => setMoving(line.row)}
                onDrop={drop}
                canDrop={(id) => !isWithin(forest, snapshot.row, line.row.id, id)}
              />
            );
          })}
        </div>
      </div>
      {moving && (
        <Modal
          opened
          onClose={() => setMoving(null)}
          title={t("requirements.tree.moveTitle", { key: moving.key })}
        >
          <Button
            variant="default"
            fullWidth
            mb={8}
            onClick={() => {
              placeRow(moving, { parent: null });
              setMoving(null);
            }}
          >
            {t("requirements.tree.toTop")}
          </Button>
          <Picker
            label={t("requirements.tree.under")}
            without={new Set([moving.id])}
            onCancel={() => setMoving(null)}
            onPick={(target) => {
              setMoving(null);
              placeRow(moving, { parent: target.id });
            }}
          />
        </Modal>
      )}
    </div>
  );
}
