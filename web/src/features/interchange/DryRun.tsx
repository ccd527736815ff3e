import { Button, Pagination } from "@mantine/core";
import { IconArrowLeft, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { api, must } from "../../api/client";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { Empty, Failure, Loading } from "../../ui/state";
import { actions, type ImportState, type RowAction, useImportRows, useLeaveOut, useLikenesses } from "./data";
import styles from "./interchange.module.css";
import { RowLine } from "./RowLine";

interface DryRunProps {
  workspace: SessionWorkspace;
  state: ImportState;
  onBack: () => void;
  onStarted: (job: string) => void;
}

/** Exactly what the import would do, row by row; nothing is written yet. */
export function DryRun({ workspace, state, onBack, onStarted }: DryRunProps) {
  const { t } = useTexts();
  const counts = state.counts ?? { create: 0, change: 0, skip: 0, error: 0, left_out: 0 };
  const [chosen, setChosen] = useState<RowAction>(
    () => (["error", "change", "create", "skip"] as const).find((name) => counts[name] > 0) ?? "create",
  );
  const [page, setPage] = useState(1);
  const [isBusy, setBusy] = useState(false);
  const rows = useImportRows(workspace.slug, state.id, chosen, (page - 1) * 100);
  const alike = useLikenesses(workspace.slug, state, chosen, (page - 1) * 100);
  const leaveOut = useLeaveOut(workspace.slug, state.id);
  const similar = new Map(alike.data?.rows.map((one) => [one.row, one.similar]));
  const settle = async (left: number[]) => {
    try {
      const next = await leaveOut(left);
      // The last row of a page may have gone to another tab.
      if ((next.counts?.[chosen] ?? 0) <= (page - 1) * 100) setPage(Math.max(1, page - 1));
    } catch (error) {
      noticeFailed(error);
    }
  };
  const duplicates = [...similar]
    .filter(([, found]) => found.some((one) => one.relation === "duplicate"))
    .map(([row]) => row);
  const writes = counts.create + counts.change;
  const commit = async () => {
    setBusy(true);
    try {
      const started = await must(
        api.POST("/api/v1/workspaces/{slug}/imports/{import_id}/commit", {
          params: { path: { slug: workspace.slug, import_id: state.id } },
        }),
      );
      onStarted(started.job);
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <>
      <div className={styles.counts} role="tablist" aria-label={t("interchange.dryRun.title")}>
        {actions.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={chosen === name}
            className={styles.count}
            data-action={name}
            onClick={() => {
              setChosen(name);
              setPage(1);
            }}
          >
            <span className={styles.figure}>{counts[name]}</span>
            <span>{t(`interchange.action.${name}`)}</span>
          </button>
        ))}
      </div>
      {state.about === "tasks" &&
        state.notices.map((notice) => (
          <p key={notice} className={styles.notice}>
            {notice}
          </p>
        ))}
      {state.new_areas.length > 0 && (
        <p className={styles.notice}>
          {t("interchange.dryRun.newAreas", { areas: state.new_areas.join(t("interchange.separator")) })}
        </p>
      )}
      {alike.data && !alike.data.is_ready && <p className={styles.notice}>{t("similarity.building")}</p>}
      {chosen === "create" && similar.size > 0 && (
        <div className={styles.alikes}>
          <span>{t("interchange.dryRun.alike", { count: similar.size })}</span>
          {duplicates.length > 0 && (
            <Button
              size="xs"
              variant="default"
              onClick={() => void settle([...state.left_out, ...duplicates])}
            >
              {t("interchange.dryRun.leaveOut", { count: duplicates.length })}
            </Button>
          )}
        </div>
      )}
      {rows.isPending && <Loading shape="text" />}
      {rows.isError && <Failure error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data?.items.length === 0 && <Empty title={t("interchange.dryRun.none")} />}
      {rows.data && rows.data.items.length > 0 && (
        <ul className={styles.rows}>
          {rows.data.items.map((row) => (
            <RowLine
              key={row.row}
              row={row}
              similar={similar.get(row.row) ?? []}
              onLeaveOut={() => void settle([...state.left_out, row.row])}
              onTakeIn={() => void settle(state.left_out.filter((one) => one !== row.row))}
            />
          ))}
        </ul>
      )}
      {rows.data && rows.data.total > 100 && (
        <Pagination
          size="sm"
          value={page}
          onChange={setPage}
          total={Math.ceil(rows.data.total / 100)}
          getControlProps={(control) => ({ "aria-label": t(`interchange.pages.${control}`) })}
        />
      )}
      <div className={styles.foot}>
        <Button variant="default" leftSection={<IconArrowLeft size={15} />} onClick={onBack}>
          {t("interchange.dryRun.back")}
        </Button>
        {counts.error > 0 && (
          <span className={styles.warn}>{t("interchange.dryRun.errors", { count: counts.error })}</span>
        )}
        <Button
          loading={isBusy}
          disabled={writes === 0}
          leftSection={<IconCheck size={15} />}
          onClick={() => void commit()}
        >
          {writes === 0 ? t("interchange.dryRun.nothing") : t("interchange.dryRun.commit", { count: writes })}
        </Button>
      </div>
    </>
  );
}
