import { Button, Menu, Progress } from "@mantine/core";
import { IconDownload, IconPlayerStop } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, must } from "../../api/client";
import { useStop } from "../../api/jobs";
import { useTexts } from "../../texts";
import { notice, noticeFailed } from "../../ui/notice";
import { type Format, fileAddress, formats, type Job } from "./data";
import styles from "./documents.module.css";

const ENDED = new Set(["done", "failed", "stopped"]);
const LOOK_MILLISECONDS = 400;

/** A file on its way: asked for, watched, and downloaded when it is there. */
export function useExport(slug: string, key: string, onMade: () => void) {
  const [job, setJob] = useState<Job | null>(null);
  const tell = useRef(onMade);
  tell.current = onMade;
  const id = job?.id;
  const isRunning = job !== null && !ENDED.has(job.state);
  const look = useCallback(
    async (jobId: string) => {
      const now = await must(
        api.GET("/api/v1/workspaces/{slug}/jobs/{job_id}", { params: { path: { slug, job_id: jobId } } }),
      );
      const { file } = now.result as { file?: number | null };
      if (now.state === "done" && file) {
        download(fileAddress(slug, file));
        tell.current();
      }
      setJob(now);
    },
    [slug],
  );
  useEffect(() => {
    if (!id || !isRunning) return;
    const timer = setInterval(() => {
      look(id).catch((error: unknown) => {
        noticeFailed(error);
        setJob(null);
      });
    }, LOOK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [id, isRunning, look]);
  const start = async (format: Format, issue: number | null = null) => {
    try {
      const started = await must(
        api.POST("/api/v1/workspaces/{slug}/documents/{key}/exports", {
          params: { path: { slug, key } },
          body: { format, issue },
        }),
      );
      await look(started.job);
    } catch (error) {
      noticeFailed(error);
    }
  };
  return { job, isRunning, start, forget: () => setJob(null) };
}

export type Exporting = ReturnType<typeof useExport>;

/** The browser saves it under the server's name; the page stays. */
function download(address: string): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}

export function ExportMenu({ exporting }: { exporting: Exporting }) {
  const { t } = useTexts();
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button leftSection={<IconDownload size={15} />} loading={exporting.isRunning}>
          {t("documents.export.title")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => void exporting.start(format)}>
            {t(`documents.format.${format}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Shown while a file is being made, and when it could not be. */
export function ExportState({ slug, exporting }: { slug: string; exporting: Exporting }) {
  const { t } = useTexts();
  const { job, isRunning } = exporting;
  const { stop, isStopping } = useStop(slug, job?.id, noticeFailed);
  const state = job?.state;
  useEffect(() => {
    if (state === "stopped") notice(t("documents.export.stopped"));
  }, [state, t]);
  if (!job) return null;
  if (job.state === "failed")
    return (
      <div className={styles.failed} role="alert">
        <span>
          {String((job.problem as { title?: string } | null)?.title ?? t("documents.export.failed"))}
        </span>
        <Button size="compact-xs" variant="subtle" onClick={exporting.forget}>
          {t("common.close")}
        </Button>
      </div>
    );
  if (!isRunning) return null;
  return (
    <div className={styles.working} role="status">
      <span>{t("documents.export.working")}</span>
      <Progress value={Math.max(4, job.progress * 100)} animated aria-label={t("documents.export.working")} />
      {job.can_stop && (
        <Button
          size="compact-xs"
          variant="default"
          loading={isStopping}
          leftSection={<IconPlayerStop size={13} />}
          onClick={() => void stop()}
        >
          {t("documents.export.stop")}
        </Button>
      )}
    </div>
  );
}
