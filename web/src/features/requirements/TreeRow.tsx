// biome-ignore-all lint/a11y/useKeyWithClickEvents: the tree around the rows hears the keys
// biome-ignore-all lint/a11y/useSemanticElements: a virtual tree grid has no table elements
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, as the tree grid pattern allows
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { ActionIcon } from "@mantine/core";
import { IconChevronRight, IconCornerDownRight } from "@tabler/icons-react";
import { memo, useEffect, useRef, useState } from "react";
import { Face, Mark } from "../../ui/mark";
import { priorityTones, stateTones } from "./choices";
import { say, type Words } from "./fields";
import type { Rollup } from "./rollups";
import type { TreeLine } from "./tree";
import styles from "./tree.module.css";

interface TreeRowProps {
  line: TreeLine;
  /** Figures of the row and everything below it, where it has parts. */
  rollup: Rollup | undefined;
  index: number;
  top: number;
  words: Words;
  isActive: boolean;
  isTabStop: boolean;
  isSaving: boolean;
  onActivate: () => void;
  onToggle: () => void;
  onOpen: () => void;
  onMove: () => void;
  onDrop: (id: number, onto: number) => void;
  canDrop: (id: number) => boolean;
}

const kind = "requirement-tree";

export const TreeRow = memo(function TreeRow(props: TreeRowProps) {
  const { line, index, top, words, isActive, isTabStop, isSaving } = props;
  const { row, depth, children, isOpen } = line;
  const { t } = words;
  const element = useRef<HTMLDivElement | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [isOver, setOver] = useState(false);
  const [isDragged, setDragged] = useState(false);

  useEffect(() => {
    const node = element.current;
    if (!node) return;
    return combine(
      draggable({
        element: node,
        canDrag: () => latest.current.line.row.can_edit,
        getInitialData: () => ({ kind, id: latest.current.line.row.id }),
        onDragStart: () => setDragged(true),
        onDrop: () => setDragged(false),
      }),
      dropTargetForElements({
        element: node,
        canDrop: ({ source }) => source.data.kind === kind && latest.current.canDrop(Number(source.data.id)),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          latest.current.onDrop(Number(source.data.id), latest.current.line.row.id);
        },
      }),
    );
  }, []);

  const owner = say("owner", row.owner, words);
  return (
    <div
      ref={element}
      role="row"
      data-line={row.id}
      tabIndex={isTabStop ? 0 : -1}
      aria-level={depth + 1}
      aria-rowindex={index + 1}
      aria-expanded={children > 0 ? isOpen : undefined}
      aria-selected={isActive}
      aria-busy={isSaving || undefined}
      className={styles.row}
      data-over={isOver || undefined}
      data-dragged={isDragged || undefined}
      style={{ top }}
      onFocus={(event) => {
        if (event.target === event.currentTarget) props.onActivate();
      }}
      onClick={props.onActivate}
      onDoubleClick={props.onOpen}
    >
      <div role="gridcell" className={styles.first} style={{ paddingLeft: 12 + depth * 22 }}>
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          data-leaf={children === 0 || undefined}
          data-open={isOpen || undefined}
          aria-label={t(isOpen ? "requirements.tree.close" : "requirements.tree.unfold", { key: row.key })}
          aria-hidden={children === 0 || undefined}
          onClick={(event) => {
            event.stopPropagation();
            props.onToggle();
          }}
        >
          <IconChevronRight size={14} stroke={2} />
        </button>
        <span className={styles.key}>{row.key}</span>
        <button type="button" tabIndex={-1} className={styles.title} onClick={props.onOpen}>
          {row.title}
        </button>
        {children > 0 && <span className={styles.count}>{children}</span>}
      </div>
      <div role="gridcell" className={styles.cell}>
        <Mark tone={stateTones[row.state as keyof typeof stateTones] ?? "grey"} look="dot">
          {say("state", row.state, words)}
        </Mark>
      </div>
      <div role="gridcell" className={styles.cell} data-wide>
        {row.priority && (
          <Mark tone={priorityTones[row.priority as keyof typeof priorityTones] ?? "grey"}>
            {say("priority", row.priority, words)}
          </Mark>
        )}
      </div>
      <div role="gridcell" className={styles.progress} data-wide>
        {props.rollup && <Progress rollup={props.rollup} words={words} />}
      </div>
      <div role="gridcell" className={styles.figure} data-wide data-sum={props.rollup ? true : undefined}>
        {say("effort_likely_days", props.rollup ? props.rollup.effort_days : row.effort_likely_days, words)}
      </div>
      <div role="gridcell" className={styles.owner} data-wide>
        {owner && <Face name={owner} size={20} />}
      </div>
      <div role="gridcell" className={styles.menu}>
        {row.can_edit && (
          <ActionIcon
            size={24}
            tabIndex={-1}
            aria-label={t("requirements.tree.moveTo", { key: row.key })}
            title={t("requirements.tree.moveTo", { key: row.key })}
            onClick={(event) => {
              event.stopPropagation();
              props.onMove();
            }}
          >
            <IconCornerDownRight size={15} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
    </div>
  );
});

/** How far the parts are, and how many of them are verified. */
function Progress({ rollup, words }: { rollup: Rollup; words: Words }) {
  const share = Math.floor(rollup.progress * 100);
  const said = words.t("requirements.tree.rollup", {
    share,
    done: rollup.done,
    leaves: rollup.leaves,
    verified: rollup.verified,
    verifiable: rollup.verifiable,
  });
  return (
    <span className={styles.rollup} role="img" aria-label={said} title={said}>
      <span className={styles.track}>
        <span className={styles.reached} style={{ width: `${share}%` }} />
      </span>
      <span className={styles.shareFigure}>{share}%</span>
      <span className={styles.verified} data-whole={rollup.verified === rollup.verifiable || undefined}>
        {rollup.verified}/{rollup.verifiable}
      </span>
    </span>
  );
}

/** The strip above the tree: what is dropped there stands at the top level. */
export function useTopDrop(onDrop: (id: number) => void) {
  const element = useRef<HTMLDivElement | null>(null);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    return dropTargetForElements({
      element: node,
      canDrop: ({ source }) => source.data.kind === kind,
      onDragEnter: () => node.setAttribute("data-over", ""),
      onDragLeave: () => node.removeAttribute("data-over"),
      onDrop: ({ source }) => {
        node.removeAttribute("data-over");
        latest.current(Number(source.data.id));
      },
    });
  }, []);
  return element;
}
