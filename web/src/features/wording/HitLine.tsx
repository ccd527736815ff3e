import { Button } from "@mantine/core";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import type { Hit } from "./data";
import styles from "./wording.module.css";

interface HitLineProps {
  hit: Hit;
  isOpen: boolean;
  /** The words are still where they were found. */
  canApply: boolean;
  onToggle: () => void;
  onApply?: (rewriting: NonNullable<Hit["rewriting"]>) => void;
}

/** One hit: what it is and which words; opened, why, and what can be done. */
export function HitLine({ hit, isOpen, canApply, onToggle, onApply }: HitLineProps) {
  const { t } = useTexts();
  const { rewriting } = hit;
  return (
    <div className={styles.hit} data-open={isOpen || undefined}>
      <button type="button" className={styles.hitHead} aria-expanded={isOpen} onClick={onToggle}>
        <Mark tone="amber">{hit.name}</Mark>
        <span className={styles.hitWords}>{hit.words}</span>
        {hit.incose && <span className={styles.hitNumber}>INCOSE {hit.incose}</span>}
      </button>
      {isOpen && (
        <div className={styles.hitBody}>
          <p>
            {hit.why} {hit.how}
          </p>
          {rewriting && onApply && (
            <div className={styles.hitActions}>
              <span className={styles.hitInstead}>
                {rewriting.text.trim() === ""
                  ? t("wording.drop")
                  : t("wording.write", { words: rewriting.text.trim() })}
              </span>
              <Button
                size="compact-sm"
                variant="light"
                disabled={!canApply}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onApply(rewriting)}
              >
                {t("wording.apply")}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
