import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { DraftPanelProps } from "../../ui/record";
import { useSimilarToText } from "./data";
import { SimilarLine } from "./SimilarLine";
import styles from "./similarity.module.css";

/** Under a new requirement while it is written: those that say the same already. Silent when there are none. */
export default function AlreadyThere({ title, description }: DraftPanelProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useSimilarToText(slug, title, description);
  const items = title.trim().length >= 4 ? (found.data?.items ?? []) : [];
  if (items.length === 0) return null;
  return (
    <section className={styles.draft} aria-label={t("similarity.already")}>
      <h3 className={styles.small}>{t("similarity.already")}</h3>
      <ul className={styles.lines}>
        {items.map((one) => (
          <SimilarLine key={one.id} slug={slug} one={one} />
        ))}
      </ul>
    </section>
  );
}
