import { Button, Progress } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { api } from "../../../api/client";
import { useLatestJob } from "../../../api/jobs";
import { useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import styles from "./load.module.css";

const kind = "level_load";

/** A search for a levelled plan while it goes on, and where its answer is. */
export function Levelling({ slug }: { slug: string }) {
  const { t } = useTexts();
  const job = useLatestJob(slug, kind);
  const found = job.data;
  if (!found) return null;
  if (found.state === "queued" || found.state === "running")
    return (
      <section className={styles.job} aria-live="polite">
        <span>{t("resources.load.levelling")}</span>
        <Progress
          value={Math.max(3, found.progress * 100)}
          animated
          aria-label={t("resources.load.levelling")}
        />
      </section>
    );
  const isFresh = Date.now() - Date.parse(found.finished_at ?? found.created_at) < 3_600_000;
  if (!isFresh) return null;
  if (found.state === "failed")
    return (
      <p className={styles.job} role="status">
        {(found.problem as { title?: string } | null)?.title}
      </p>
    );
  return (
    <section className={styles.job} role="status">
      <span>{t("resources.load.levelled")}</span>
      <Link className={styles.link ?? ""} to={`/w/${slug}/schedule`}>
        {t("resources.load.seeProposal")}
      </Link>
    </section>
  );
}

/** One click asks for a plan in which nobody is over the limit and as little as possible moves. */
Levelling.Button = function LevelButton({ slug, icon }: { slug: string; icon: ReactNode }) {
  const { t } = useTexts();
  const job = useLatestJob(slug, kind);
  const [isBusy, setBusy] = useState(false);
  const isRunning = job.data?.state === "queued" || job.data?.state === "running";
  const start = async () => {
    setBusy(true);
    try {
      await api.POST("/api/v1/workspaces/{slug}/load/level", {
        params: { path: { slug } },
        body: { seconds: 20, seed: 0 },
      });
      await job.refetch();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button leftSection={icon} loading={isBusy} disabled={isRunning} onClick={() => void start()}>
      {t("resources.load.level")}
    </Button>
  );
};
