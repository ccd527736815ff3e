import { Button, Progress } from "@mantine/core";
import { IconArrowBackUp, IconTable } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { SessionWorkspace } from "../../api/session";
import { sessionKey } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Empty } from "../../ui/state";
import { undoOperation } from "../../ui/undo";
import { useJob } from "./data";
import styles from "./interchange.module.css";

interface EndedProps {
  workspace: SessionWorkspace;
  counts: { create: number; change: number; skip: number; error: number };
  operation: string | null;
  /** The job of this commit; absent when the page was opened later. */
  job: string | undefined;
  onAgain: () => void;
  /** What came in; a backlog unless said otherwise. */
  kind?: "backlog" | "plan";
}

const shown = {
  backlog: { page: "requirements", done: "interchange.ended.done", look: "interchange.ended.look" },
  plan: { page: "schedule", done: "interchange.plan.done", look: "interchange.plan.look" },
} as const;

/** The import is carried out: progress, then what became of it and a way back. */
export function Ended({ workspace, counts, operation: known, job, onAgain, kind = "backlog" }: EndedProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const running = useJob(workspace.slug, job);
  const [isUndone, setUndone] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isOver = job === undefined || running.data?.state === "done";
  const operation = running.data?.result.operation_id ?? known;
  const undo = async () => {
    setBusy(true);
    try {
      await undoOperation(workspace.slug, String(operation));
      setUndone(true);
      noticeDone(t("interchange.ended.undone"));
      await queries.invalidateQueries({ queryKey: sessionKey });
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  if (running.data?.state === "failed") {
    const problem = running.data.problem as { title?: string } | null;
    return (
      <Empty
        drawing="knot"
        title={t("interchange.ended.failed")}
        actions={<Button onClick={onAgain}>{t("interchange.other")}</Button>}
      >
        {problem?.title}
      </Empty>
    );
  }
  if (!isOver)
    return (
      <div className={styles.running} role="status">
        <p>{t("interchange.ended.running", { count: counts.create + counts.change })}</p>
        <Progress
          value={(running.data?.progress ?? 0.02) * 100}
          animated
          aria-label={t("interchange.title")}
        />
      </div>
    );
  return (
    <Empty
      drawing="loom"
      title={t(isUndone ? "interchange.ended.undone" : shown[kind].done)}
      actions={
        <>
          <Button
            component={Link}
            to={`/w/${workspace.slug}/${shown[kind].page}`}
            leftSection={<IconTable size={15} />}
          >
            {t(shown[kind].look)}
          </Button>
          {operation && !isUndone && (
            <Button
              variant="default"
              loading={isBusy}
              leftSection={<IconArrowBackUp size={15} />}
              onClick={() => void undo()}
            >
              {t("interchange.ended.undo")}
            </Button>
          )}
        </>
      }
    >
      {t("interchange.ended.counts", {
        created: counts.create,
        changed: counts.change,
        skipped: counts.skip,
        errors: counts.error,
      })}
    </Empty>
  );
}
