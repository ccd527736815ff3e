import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { type Similar, tones } from "./data";
import styles from "./similarity.module.css";

interface SimilarLineProps {
  slug: string;
  one: Similar;
  actions?: ReactNode;
}

/** One neighbour: what it is, how it stands, and the words that made it so. */
export function SimilarLine({ slug, one, actions }: SimilarLineProps) {
  const { t } = useTexts();
  return (
    <li className={styles.line}>
      <span className={styles.head}>
        <Mark tone={tones[one.relation]}>{t(`similarity.relation.${one.relation}`)}</Mark>
        <Link className={styles.title ?? ""} to={`/w/${slug}/requirements/${one.key}`}>
          <span className={styles.key}>{one.key}</span> {one.title}
        </Link>
        <span className={styles.score} title={t("similarity.score")}>
          {Math.round(one.score * 100)}
        </span>
      </span>
      <Why words={one.words} against={one.against} product={one.product} />
      {actions && <span className={styles.actions}>{actions}</span>}
    </li>
  );
}

/** The words that both have, or what speaks against each other. */
export function Why({ words, against, product }: { words: string[]; against: string[][]; product?: string }) {
  const { t } = useTexts();
  const separator = t("similarity.separator");
  return (
    <span className={styles.why}>
      {product && <span>{product}</span>}
      {against.length > 0 ? (
        <span className={styles.against}>
          {against
            .map(([mine, theirs]) =>
              t("similarity.against", {
                mine: mine || t("similarity.none"),
                theirs: theirs || t("similarity.none"),
              }),
            )
            .join(separator)}
        </span>
      ) : (
        <span>
          {words.length > 0
            ? t("similarity.words", { words: words.join(separator) })
            : t("similarity.otherWords")}
        </span>
      )}
    </span>
  );
}
