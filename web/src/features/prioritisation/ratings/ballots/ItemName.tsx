import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../../../api/session";
import type { RatedItem } from "../data";
import styles from "../ratings.module.css";

export function ItemName({ item }: { item: RatedItem }) {
  const { slug } = useWorkspace();
  return (
    <span className={styles.item}>
      <Link className={styles.key ?? ""} to={`/w/${slug}/requirements/${item.key}`} target="_blank">
        {item.key}
      </Link>
      <span className={styles.itemTitle}>{item.title}</span>
    </span>
  );
}
