import { Link } from "@tanstack/react-router";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import type { Alike } from "./data";
import styles from "./interchange.module.css";

const tones = { duplicate: "amber", overlap: "blue", contradiction: "red" } as const;

/** A requirement that a new row resembles: how it stands to it, and the words that made it so. */
export function AlikeLine({ slug, one }: { slug: string; one: Alike }) {
  const { t } = useTexts();
  const [mine, theirs] = one.against[0] ?? [];
  return (
    <div className={styles.alike}>
      <Mark tone={tones[one.relation]}>{t(`similarity.relation.${one.relation}`)}</Mark>
      <Link to={`/w/${slug}/requirements/${one.key}`} target="_blank" className={styles.alikeTitle ?? ""}>
        <code>{one.key}</code> {one.title}
      </Link>
      <span className={styles.quiet}>
        {mine !== undefined
          ? t("similarity.against", {
              mine: mine || t("similarity.none"),
              theirs: theirs || t("similarity.none"),
            })
          : one.words.length > 0
            ? t("similarity.words", { words: one.words.slice(0, 6).join(t("interchange.separator")) })
            : t("similarity.otherWords")}
      </span>
    </div>
  );
}
