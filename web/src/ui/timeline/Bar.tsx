import type { Box } from "../../engines/barlayout";
import { dayOf, type Scale, xOf } from "../../engines/timescale";
import { text } from "../../texts";
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
  canResize: boolean;
  canLink: boolean;
}

/** One bar, summary bracket or milestone with its progress, slack tail, baseline and handles. */
export function Bar({ row, shadow, box, scale, look, canMove, canResize, canLink }: BarProps) {
  const tone = row.isCritical ? "red" : (row.tone ?? "blue");
  const slackX = row.slackUntil ? xOf(scale, dayOf(row.slackUntil) + 1) : 0;
  const right = box.x + box.width;
  const y = 9;
  return (
    <>
      {shadow && <ShadowBar row={row} scale={scale} shadow={shadow} />}
      {slackX > right + 2 && row.kind === "bar" && look === "plain" && (
        <span className={styles.slack} style={{ left: right, width: slackX - right }} aria-hidden="true" />
      )}
      <span
        className={styles.bar}
        data-kind={row.kind}
        data-tone={tone}
        data-critical={row.isCritical || undefined}
        data-look={look === "plain" ? undefined : look}
        data-movable={canMove || undefined}
        data-bar={row.key}
        style={{ left: box.x, top: y, width: box.width, height: box.height }}
      >
        {row.kind === "bar" && row.progress !== undefined && row.progress > 0 && (
          <span className={styles.progress} style={{ width: `${Math.min(1, row.progress) * 100}%` }} />
        )}
        {canMove && canResize && row.kind === "bar" && (
          <>
            <span className={styles.edge} data-edge="start" />
            <span className={styles.edge} data-edge="finish" />
          </>
        )}
        {canLink && (
          <>
            <span className={styles.knob} data-knob="S" title={text("timeline.linkFrom")} />
            <span className={styles.knob} data-knob="F" title={text("timeline.linkFrom")} />
          </>
        )}
      </span>
      {look !== "left" && (
        <span
          className={styles.barLabel}
          aria-hidden="true"
          style={{ left: Math.max(right, row.kind === "bar" ? slackX : 0) + 8 }}
        >
          {row.label}
          {row.aside && <span className={styles.aside}>{row.aside}</span>}
        </span>
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
