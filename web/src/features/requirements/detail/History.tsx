import { Button } from "@mantine/core";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, must } from "../../../api/client";
import { type ActivityEvent, useFeed } from "../../../api/feed";
import type { components } from "../../../api/schema";
import { useSession } from "../../../api/session";
import { Face } from "../../../ui/mark";
import { noticeDone, noticeFailed } from "../../../ui/notice";
import { Failure, Loading } from "../../../ui/state";
import { undoOperation } from "../../../ui/undo";
import { labelOf, say, type Words } from "../fields";
import type { Requirement } from "../types";
import styles from "./detail.module.css";

const undoable = /^(Requirement(Created|Changed|Deleted|Restored)|Link(Added|Removed))$/;
const hidden = new Set(["position"]);

type ActivityPage = components["schemas"]["ActivityPage"];

function fetchPage(slug: string, record: string, cursor: string | null): Promise<ActivityPage> {
  return must(
    api.GET("/api/v1/workspaces/{slug}/activity", {
      params: { path: { slug }, query: { record, limit: 30, ...(cursor ? { cursor } : {}) } },
    }),
  );
}

interface Entry {
  event: ActivityEvent;
  undone: boolean;
}

/** What happened to the record, newest first, with every difference in words. */
export function History({ requirement, words }: { requirement: Requirement; words: Words }) {
  const { t, workspace } = words;
  const { slug } = workspace;
  const queries = useQueryClient();
  const key = ["activity", slug, requirement.key] as const;
  const pages = useInfiniteQuery({
    queryKey: key,
    initialPageParam: null as string | null,
    getNextPageParam: (page: ActivityPage) => page.next_cursor,
    queryFn: ({ pageParam }) => fetchPage(slug, requirement.key, pageParam),
  });
  useFeed<ActivityEvent>(slug, "activity", (event) => {
    if (event.record_id === requirement.id || event.kind === "Bulk")
      void queries.invalidateQueries({ queryKey: key });
  });
  const entries = useMemo<readonly Entry[]>(() => {
    const events = pages.data?.pages.flatMap((page) => page.items) ?? [];
    const undone = new Set(events.flatMap((event) => event.undoes ?? []));
    return events
      .filter((event) => wordsOf(event).length > 0 || !event.kind.startsWith("RequirementChanged"))
      .map((event) => ({ event, undone: undone.has(event.operation_id) }));
  }, [pages.data]);

  if (pages.isPending) return <Loading shape="text" />;
  if (pages.isError) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  return (
    <>
      <ol className={styles.history}>
        {entries.map(({ event, undone }) => (
          <HistoryEntry key={event.seq} event={event} isUndone={undone} words={words} />
        ))}
      </ol>
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
    </>
  );
}

const wordsOf = (event: ActivityEvent) => Object.keys(event.changes).filter((name) => !hidden.has(name));

interface HistoryEntryProps {
  event: ActivityEvent;
  isUndone: boolean;
  words: Words;
}

function HistoryEntry({ event, isUndone, words }: HistoryEntryProps) {
  const { t, workspace } = words;
  const { user } = useSession();
  const isCreation = event.kind === "RequirementCreated";
  const canUndo = event.by.id === user.id && undoable.test(event.kind) && !isUndone && !isCreation;
  const undo = async () => {
    try {
      await undoOperation(workspace.slug, event.operation_id);
      noticeDone(t("requirements.undone"));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <li className={styles.entry} data-undone={isUndone || undefined}>
      <Face name={event.by.name} size={24} />
      <div className={styles.entryBody}>
        <div className={styles.entryHead}>
          <strong>{event.by.name}</strong> {sayKind(event, words)}
          {event.undoes && <span className={styles.quiet}> · {t("requirements.history.byUndo")}</span>}
          {isUndone && <span className={styles.quiet}> · {t("requirements.history.undone")}</span>}
          <When iso={event.at} />
        </div>
        {!isCreation && (
          <ul className={styles.differences}>
            {wordsOf(event).map((name) => (
              <Difference key={name} name={name} change={event.changes[name] ?? []} words={words} />
            ))}
          </ul>
        )}
      </div>
      {canUndo && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void undo()}>
          {t("common.undo")}
        </Button>
      )}
    </li>
  );
}

function sayKind(event: ActivityEvent, words: Words): string {
  const { t } = words;
  const data = event.data as Record<string, unknown>;
  switch (event.kind) {
    case "RequirementCreated":
      return t("requirements.history.created");
    case "RequirementDeleted":
      return t("requirements.history.deleted");
    case "RequirementRestored":
      return t("requirements.history.restored");
    case "CommentAdded":
      return t("requirements.history.commented");
    case "CommentChanged":
      return t("requirements.history.commentChanged");
    case "CommentDeleted":
      return t("requirements.history.commentDeleted");
    case "LinkAdded":
    case "LinkRemoved":
      return t(event.kind === "LinkAdded" ? "requirements.history.linked" : "requirements.history.unlinked", {
        from: String(data.source_key ?? ""),
        kind: t(`requirements.link.${String(data.kind) as "depends_on"}`),
        to: String(data.target_key ?? ""),
      });
    case "LinkSuspected":
      return t("requirements.history.suspected", { key: String(data.changed_key ?? "") });
    case "LinkCleared":
      return t("requirements.history.cleared", ends(data));
    case "LinkConfirmed":
    case "LinkReopened":
      return t(
        event.kind === "LinkConfirmed" ? "requirements.history.confirmed" : "requirements.history.reopened",
        { ...ends(data), note: data.note ? `: ${String(data.note)}` : "" },
      );
    case "RequirementMoved":
      return t("requirements.history.moved");
    case "RequirementSplit":
      return t("requirements.history.split", { keys: (data.into as string[]).join(", ") });
    case "RequirementsMerged":
      return t("requirements.history.merged", { keys: (data.merged_keys as string[]).join(", ") });
    case "RequirementsParted":
      return t("requirements.history.parted", { keys: (data.merged_keys as string[]).join(", ") });
    default:
      return t("requirements.history.changed");
  }
}

const ends = (data: Record<string, unknown>) => ({
  from: String(data.source_key ?? ""),
  to: String(data.target_key ?? ""),
});

function Difference({ name, change, words }: { name: string; change: readonly unknown[]; words: Words }) {
  const none = words.t("common.none");
  const [before, after] = [say(name, change[0], words), say(name, change[1], words)];
  const isLong = before.length + after.length > 80;
  return (
    <li className={styles.difference} data-long={isLong || undefined}>
      <span className={styles.differenceName}>{labelOf(name, words)}</span>
      <del>{before || none}</del>
      <span className={styles.arrow} aria-hidden="true">
        →
      </span>
      <ins>{after || none}</ins>
    </li>
  );
}

export function When({ iso }: { iso: string }) {
  const date = new Date(iso);
  const tag = document.documentElement.lang;
  const isToday = new Date().toDateString() === date.toDateString();
  const short = new Intl.DateTimeFormat(
    tag,
    isToday
      ? { hour: "2-digit", minute: "2-digit" }
      : { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit" },
  ).format(date);
  return (
    <time className={styles.when} dateTime={iso} title={date.toLocaleString(tag)}>
      {short}
    </time>
  );
}
