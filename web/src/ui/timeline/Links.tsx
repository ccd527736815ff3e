import { memo } from "react";
import { rowHeight } from "./metrics";
import styles from "./timeline.module.css";
import type { DrawnLink } from "./useLinks";

interface LinksProps {
  drawn: readonly DrawnLink[];
  first: number;
  last: number;
  width: number;
  chosen: string | null;
}

/** All links of a kind are one line to the browser, so that a hundred of them cost little more than one. */
export const Links = memo(function Links({ drawn, first, last, width, chosen }: LinksProps) {
  const top = first * rowHeight;
  const height = (last - first + 1) * rowHeight;
  const layers = [
    { look: "plain", links: drawn.filter(({ link }) => !link.isCritical && link.id !== chosen) },
    { look: "critical", links: drawn.filter(({ link }) => link.isCritical && link.id !== chosen) },
    { look: "chosen", links: drawn.filter(({ link }) => link.id === chosen) },
  ];
  return (
    <svg
      className={styles.links}
      style={{ top, width, height }}
      viewBox={`0 ${top} ${width} ${height}`}
      aria-hidden="true"
    >
      {layers.map(
        ({ look, links }) =>
          links.length > 0 && (
            <g key={look} className={styles.link} data-look={look}>
              <path className={styles.linkLine} d={links.map(({ path }) => path).join("")} />
              <path className={styles.linkHead} d={links.map(({ head }) => head).join("")} />
            </g>
          ),
      )}
    </svg>
  );
});
