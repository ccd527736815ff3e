import type { CSSProperties } from "react";
import type { Box } from "../../engines/barlayout";
import { dayOf, type Scale, xOf } from "../../engines/timescale";
import { text } from "../../texts";
import { dateText } from "../../texts/dates";
import { boxOf } from "./metrics";
import styles from "./timeline.module.css";
import type { Shadow, TimelineRow } from "./types";

interface BarProps {
  row: TimelineRow;
  /** Absent under a held bar: its place has one already. */
  shadow?: Shadow | undefined;
  box: Box;
  scale: Scale;
  look: "plain" | "held" | "left";
  canMove: boolean;
}

/**
 * One bar, summary bracket or milestone with its progress, slack tail, baseline and marks. Bar and label lie in the
 * row's flow: each that were placed by itself would be a layer of its own to the browser.
 */
export function Bar({ row, shadow, box, scale, look, canMove }: BarProps) {
  const slackX = row.slackUntil ? xOf(scale, dayOf(row.slackUntil) + 1) : 0;
  const right = box.x + box.width;
  const gap = Math.max(0, row.kind === "bar" ? slackX - right : 0) + 12;
  const hasProgress = row.kind === "bar" && row.progress !== undefined && row.progress > 0;
  return (
    <>
      {shadow && <ShadowBar row={row} scale={scale} shadow={shadow} />}
      {slackX > right + 2 && row.kind === "bar" && look === "plain" && (
        <span className={styles.slack} style={{ left: right, width: slackX - right }} aria-hidden="true" />
      )}
      {look === "plain" && (row.deadline || row.bound) && <Marks row={row} scale={scale} />}
      <span
        className={styles.bar}
        data-pieces={(row.pieces && row.pieces.length > 0) || undefined}
        data-kind={row.kind}
        data-tone={row.isCritical ? "red" : (row.tone ?? "blue")}
        data-critical={row.isCritical || undefined}
        data-begun={hasProgress || undefined}
        data-look={look === "plain" ? undefined : look}
        data-movable={canMove || undefined}
        data-bar={row.key}
        style={
          {
            ...(look === "held" ? { left: box.x } : { marginLeft: box.x }),
            width: box.width,
            ...(hasProgress ? { "--done": `${Math.min(1, row.progress ?? 0) * 100}%` } : {}),
          } as CSSProperties
        }
      >
        {row.pieces?.map((piece) => {
          const left = xOf(scale, dayOf(piece.start));
          const width = Math.max(3, xOf(scale, dayOf(piece.finish) + 1) - left);
          return <span key={piece.start} className={styles.piece} style={{ left: left - box.x, width }} />;
        })}
      </span>
      {look !== "left" && (
        <span
          className={styles.barLabel}
          aria-hidden="true"
          data-look={look === "held" ? look : undefined}
          style={look === "held" ? { left: right + gap } : { marginLeft: gap }}
        >
          {row.label}
          {row.aside && <span className={styles.aside}>{row.aside}</span>}
        </span>
      )}
    </>
  );
}

/** Deadline and constraint, where the row has them. */
function Marks({ row, scale }: { row: TimelineRow; scale: Scale }) {
  const { deadline, bound } = row;
  const isMissed = deadline && row.finish ? row.finish > deadline : false;
  return (
    <>
      {deadline && (
        <span
          className={styles.deadline}
          data-missed={isMissed || undefined}
          style={{ left: xOf(scale, dayOf(deadline) + 1) }}
          title={text("timeline.deadline", { date: dateText(deadline) })}
        />
      )}
      {bound && (
        <span
          className={styles.bound}
          data-side={bound.side}
          style={{ left: xOf(scale, dayOf(bound.on) + (bound.side === "before" ? 1 : 0)) }}
          title={bound.title}
        />
      )}
    </>
  );
}

function ShadowBar({ row, scale, shadow }: { row: TimelineRow; scale: Scale; shadow: Shadow }) {
  const box = boxOf(scale, 0, row, { start: dayOf(shadow.start), finish: dayOf(shadow.finish) });
  if (!box) return null;
  return (
    <span
      className={styles.baseline}
      data-kind={row.kind}
      style={{ left: box.x, width: box.width }}
      aria-hidden="true"
    />
  );
}
