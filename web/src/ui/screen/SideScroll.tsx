import type { ReactNode } from "react";

interface SideScrollProps {
  className?: string | undefined;
  /** What a reader of the screen hears on reaching it. */
  label: string;
  children: ReactNode;
}

/** Something wider than the window that scrolls sideways by itself, by the keyboard too. */
export function SideScroll({ className, label, children }: SideScrollProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={className} style={{ overflowX: "auto" }} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
