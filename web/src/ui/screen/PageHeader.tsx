import { type ReactNode, useEffect } from "react";
import styles from "./PageHeader.module.css";

interface PageHeaderProps {
  title: ReactNode;
  /** Plain words for the browser's tab; needed when `title` is not a string. */
  name?: string;
  /** One quiet line or chips beside the title. */
  meta?: ReactNode;
  /** Buttons at the right; the first one should be the page's main action. */
  actions?: ReactNode;
  /** A second row: tabs, filters, view switch. */
  children?: ReactNode;
}

export function PageHeader({ title, name, meta, actions, children }: PageHeaderProps) {
  const tabName = name ?? (typeof title === "string" ? title : "");
  useEffect(() => {
    if (tabName) document.title = `${tabName} · Planweave`;
  }, [tabName]);
  return (
    <header className={styles.header}>
      <div className={styles.first}>
        <h1 className={styles.title}>{title}</h1>
        {meta !== undefined && <div className={styles.meta}>{meta}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children !== undefined && <div className={styles.second}>{children}</div>}
    </header>
  );
}
