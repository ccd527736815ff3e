import { Button, Select } from "@mantine/core";
import { IconArrowsDiff, IconHistory, IconMessagePlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed } from "../../api/feed";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { Differences } from "../../ui/difference";
import { Face, Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import type { RecordPanelProps } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import { noteStep, operationOf } from "../../ui/undo";
import { momentText } from "./data";
import { Reason } from "./Reason";
import styles from "./versions.module.css";

type Row = components["schemas"]["VersionRow"];

/** Every version of a requirement with its author, time and reason; each opens into what it changed. */
export default function Versions({ recordKey }: RecordPanelProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const key = ["versions", slug, recordKey] as const;
  const pages = useInfiniteQuery({
    queryKey: [...key, "list", language],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/requirements/{key}/versions", {
          params: {
            path: { slug, key: recordKey },
            query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor,
  });
  const again = () => void queries.invalidateQueries({ queryKey: key });
  useFeed<ActivityEvent>(slug, "activity", (event) => {
    if (event.record_key === recordKey || event.kind === "Bulk") again();
  });
  const [opened, setOpened] = useState<number | null>(null);
  if (pages.isPending) return <Loading shape="text" />;
  if (pages.isError) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap((page) => page.items);
  const current = pages.data.pages[0]?.current ?? 0;
  const canRestore = pages.data.pages[0]?.can.restore === true;
  const open = opened ?? rows[0]?.version;
  return (
    <>
      <ol className={styles.list} aria-label={t("baselines.versions.title")}>
        {rows.map((row) => (
          <Version
            key={row.version}
            row={row}
            slug={slug}
            recordKey={recordKey}
            current={current}
            isOpen={row.version === open}
            canRestore={canRestore}
            onOpen={() => setOpened(row.version === open ? 0 : row.version)}
            onChanged={again}
          />
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

interface VersionProps {
  row: Row;
  slug: string;
  recordKey: string;
  current: number;
  isOpen: boolean;
  canRestore: boolean;
  onOpen: () => void;
  onChanged: () => void;
}

function Version({ row, slug, recordKey, current, isOpen, canRestore, onOpen, onChanged }: VersionProps) {
  const { t, language } = useTexts();
  const [isExplaining, setExplaining] = useState(false);
  const isNow = row.version === current;
  const restore = async () => {
    const isSure = await askConfirm({
      title: t("baselines.versions.restoreTitle", { version: row.version }),
      words: t("baselines.versions.restoreWords"),
      action: t("baselines.versions.restore"),
    });
    if (!isSure) return;
    try {
      const { data, response } = await api.POST(
        "/api/v1/workspaces/{slug}/requirements/{key}/versions/{version}/restore",
        {
          params: { path: { slug, key: recordKey, version: row.version } },
          body: { version: current, reason: "" },
        },
      );
      noteStep({
        slug,
        label: t("baselines.versions.restored", { version: row.version }),
        operationIds: [operationOf(response)],
      });
      const fields = (data?.left_out ?? []).join(t("requirements.listSeparator"));
      if (fields) noticeDone(t("baselines.versions.leftOut", { fields }));
      onChanged();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <li className={styles.version} data-open={isOpen || undefined}>
      <div className={styles.head}>
        <button type="button" className={styles.number} aria-expanded={isOpen} onClick={onOpen}>
          {t("baselines.versions.number", { version: row.version })}
        </button>
        <Face name={row.by.name} size={22} />
        <span className={styles.who}>
          {row.by.name}
          <time className={styles.when} dateTime={row.at}>
            {momentText(row.at, language)}
          </time>
        </span>
        {isNow && <Mark tone="blue">{t("baselines.versions.current")}</Mark>}
        {row.is_undo && <Mark>{t("baselines.versions.byUndo")}</Mark>}
        <span className={styles.fields}>{sayWhat(row, t)}</span>
        {canRestore && !isNow && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconHistory size={13} />}
            onClick={() => void restore()}
          >
            {t("baselines.versions.restore")}
          </Button>
        )}
      </div>
      {isExplaining ? (
        <Reason
          slug={slug}
          recordKey={recordKey}
          version={row.version}
          reason={row.reason}
          onDone={() => {
            setExplaining(false);
            onChanged();
          }}
          onCancel={() => setExplaining(false)}
        />
      ) : (
        (row.reason || canRestore) && (
          <p className={styles.reason}>
            {row.reason && <span>{row.reason}</span>}
            {canRestore && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                leftSection={<IconMessagePlus size={13} />}
                onClick={() => setExplaining(true)}
              >
                {t(row.reason ? "baselines.versions.changeReason" : "baselines.versions.sayWhy")}
              </Button>
            )}
          </p>
        )
      )}
      {isOpen && <Changed slug={slug} recordKey={recordKey} version={row.version} current={current} />}
    </li>
  );
}

type T = ReturnType<typeof useTexts>["t"];

function sayWhat(row: Row, t: T): string {
  if (row.kind === "RequirementCreated") return t("baselines.versions.created");
  if (row.kind === "RequirementDeleted") return t("baselines.versions.deleted");
  if (row.kind === "RequirementRestored") return t("baselines.versions.returned");
  return row.fields.join(t("requirements.listSeparator"));
}

interface ChangedProps {
  slug: string;
  recordKey: string;
  version: number;
  current: number;
}

/** What a version changed: from the one before it, or from any other that is chosen. */
function Changed({ slug, recordKey, version, current }: ChangedProps) {
  const { t, language } = useTexts();
  const [against, setAgainst] = useState(version - 1);
  const told = useQuery({
    queryKey: ["versions", slug, recordKey, "differences", version, against, language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/requirements/{key}/versions/{version}/differences", {
          params: {
            path: { slug, key: recordKey, version },
            query: against > 0 ? { against } : {},
          },
        }),
      ),
  });
  const others = Array.from({ length: current }, (_, place) => current - place).filter(
    (number) => number !== version,
  );
  return (
    <div className={styles.changed}>
      {others.length > 0 && (
        <div className={styles.against}>
          <IconArrowsDiff size={15} aria-hidden="true" />
          <Select
            size="xs"
            w={190}
            aria-label={t("baselines.versions.against")}
            value={String(against)}
            allowDeselect={false}
            data={[
              ...(version === 1 ? [{ value: "0", label: t("baselines.versions.fromNothing") }] : []),
              ...others.map((number) => ({
                value: String(number),
                label: t("baselines.versions.from", { version: number }),
              })),
            ]}
            onChange={(value) => setAgainst(Number(value))}
          />
        </div>
      )}
      {told.isPending && <Loading shape="text" />}
      {told.isError && <Failure error={told.error} onRetry={() => void told.refetch()} />}
      {told.data?.differences.length === 0 && (
        <p className={styles.none}>{t("baselines.versions.noDifference")}</p>
      )}
      {told.data && <Differences differences={told.data.differences} />}
    </div>
  );
}
