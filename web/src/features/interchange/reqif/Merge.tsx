import { Button, Pagination } from "@mantine/core";
import { IconArrowLeft, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { SessionWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import { Empty, Failure, Loading } from "../../../ui/state";
import styles from "../interchange.module.css";
import {
  type ReqifAction,
  type ReqifState,
  reqifActions,
  type Side,
  useReqifRows,
  useReqifWrites,
} from "./data";
import { MergeLine } from "./MergeLine";
import { Missing } from "./Missing";
import own from "./reqif.module.css";
import { useReqifWords } from "./words";

interface MergeProps {
  workspace: SessionWorkspace;
  state: ReqifState;
  onBack: () => void;
  onStarted: (job: string) => void;
}

/** What the import would do, merged three ways: what both sides changed waits here for a choice. */
export function Merge({ workspace, state, onBack, onStarted }: MergeProps) {
  const { t } = useTexts();
  const words = useReqifWords(state);
  const writes = useReqifWrites(workspace.slug, state.id);
  const counts = state.counts ?? { create: 0, change: 0, conflict: 0, gone: 0, skip: 0, error: 0 };
  const [chosen, setChosen] = useState<ReqifAction>(
    () =>
      (["error", "conflict", "gone", "change", "create", "skip"] as const).find((name) => counts[name] > 0) ??
      "create",
  );
  const [page, setPage] = useState(1);
  const [isBusy, setBusy] = useState(false);
  const rows = useReqifRows(workspace.slug, state.id, chosen, (page - 1) * 100);
  const total = counts.create + counts.change + counts.conflict + counts.gone;
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
  const choose = (identifier: string, field: string, side: Side) =>
    void doing(() => writes.choose({ choices: { [identifier]: { [field]: side } } }));
  const chooseAll = (side: Side) => void doing(() => writes.choose({ choices: {}, everything: side }));
  return (
    <>
      <Missing sentences={state.missing} />
      <div className={own.counts} role="tablist" aria-label={t("interchange.dryRun.title")}>
        {reqifActions.map((name) => (
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
      {chosen === "conflict" && counts.conflict > 0 && (
        <div className={own.all}>
          <span>{t("interchange.reqif.conflicts")}</span>
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => chooseAll("mine")}>
            {t("interchange.reqif.allMine")}
          </Button>
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => chooseAll("theirs")}>
            {t("interchange.reqif.allTheirs")}
          </Button>
        </div>
      )}
      {rows.isPending && <Loading shape="text" />}
      {rows.isError && <Failure error={rows.error} onRetry={() => void rows.refetch()} />}
      {rows.data?.items.length === 0 && <Empty title={t("interchange.dryRun.none")} />}
      {rows.data && rows.data.items.length > 0 && (
        <ul className={styles.rows}>
          {rows.data.items.map((row) => (
            <MergeLine key={row.identifier} row={row} words={words} onChoose={choose} />
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
      <div className={`${styles.foot} ${own.foot}`}>
        <Button variant="default" leftSection={<IconArrowLeft size={15} />} onClick={onBack}>
          {t("interchange.reqif.back")}
        </Button>
        {state.open_conflicts > 0 && (
          <span className={styles.warn}>{t("interchange.reqif.open", { count: state.open_conflicts })}</span>
        )}
        <Button
          loading={isBusy}
          disabled={state.open_conflicts > 0}
          leftSection={<IconCheck size={15} />}
          onClick={() => void doing(async () => onStarted((await writes.commit()).job))}
        >
          {total === 0 ? t("interchange.reqif.renew") : t("interchange.reqif.commit", { count: total })}
        </Button>
      </div>
    </>
  );
}
