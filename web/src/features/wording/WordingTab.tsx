import { Button } from "@mantine/core";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import type { RecordPanelProps } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import { Advice, Losses } from "./Advice";
import { hitId, type StoredWording, useStoredWording } from "./data";
import { HitLine } from "./HitLine";
import { ScoreChip } from "./ScoreChip";
import styles from "./wording.module.css";
import { useIgnoring } from "./writes";

/** How well a requirement is written: score, hits with their reasons, and what was set aside. */
export default function WordingTab({ recordKey, can }: RecordPanelProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const found = useStoredWording(slug, recordKey, language);
  if (found.isPending) return <Loading shape="text" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const wording = found.data;
  return (
    <div className={styles.tab}>
      <div className={styles.aidHead}>
        <ScoreChip score={wording.score} />
        <span className={styles.aidCount}>
          {wording.hits.length === 0
            ? t("wording.nothing")
            : t("wording.hits", { count: wording.hits.length })}
        </span>
      </div>
      <Losses losses={wording.losses} />
      <Hits slug={slug} wording={wording} />
      <Advice slug={slug} recordKey={recordKey} wording={wording} canEdit={can.edit === true} />
      <Patterns wording={wording} />
      <Ignored slug={slug} wording={wording} />
    </div>
  );
}

function Hits({ slug, wording }: { slug: string; wording: StoredWording }) {
  const { t } = useTexts();
  const [open, setOpen] = useState<string | null>(null);
  const { ignore } = useIgnoring(slug, wording.key);
  return (
    <div>
      {wording.hits.map((hit) => (
        <HitLine
          key={hitId(hit)}
          hit={hit}
          isOpen={open === hitId(hit)}
          onToggle={() => setOpen((now) => (now === hitId(hit) ? null : hitId(hit)))}
          {...(wording.can.ignore
            ? {
                onIgnore: (reason: string) =>
                  ignore(hit.rule, hit.words, reason, t("wording.done.ignored", { words: hit.words })),
              }
            : {})}
        />
      ))}
    </div>
  );
}

function Patterns({ wording }: { wording: StoredWording }) {
  const { t } = useTexts();
  const shaped = wording.patterns.filter((one) => one.pattern !== "none");
  if (shaped.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t("wording.patterns")}</h3>
      {shaped.map((one) => (
        <div key={`${one.field}:${one.start}`} className={styles.advice}>
          <Mark>{one.name}</Mark>
          <span className={styles.adviceWords}>
            {(one.field === "title" ? wording.title : wording.description).slice(one.start, one.end)}
          </span>
        </div>
      ))}
    </section>
  );
}

function Ignored({ slug, wording }: { slug: string; wording: StoredWording }) {
  const { t } = useTexts();
  const { heed } = useIgnoring(slug, wording.key);
  if (wording.ignored.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{t("wording.ignored")}</h3>
      {wording.ignored.map((one) => (
        <div key={one.id} className={styles.advice}>
          <Mark>{one.name}</Mark>
          <span className={styles.adviceWords}>
            <b>{one.words}</b> — {one.reason} <span className={styles.quiet}>{one.author.name}</span>
          </span>
          {wording.can.ignore && (
            <Button
              size="compact-sm"
              variant="subtle"
              color="gray"
              onClick={() => void heed(one.id, t("wording.done.heeded", { words: one.words }))}
            >
              {t("wording.heed")}
            </Button>
          )}
        </div>
      ))}
    </section>
  );
}
