import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import type { Hit } from "./data";
import styles from "./wording.module.css";

interface HitLineProps {
  hit: Hit;
  isOpen: boolean;
  onToggle: () => void;
  /** Absent where the text is only read. */
  onApply?: (rewriting: NonNullable<Hit["rewriting"]>) => void;
  /** The words are no longer where they were found. */
  isStale?: boolean;
  onIgnore?: (reason: string) => Promise<boolean>;
}

/** One hit: what it is and which words; opened, why, what could stand there, and a way to set it aside. */
export function HitLine({ hit, isOpen, onToggle, onApply, isStale = false, onIgnore }: HitLineProps) {
  const { t } = useTexts();
  const { rewriting } = hit;
  const isRemoval = rewriting !== null && rewriting.text.trim().length <= 1;
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
          {rewriting && (
            <div className={styles.hitActions}>
              <span className={styles.hitInstead}>
                {isRemoval ? t("wording.drop") : t("wording.write", { words: rewriting.text.trim() })}
              </span>
              {onApply && (
                <Button
                  size="compact-sm"
                  variant="light"
                  disabled={isStale}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onApply(rewriting)}
                >
                  {t("wording.apply")}
                </Button>
              )}
            </div>
          )}
          {onIgnore && <Ignore onIgnore={onIgnore} />}
        </div>
      )}
    </div>
  );
}

function Ignore({ onIgnore }: { onIgnore: (reason: string) => Promise<boolean> }) {
  const { t } = useTexts();
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        className={styles.ignore ?? ""}
        onClick={() => setReason("")}
      >
        {t("wording.ignore")}
      </Button>
    );
  }
  return (
    <form
      className={styles.ignoreForm}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (reason.trim()) void onIgnore(reason.trim());
      }}
    >
      <TextInput
        size="xs"
        autoFocus
        maxLength={500}
        aria-label={t("wording.reason")}
        placeholder={t("wording.reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          setReason(null);
        }}
      />
      <Button size="compact-sm" type="submit" variant="default" disabled={!reason.trim()}>
        {t("wording.ignore")}
      </Button>
    </form>
  );
}
