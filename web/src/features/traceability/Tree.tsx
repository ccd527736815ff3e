import { Button } from "@mantine/core";
import { IconAlertTriangle, IconChevronRight } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Empty, Failure, Loading } from "../../ui/state";
import { useAddress } from "./address";
import { type AroundNode, sayKind, traceKey, useAround, useLinkKinds } from "./data";
import { NodeLine, StateMark } from "./NodeLine";
import { SearchText } from "./SearchText";
import styles from "./trace.module.css";

/** From goals down to their tests; each line is opened when it is wanted. */
export function Tree() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const [address, change] = useAddress();
  const q = address.q ?? "";
  const roots = useInfiniteQuery({
    queryKey: [...traceKey(slug), "roots", q],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/trace/roots", {
          params: {
            path: { slug },
            query: { limit: 50, ...(q ? { q } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (before) => before,
  });
  const nodes = roots.data?.pages.flatMap((page) => page.nodes) ?? [];
  const tree = useRef<HTMLDivElement | null>(null);
  return (
    <div className={styles.fill}>
      <div className={styles.toolbar}>
        <SearchText
          text={q}
          placeholder={t("traceability.tree.search")}
          onText={(text) => change({ q: text || undefined })}
        />
        {roots.data && (
          <span className={styles.quiet}>
            {t(q ? "traceability.tree.found" : "traceability.tree.roots", {
              count: roots.data.pages[0]?.total ?? 0,
            })}
          </span>
        )}
      </div>
      <div
        ref={tree}
        className={styles.scroller}
        role="tree"
        aria-label={t("traceability.view.tree")}
        onKeyDown={(event) => walk(event, tree.current)}
      >
        {roots.isPending && <Loading shape="rows" />}
        {roots.isError && <Failure error={roots.error} onRetry={() => void roots.refetch()} />}
        {roots.data && nodes.length === 0 && (
          <Empty title={t("traceability.tree.none")}>{t("traceability.tree.noneWords")}</Empty>
        )}
        {nodes.map((node, index) => (
          <Branch key={node.id} node={node} depth={0} way="" isFirst={index === 0} above={[]} />
        ))}
        {roots.hasNextPage && (
          <Button
            m="sm"
            size="xs"
            variant="default"
            loading={roots.isFetchingNextPage}
            onClick={() => void roots.fetchNextPage()}
          >
            {t("traceability.more")}
          </Button>
        )}
      </div>
    </div>
  );
}

interface BranchProps {
  node: AroundNode;
  depth: number;
  /** What the link to the line above says. */
  way: string;
  isSuspect?: boolean;
  isFirst?: boolean;
  /** The ids above, so that a circle is not opened for ever. */
  above: readonly number[];
}

export function Branch({ node, depth, way, isSuspect, isFirst, above }: BranchProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(depth === 0 && isFirst === true);
  const hasMore = node.more_down > 0 && !above.includes(node.id);
  return (
    <>
      <div
        role="treeitem"
        tabIndex={isFirst && depth === 0 ? 0 : -1}
        aria-level={depth + 1}
        aria-expanded={hasMore ? isOpen : undefined}
        className={styles.treeRow}
        style={{ paddingLeft: 14 + depth * 22 }}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget || !hasMore) return;
          if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
          if ((event.key === "ArrowRight") === isOpen) return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(event.key === "ArrowRight");
        }}
      >
        <button
          type="button"
          tabIndex={-1}
          className={styles.toggle}
          data-open={isOpen || undefined}
          data-leaf={!hasMore || undefined}
          aria-label={t(isOpen ? "requirements.tree.close" : "requirements.tree.unfold", { key: node.key })}
          aria-hidden={!hasMore || undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <IconChevronRight size={14} stroke={2} />
        </button>
        {way && (
          <span className={styles.way} data-suspect={isSuspect || undefined}>
            {isSuspect && <IconAlertTriangle size={12} stroke={1.8} aria-label={t("traceability.suspect")} />}
            {way}
          </span>
        )}
        <NodeLine node={node} />
        {node.level && (
          <span className={styles.level}>{t(`requirements.level.${node.level as "goal"}`)}</span>
        )}
        <span className={styles.state}>
          <StateMark node={node} />
        </span>
        <span className={styles.more}>{hasMore ? node.more_down : ""}</span>
      </div>
      {isOpen && hasMore && <Below node={node} depth={depth} above={[...above, node.id]} />}
    </>
  );
}

function Below({ node, depth, above }: { node: AroundNode; depth: number; above: readonly number[] }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const kinds = useLinkKinds(slug, language).data?.kinds;
  const found = useAround(slug, { record: node.key, direction: "down", steps: 1, limit: 200 });
  if (found.isPending) return <div className={styles.wait}>{t("common.loading")}</div>;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      {found.data.nodes
        .filter((one) => one.distance === 1)
        .map((one) => {
          const edge = found.data.links.find(
            (link) => (link.source === one.id && link.target === node.id) || link.target === one.id,
          );
          const way =
            edge?.kind === "part_of"
              ? t("traceability.partOf")
              : sayKind(kinds, edge?.kind ?? "", edge?.source === one.id);
          return (
            <Branch
              key={one.id}
              node={one}
              depth={depth + 1}
              way={way}
              isSuspect={edge?.is_suspect ?? false}
              above={above}
            />
          );
        })}
      {found.data.is_cut && <div className={styles.wait}>{t("traceability.tree.cut")}</div>}
    </>
  );
}

/** Up and down between the lines that are shown; Enter opens the record. */
function walk(event: KeyboardEvent, tree: HTMLElement | null): void {
  const rows = [...(tree?.querySelectorAll<HTMLElement>("[role=treeitem]") ?? [])];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  if (event.key === "Enter") {
    rows[at]?.querySelector("a")?.click();
    return;
  }
  const steps: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}
