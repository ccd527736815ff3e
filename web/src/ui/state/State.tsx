import { Button, Skeleton } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { ApiProblem, OfflineProblem } from "../../api/problem";
import { useTexts } from "../../texts";
import { Drawing, type DrawingName } from "./Drawing";
import styles from "./State.module.css";

interface EmptyProps {
  drawing?: DrawingName;
  title: string;
  /** One or two sentences: what belongs here and how it comes here. */
  children?: ReactNode;
  /** Buttons. */
  actions?: ReactNode;
}

export function Empty({ drawing = "loom", title, children, actions }: EmptyProps) {
  return (
    <div className={styles.state}>
      <Drawing name={drawing} />
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <p className={styles.words}>{children}</p>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

interface FailureProps {
  error: unknown;
  onRetry?: () => void;
}

/** Says an error in the reader's language: the server's own sentence where there is one. */
export function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTexts();
  const words = useFailureWords(error);
  return (
    <div className={styles.state} role="alert">
      <Drawing name={error instanceof OfflineProblem ? "cut" : "knot"} />
      <h2 className={styles.title}>{words.title}</h2>
      <p className={styles.words}>{words.detail}</p>
      {onRetry && (
        <div className={styles.actions}>
          <Button variant="default" leftSection={<IconRefresh size={15} />} onClick={onRetry}>
            {t("common.retry")}
          </Button>
        </div>
      )}
    </div>
  );
}

export function useFailureWords(error: unknown): { title: string; detail: string } {
  const { t } = useTexts();
  if (error instanceof OfflineProblem)
    return { title: t("common.offline.title"), detail: t("common.offline.detail") };
  if (error instanceof ApiProblem) {
    if (error.status === 404)
      return {
        title: error.title || t("common.missing.title"),
        detail: error.detail || t("common.missing.detail"),
      };
    if (error.status === 403)
      return {
        title: error.title || t("common.forbidden.title"),
        detail: error.detail || t("common.forbidden.detail"),
      };
    if (error.detail) return { title: error.title || t("common.failure.title"), detail: error.detail };
  }
  return { title: t("common.failure.title"), detail: t("common.failure.detail") };
}

interface LoadingProps {
  /** What the page will look like: lines of text, rows of a table, cards. */
  shape?: "rows" | "text" | "cards";
}

const widths = ["72%", "54%", "86%", "63%", "78%", "48%", "69%", "58%", "82%", "61%"];

export function Loading({ shape = "rows" }: LoadingProps) {
  const { t } = useTexts();
  return (
    <div className={styles.loading} data-shape={shape} role="status" aria-label={t("common.loading")}>
      {widths.slice(0, shape === "cards" ? 6 : 10).map((width) => (
        <div key={width} className={styles.line}>
          {shape === "rows" && <Skeleton height={14} width={14} radius="sm" />}
          <Skeleton
            height={shape === "cards" ? 92 : 12}
            width={shape === "cards" ? "100%" : width}
            radius="sm"
          />
        </div>
      ))}
    </div>
  );
}
