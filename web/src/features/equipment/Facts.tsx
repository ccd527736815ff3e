import type { ReactNode } from "react";
import styles from "./equipment.module.css";

/** Names and values one below the other; what has no value is left out. */
export function Facts({
  facts,
  children,
}: {
  facts: readonly (readonly [string, string | null])[];
  children?: ReactNode;
}) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      {children}
    </dl>
  );
}
