import { useEffect } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { TextAidProps } from "../../ui/editor";
import { hitId, useWording } from "./data";
import { HitLine } from "./HitLine";
import { ScoreChip } from "./ScoreChip";
import styles from "./wording.module.css";

/** Under a text being written: its score, and what could be written better. */
export default function WritingAid({ text, context, onMarks, chosen, onChoose, onReplace }: TextAidProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useWording(
    slug,
    { title: context.title ?? "", description: text, requirement: context.key ?? null },
    0,
  );
  const hits = found?.wording.hits.filter((hit) => hit.field === "description") ?? [];
  const isCurrent = found?.of === text;
  useEffect(() => {
    if (!found || !isCurrent) return;
    onMarks?.(
      found.wording.hits
        .filter((hit) => hit.field === "description")
        .map((hit) => ({ id: hitId(hit), start: hit.start, end: hit.end, look: "strong" })),
    );
  }, [found, isCurrent, onMarks]);
  if (!found) return null;
  return (
    <section className={styles.aid} aria-label={t("wording.aid")}>
      <div className={styles.aidHead}>
        <ScoreChip score={found.wording.score} />
        <span className={styles.aidCount}>
          {hits.length === 0 ? t("wording.nothing") : t("wording.hits", { count: hits.length })}
        </span>
      </div>
      {hits.map((hit) => (
        <HitLine
          key={hitId(hit)}
          hit={hit}
          isOpen={chosen === hitId(hit)}
          canApply={isCurrent}
          onToggle={() => onChoose(chosen === hitId(hit) ? null : hitId(hit))}
          onApply={(change) => onReplace(change.start, change.end, change.text)}
        />
      ))}
    </section>
  );
}
