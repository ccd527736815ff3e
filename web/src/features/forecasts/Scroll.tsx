import type { ReactNode } from "react";
import styles from "./forecasts.module.css";

/** A table that scrolls by itself where the window is narrow, also by the keyboard. */
export function Scroll({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.scroll} aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  );
}
