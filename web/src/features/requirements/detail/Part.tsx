import type { ReactNode } from "react";
import styles from "./detail.module.css";

/** A titled part of the requirement's page. */
export function Part({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>
        {title}
        {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
      </h2>
      {children}
    </section>
  );
}
