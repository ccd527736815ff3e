import { UnstyledButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { TextAidProps } from "../../ui/editor";
import { Advice, Losses } from "./Advice";
import { hitId, useWording } from "./data";
import { HitLine } from "./HitLine";
import { ScoreChip } from "./ScoreChip";
import styles from "./wording.module.css";
import { useIgnoring } from "./writes";

const loud = new Set(["tbd", "vague", "unmeasured", "escape", "open_list", "speculative", "several", "unit"]);

/** Under a text being written: its score, and what could be written better. */
export default function WritingAid({ text, context, onMarks, chosen, onChoose, onReplace }: TextAidProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const [round, setRound] = useState(0);
  const [isExplained, setExplained] = useState(false);
  const isTitle = context.field === "title";
  const title = isTitle ? text : (context.title ?? "");
  const description = isTitle ? (context.description ?? "") : text;
  const key = context.key ?? "";
  const found = useWording(slug, { title, description, requirement: key || null }, round);
  const { ignore } = useIgnoring(slug, key);
  const field = isTitle ? "title" : "description";
  const hits = found?.wording.hits.filter((hit) => hit.field === field) ?? [];
  const isCurrent = found?.of === `${title}\n${description}`;
  useEffect(() => {
    if (!found || !isCurrent || !onMarks) return;
    onMarks(
      found.wording.hits
        .filter((hit) => hit.field === field)
        .map((hit) => ({
          id: hitId(hit),
          start: hit.start,
          end: hit.end,
          look: loud.has(hit.rule) ? "strong" : "soft",
        })),
    );
  }, [found, isCurrent, onMarks, field]);
  const isBlank = title.trim() === "" && description.trim() === "";
  if (!found || isBlank || (isTitle && hits.length === 0)) return null;
  return (
    <section className={styles.aid} data-field={field} aria-label={t("wording.aid")}>
      {!isTitle && (
        <div className={styles.aidHead}>
          <UnstyledButton
            className={styles.scoreButton ?? ""}
            aria-expanded={isExplained}
            onClick={() => setExplained((is) => !is)}
          >
            <ScoreChip score={found.wording.score} />
          </UnstyledButton>
          <span className={styles.aidCount} aria-live="polite">
            {hits.length === 0 ? t("wording.nothing") : t("wording.hits", { count: hits.length })}
          </span>
        </div>
      )}
      {isExplained && <Losses losses={found.wording.losses} />}
      {hits.map((hit) => (
        <HitLine
          key={hitId(hit)}
          hit={hit}
          isOpen={chosen === hitId(hit)}
          isStale={!isCurrent}
          onToggle={() => onChoose(chosen === hitId(hit) ? null : hitId(hit))}
          onApply={(change) => onReplace(change.start, change.end, change.text)}
          {...(key && !isTitle
            ? {
                onIgnore: async (reason: string) => {
                  const isDone = await ignore(
                    hit.rule,
                    hit.words,
                    reason,
                    t("wording.done.ignored", { words: hit.words }),
                  );
                  if (isDone) setRound((count) => count + 1);
                  return isDone;
                },
              }
            : {})}
        />
      ))}
      {!isTitle && key && (
        <Advice
          slug={slug}
          recordKey={key}
          wording={found.wording}
          canEdit
          {...(isCurrent
            ? { onPattern: (pattern, sentence) => onReplace(pattern.start, pattern.end, sentence) }
            : {})}
        />
      )}
    </section>
  );
}
