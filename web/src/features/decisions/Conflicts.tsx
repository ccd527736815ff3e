import { Button, SegmentedControl } from "@mantine/core";
import { IconRadar2 } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { notice } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { ConflictCard } from "./ConflictCard";
import { clashKinds, momentText, useConflicts, useDecisionFeed } from "./data";
import styles from "./decisions.module.css";
import { useAct } from "./useAct";

const states = ["", "disagreed", "dismissed", "gone"] as const;

/** Where managers' work collides: found by looking, settled or dismissed from here. */
export default function Conflicts() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { state?: string; kind?: string; mine?: string };
  const filter = { state: search.state ?? "", kind: search.kind ?? "", mine: search.mine === "true" };
  const pages = useConflicts(slug, filter, language);
  useDecisionFeed(slug);
  const { act, isBusy } = useAct();
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const go = (change: Record<string, string>) =>
    void navigate({ to: ".", search: { ...search, ...change } as never, replace: true });
  const look = () =>
    act(async () => {
      const begun = await api.POST("/api/v1/workspaces/{slug}/conflicts/search", {
        params: { path: { slug } },
      });
      notice(t("decisions.conflicts.looking"));
      return begun;
    });
  const counts = first?.counts ?? {};
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const button = first?.can_search ? (
    <Button
      variant="default"
      loading={isBusy}
      leftSection={<IconRadar2 size={15} />}
      onClick={() => void look()}
    >
      {t("decisions.conflicts.look")}
    </Button>
  ) : undefined;
  return (
    <Page
      header={
        <PageHeader
          title={t("decisions.conflicts.title")}
          meta={
            first?.looked_at
              ? t("decisions.conflicts.lookedAt", { at: momentText(first.looked_at, language) })
              : undefined
          }
          actions={button}
        >
          <div className={styles.tools}>
            <div className={styles.scrolls}>
              <SegmentedControl
                aria-label={t("decisions.show")}
                value={filter.state}
                onChange={(state) => go({ state })}
                data={states.map((state) => ({
                  value: state,
                  label: t(`decisions.conflicts.state.${state || "open"}`),
                }))}
              />
            </div>
            <SegmentedControl
              aria-label={t("decisions.conflicts.whose")}
              value={filter.mine ? "true" : ""}
              onChange={(mine) => go({ mine })}
              data={[
                { value: "", label: t("decisions.conflicts.everybody") },
                { value: "true", label: t("decisions.conflicts.mine") },
              ]}
            />
          </div>
        </PageHeader>
      }
    >
      {all > 0 && filter.state === "" && (
        <fieldset className={styles.kinds} aria-label={t("decisions.conflicts.kinds")}>
          <KindButton label={t("decisions.state.all")} count={all} kind="" now={filter.kind} onPick={go} />
          {clashKinds
            .filter((kind) => (counts[kind] ?? 0) > 0)
            .map((kind) => (
              <KindButton
                key={kind}
                label={t(`decisions.clash.${kind}`)}
                count={counts[kind] ?? 0}
                kind={kind}
                now={filter.kind}
                onPick={go}
              />
            ))}
        </fieldset>
      )}
      {pages.isPending && <Loading shape="rows" />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && rows.length === 0 && (
        <Empty title={t("decisions.conflicts.empty")} actions={button}>
          {t("decisions.conflicts.emptyWords")}
        </Empty>
      )}
      <ul className={styles.cards}>
        {rows.map((row) => (
          <ConflictCard key={row.key} row={row} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t("common.more")}
        </Button>
      )}
    </Page>
  );
}

interface KindButtonProps {
  label: string;
  count: number;
  kind: string;
  now: string;
  onPick: (change: Record<string, string>) => void;
}

function KindButton({ label, count, kind, now, onPick }: KindButtonProps) {
  return (
    <button
      type="button"
      className={styles.kind}
      aria-pressed={kind === now}
      onClick={() => onPick({ kind })}
    >
      {label} <span className={styles.figure}>{count}</span>
    </button>
  );
}
