import { Button, Pagination } from "@mantine/core";
import { IconArrowLeft, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { api, must } from "../../api/client";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { Empty, Failure, Loading } from "../../ui/state";
import { actions, type ImportState, type RowAction, useImportRows } from "./data";
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
  const counts = state.counts ?? { create: 0, change: 0, skip: 0, error: 0 };
  const [chosen, setChosen] = useState<RowAction>(
    () => (["error", "change", "create", "skip"] as const).find((name) => counts[name] > 0) ?? "create",
  );
  const [page, setPage] = useState(1);
  const [isBusy, setBusy] = useState(false);
  const rows = useImportRows(workspace.slug, state.id, chosen, (page - 1) * 100);
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
      {state.new_areas.length > 0 && (
        <p className={styles.notice}>
          {t("interchange.dryRun.newAreas", { areas: state.new_areas.join(t("interchange.separator")) })}
        </p>
      )}
      {rows.isPending && <Loading shape="text" />}
      {rows.isError && <Failure error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data?.items.length === 0 && <Empty title={t("interchange.dryRun.none")} />}
      {rows.data && rows.data.items.length > 0 && (
        <ul className={styles.rows}>
          {rows.data.items.map((row) => (
            <RowLine key={row.row} row={row} />
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
