import { memo } from "react";
import type { Scale } from "../../engines/timescale";
import { Bar } from "./Bar";
import { type Days, isMovable } from "./gesture";
import { boxOf, rowHeight } from "./metrics";
import styles from "./timeline.module.css";
import type { Shadow, TimelineRow } from "./types";

interface LaneRowProps {
  index: number;
  row: TimelineRow;
  shadow: Shadow | undefined;
  scale: Scale;
  /** Whether its bar is near the part on screen; others are not drawn. */
  isSeen: boolean;
  isActive: boolean;
  isTarget: boolean;
  /** Where the held bar, or one that moves with it, would be. */
  draft: Days | undefined;
  isHeld: boolean;
  canMove: boolean;
}

/** The chart's half of a row: as few elements as its bar needs, because scrolling makes dozens anew. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { index, row, scale, draft } = props;
  const canMove = props.canMove && isMovable(row);
  const box = props.isSeen ? boxOf(scale, 0, row) : null;
  const draftBox = draft ? boxOf(scale, 0, row, draft) : null;
  return (
    <div
      className={styles.lane}
      data-row={index}
      data-active={props.isActive || undefined}
      data-target={props.isTarget || undefined}
      style={{ top: index * rowHeight }}
    >
      {box && (
        <Bar
          row={row}
          shadow={props.shadow}
          box={box}
          scale={scale}
          look={draftBox ? "left" : "plain"}
          canMove={canMove}
        />
      )}
      {draftBox && (
        <Bar row={row} box={draftBox} scale={scale} look="held" canMove={props.isHeld && canMove} />
      )}
    </div>
  );
});
