import { IconMessage } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { outcomeTones, type ReviewItem, type VerdictName } from "./data";
import styles from "./reviews.module.css";

interface ItemListProps {
  items: readonly ReviewItem[];
  open: string | undefined;
  onOpen: (requirement: string | undefined) => void;
}

/** The set: each requirement with one's own verdict, its outcome so far, and what still is open on it. */
export function ItemList({ items, open, onOpen }: ItemListProps) {
  const { t } = useTexts();
  return (
    <nav className={styles.items} aria-label={t("reviews.set")}>
      <button
        type="button"
        className={styles.overviewButton}
        aria-current={open === undefined || undefined}
        onClick={() => onOpen(undefined)}
      >
        {t("reviews.overview")}
      </button>
      <ul className={styles.itemRows}>
        {items.map((item) => (
          <li key={item.record}>
            <button
              type="button"
              className={styles.itemButton}
              aria-current={item.key === open || undefined}
              onClick={() => onOpen(item.key)}
            >
              <span
                className={styles.dot}
                data-tone={item.my_verdict ? outcomeTones[item.my_verdict as VerdictName] : "none"}
                role="img"
                aria-label={t(
                  item.my_verdict ? `reviews.verdict.${item.my_verdict as VerdictName}` : "reviews.notJudged",
                )}
              />
              <span className={styles.key}>{item.key}</span>
              <span className={styles.itemTitle}>{item.title}</span>
              <span className={styles.itemMarks}>
                {item.open_remarks > 0 && (
                  <span className={styles.remarkCount}>
                    <IconMessage size={13} aria-hidden="true" />
                    {item.open_remarks}
                  </span>
                )}
                {item.is_changed_since && <Mark tone="amber">{t("reviews.changedSince")}</Mark>}
                {!item.is_changed_since && item.outcome !== "open" && (
                  <Mark tone={outcomeTones[item.outcome]}>{t(`reviews.outcome.${item.outcome}`)}</Mark>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
