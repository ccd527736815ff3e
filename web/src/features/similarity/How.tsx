import { useTexts } from "../../texts";
import type { Method } from "./data";
import styles from "./similarity.module.css";

/** By what the neighbours were found, and what could not be compared that way yet. */
export function How({ method, unread = 0 }: { method: Method; unread?: number }) {
  const { t } = useTexts();
  return (
    <p className={styles.how}>
      {t(`similarity.method.${method}`)}
      {unread > 0 && ` ${t("similarity.unread", { count: unread })}`}
    </p>
  );
}
