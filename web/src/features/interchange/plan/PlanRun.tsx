import { Button, Pagination } from "@mantine/core";
import { IconArrowLeft, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { SessionWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import { Empty, Failure, Loading } from "../../../ui/state";
import styles from "../interchange.module.css";
import {
  type PlanAction,
  type PlanChoice,
  type PlanState,
  planActions,
  usePlanRows,
  usePlanWrites,
} from "./data";
import { Kept } from "./Kept";
import { PlanLine } from "./PlanLine";
import own from "./plan.module.css";

interface PlanRunProps {
  workspace: SessionWorkspace;
  state: PlanState;
  onBack: () => void;
  onStarted: (job: string) => void;
}

const order = ["conflict", "gone", "deleted", "change", "create", "skip"] as const;

/** Exactly what the import would do, task by task, and what it keeps of what has no place in the plan. */
export function PlanRun({ workspace, state, onBack, onStarted }: PlanRunProps) {
  const { t } = useTexts();
  const writes = usePlanWrites(workspace.slug, state.id);
  const counts = state.counts ?? { create: 0, change: 0, conflict: 0, gone: 0, deleted: 0, skip: 0 };
  const [chosen, setChosen] = useState<PlanAction>(() => order.find((name) => counts[name] > 0) ?? "create");
  const [page, setPage] = useState(1);
  const [isBusy, setBusy] = useState(false);
  const rows = usePlanRows(workspace.slug, state.id, chosen, (page - 1) * 100);
  const total = counts.create + counts.change + counts.conflict;
  const doing = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const choose = (uid: number, choice: PlanChoice) =>
    void doing(() => writes.choose({ choices: { [String(uid)]: choice }, everything: {} }));
  return (
    <>
      <div className={own.counts} role="tablist" aria-label={t("interchange.dryRun.title")}>
        {planActions.map((name) => (
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
            <span>{t(`interchange.plan.action.${name}`)}</span>
          </button>
        ))}
      </div>
      <Kept state={state} />
      {rows.isPending && <Loading shape="text" />}
      {rows.isError && <Failure error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data?.items.length === 0 && <Empty title={t("interchange.plan.none")} />}
      {rows.data && rows.data.items.length > 0 && (
        <ul className={styles.rows}>
          {rows.data.items.map((row) => (
            <PlanLine key={row.uid} row={row} isBusy={isBusy} onChoose={choose} />
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
          {t("interchange.plan.back")}
        </Button>
        <Button
          loading={isBusy}
          leftSection={<IconCheck size={15} />}
          onClick={() => void doing(async () => onStarted((await writes.commit()).job))}
        >
          {total === 0 ? t("interchange.plan.renew") : t("interchange.plan.commit", { count: total })}
        </Button>
      </div>
    </>
  );
}
