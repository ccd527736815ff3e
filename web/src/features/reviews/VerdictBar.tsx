import { Button, Textarea } from "@mantine/core";
import { type Ref, useImperativeHandle, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { outcomeTones, useReviewRefresh, type VerdictName, verdicts } from "./data";
import styles from "./reviews.module.css";

export interface VerdictHandle {
  choose: (verdict: VerdictName) => void;
}

interface VerdictBarProps {
  reviewKey: string;
  requirement: string;
  given: string;
  isCarried: boolean;
  reason: string;
  /** After a verdict was taken in. */
  onGiven: () => void;
  ref?: Ref<VerdictHandle>;
}

/** The four verdicts with their keys; all but plain acceptance ask why before they count. */
export function VerdictBar({
  reviewKey,
  requirement,
  given,
  isCarried,
  reason,
  onGiven,
  ref,
}: VerdictBarProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useReviewRefresh(slug);
  const [pending, setPending] = useState<VerdictName | null>(null);
  const [why, setWhy] = useState(reason);
  const [isBusy, setBusy] = useState(false);
  const give = async (verdict: VerdictName, said: string) => {
    setBusy(true);
    try {
      await api.PUT("/api/v1/workspaces/{slug}/reviews/{key}/items/{requirement}/verdict", {
        params: { path: { slug, key: reviewKey, requirement } },
        body: { verdict, reason: said },
      });
      setPending(null);
      await refresh();
      onGiven();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const choose = (verdict: VerdictName) => {
    if (isBusy) return;
    if (verdict === "accept") void give("accept", "");
    else setPending(verdict);
  };
  useImperativeHandle(ref, () => ({ choose }));
  return (
    <div className={styles.verdicts}>
      <fieldset className={styles.verdictButtons} aria-label={t("reviews.myVerdict")}>
        {verdicts.map((verdict, place) => (
          <button
            key={verdict}
            type="button"
            className={styles.verdictButton}
            data-tone={outcomeTones[verdict]}
            aria-pressed={(pending ?? given) === verdict}
            disabled={isBusy}
            onClick={() => choose(verdict)}
          >
            {t(`reviews.verdict.${verdict}`)} <kbd className={styles.cap}>{place + 1}</kbd>
          </button>
        ))}
        {isCarried && <Mark>{t("reviews.carried")}</Mark>}
      </fieldset>
      {pending === null && reason !== "" && <p className={styles.quiet}>{reason}</p>}
      {pending && (
        <form
          className={styles.why}
          onSubmit={(event) => {
            event.preventDefault();
            void give(pending, why);
          }}
        >
          <Textarea
            autoFocus
            autosize
            minRows={2}
            aria-label={t("reviews.why")}
            placeholder={t("reviews.why")}
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Escape") setPending(null);
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && why.trim())
                void give(pending, why);
            }}
          />
          <Button type="submit" loading={isBusy} disabled={why.trim() === ""}>
            {t("reviews.give")}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setPending(null)}>
            {t("common.cancel")}
          </Button>
        </form>
      )}
    </div>
  );
}
