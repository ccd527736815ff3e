import type { ReactNode } from "react";
import { SideScroll } from "../screen";
import styles from "./table.module.css";

interface PlainTableProps {
  /** What a reader of the screen hears on reaching it. */
  label: string;
  /** Pixels; in a narrower window it scrolls sideways by itself. */
  least: number;
  /** Where the cells of a row stand whose lines are not equally many. */
  align?: "middle" | "top";
  /** `thead` and `tbody`. */
  children: ReactNode;
}

/** A framed table of facts that are read and not edited; for thousands of rows there is the grid. */
export function PlainTable({ label, least, align = "middle", children }: PlainTableProps) {
  return (
    <SideScroll className={styles.frame} label={label}>
      <table className={styles.table} data-align={align} style={{ minWidth: least }}>
        {children}
      </table>
    </SideScroll>
  );
}
