import type { ReactNode } from "react";
import styles from "./Page.module.css";

interface PageProps {
  header?: ReactNode;
  /** `fill` for a grid, board or timeline that scrolls itself; `read` for a column of reading width. */
  layout?: "fill" | "read" | "wide";
  children: ReactNode;
}

/** A screen's frame: the header stays, the rest scrolls (or fills, when the widget scrolls itself). */
export function Page({ header, layout = "wide", children }: PageProps) {
  return (
    <div className={styles.page}>
      {header}
      {layout === "fill" ? (
        <div className={styles.body} data-layout={layout}>
          {children}
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        <div className={styles.body} data-layout={layout} tabIndex={0}>
          <div className={styles.column}>{children}</div>
        </div>
      )}
    </div>
  );
}
