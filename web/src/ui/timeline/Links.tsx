import { memo, useMemo, useState } from "react";
import { arrowHead, indexLinks, linkPath } from "../../engines/barlayout";
import type { Scale } from "../../engines/timescale";
import { useTexts } from "../../texts";
import type { Days } from "./gesture";
import { boxOf, rowHeight } from "./metrics";
import styles from "./timeline.module.css";
import type { TimelineLink, TimelineRow } from "./types";

interface LinksProps {
  rows: readonly TimelineRow[];
  places: ReadonlyMap<string, number>;
  links: readonly TimelineLink[];
  scale: Scale;
  first: number;
  last: number;
  width: number;
  /** Rows that are held or would move: their links follow. */
  moved: ReadonlyMap<string, Days>;
  chosen: string | null;
  onChoose: ((id: string | null) => void) | undefined;
  onUnlink: ((id: string) => void) | undefined;
}

/** The links that begin or end in the rows on screen: what only passes by would be noise. */
export const Links = memo(function Links(props: LinksProps) {
  const { rows, places, links, scale, first, last, width, moved, chosen, onChoose, onUnlink } = props;
  const { t } = useTexts();
  // Only the hovered link says what it is: words for each would cost more than their lines.
  const [hovered, setHovered] = useState<string | null>(null);
  const ends = useMemo(
    () => links.map((link) => ({ from: places.get(link.from) ?? -1, to: places.get(link.to) ?? -1 })),
    [links, places],
  );
  const index = useMemo(() => indexLinks(ends), [ends]);
  const top = first * rowHeight;
  const drawn = index.touching(first, last).flatMap((at) => {
    const link = links[at];
    const end = ends[at];
    const from = end && rows[end.from];
    const to = end && rows[end.to];
    if (!link || !from || !to || !end) return [];
    const a = boxOf(scale, end.from, from, moved.get(from.key));
    const b = boxOf(scale, end.to, to, moved.get(to.key));
    if (!a || !b) return [];
    return [{ link, path: linkPath(link.kind, a, b, rowHeight), head: arrowHead(link.kind, b), from, to }];
  });
  return (
    <svg
      className={styles.links}
      style={{ top, width, height: (last - first + 1) * rowHeight }}
      viewBox={`0 ${top} ${width} ${(last - first + 1) * rowHeight}`}
      aria-hidden="true"
    >
      {drawn.map(({ link, path, head, from, to }) => (
        <g
          key={link.id}
          className={styles.link}
          data-critical={link.isCritical || undefined}
          data-chosen={chosen === link.id || undefined}
        >
          <path className={styles.linkLine} d={path} />
          <path className={styles.linkHead} d={head} />
          {onChoose && (
            <path
              className={styles.linkHit}
              d={path}
              onPointerDown={(event) => {
                event.stopPropagation();
                onChoose(chosen === link.id ? null : link.id);
              }}
              onPointerEnter={() => setHovered(link.id)}
              onDoubleClick={() => onUnlink?.(link.id)}
            >
              {hovered === link.id && (
                <title>
                  {t("timeline.link", {
                    from: from.label,
                    to: to.label,
                    kind: t(`timeline.kind.${link.kind}`),
                  })}
                </title>
              )}
            </path>
          )}
        </g>
      ))}
    </svg>
  );
});
