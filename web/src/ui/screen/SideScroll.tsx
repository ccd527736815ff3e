import type { ReactNode } from "react";
import styles from "./SideScroll.module.css";

/** What a reader of the screen hears on reaching it: in words, or those of the heading with that id. */
type Named = { label: string; labelledBy?: never } | { label?: never; labelledBy: string };

type SideScrollProps = Named & {
  className?: string | undefined;
  children: ReactNode;
};

/** Something wider than the window that scrolls sideways by itself, by the keyboard too. */
export function SideScroll({ className, label, labelledBy, children }: SideScrollProps) {
  return (
    <section
      className={`${styles.scroll} ${className ?? ""}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      aria-label={label}
      aria-labelledby={labelledBy}
    >
      {children}
    </section>
  );
}
