import { Button, Select } from "@mantine/core";
import { IconRestore } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { type TextKey, useTexts } from "../../texts";
import { Face, Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { PlainTable } from "../../ui/table";
import styles from "./privacy.module.css";
import { daysUntil, momentOf } from "./when";

type Entry = components["schemas"]["TrashEntryOut"];
const kinds = [
  "requirement",
  "task",
  "comment",
  "document",
  "objective",
  "theme",
  "project",
  "risk",
  "risk_warning",
  "release",
  "roadmap",
  "scenario",
  "forecast",
  "budget_line",
  "equipment",
  "booking",
  "test_case",
  "charter",
  "progress_report",
  "rating",
  "priority_list",
  "person",
  "department",
  "project_template",
  "requirement_type",
  "custom_field",
  "dictionary_word",
  "saved_view",
  "evaluation_cycle",
] as const;

/** What was deleted: who, when, how long it can still come back. */
export default function Trash() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { kind } = useSearch({ strict: false }) as { kind?: string };
  const pages = useInfiniteQuery({
    queryKey: ["workspace", slug, "trash", kind ?? ""],
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/trash", {
          params: {
            path: { slug },
            query: { ...(kind ? { kind } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const days = pages.data?.pages[0]?.days;
  const items = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      header={
        <PageHeader
          title={t("privacy.trash.title")}
          meta={days === undefined ? undefined : t("privacy.trash.kept", { count: days })}
        >
          <Select
            aria-label={t("privacy.trash.show")}
            w={220}
            searchable
            clearable
            placeholder={t("privacy.trash.all")}
            value={kind ?? null}
            data={kinds.map((one) => ({ value: one, label: t(`privacy.kind.${one}`) }))}
            onChange={(chosen) => void navigate({ to: ".", search: { kind: chosen ?? undefined } as never })}
          />
        </PageHeader>
      }
    >
      {pages.isPending ? (
        <Loading shape="rows" />
      ) : pages.isError ? (
        <Failure error={pages.error} onRetry={() => void pages.refetch()} />
      ) : items.length === 0 ? (
        <Empty title={t("privacy.trash.none")}>{t("privacy.trash.noneWords")}</Empty>
      ) : (
        <div className={styles.stack}>
          <PlainTable label={t("privacy.trash.title")} least={860}>
            <thead>
              <tr>
                <th>{t("privacy.trash.what")}</th>
                <th>{t("privacy.trash.kind")}</th>
                <th>{t("privacy.trash.by")}</th>
                <th>{t("privacy.trash.at")}</th>
                <th>{t("privacy.trash.gone")}</th>
                <th aria-label={t("privacy.trash.restore")} />
              </tr>
            </thead>
            <tbody>
              {items.map((entry) => (
                <Row key={entry.id} entry={entry} />
              ))}
            </tbody>
          </PlainTable>
          {pages.hasNextPage && (
            <Button
              variant="default"
              className={styles.more ?? ""}
              loading={pages.isFetchingNextPage}
              onClick={() => void pages.fetchNextPage()}
            >
              {t("privacy.trash.more")}
            </Button>
          )}
        </div>
      )}
    </Page>
  );
}

function Row({ entry }: { entry: Entry }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const restore = async () => {
    setAsking(true);
    try {
      const { name } = await must(
        api.POST("/api/v1/workspaces/{slug}/trash/restore", {
          params: { path: { slug } },
          body: { id: entry.id },
        }),
      );
      await queries.invalidateQueries();
      noticeDone(t("privacy.trash.restored", { name }));
    } catch (error) {
      noticeFailed(error);
      setAsking(false);
    }
  };
  const known = kinds.find((one) => one === entry.kind);
  const left = daysUntil(entry.gone_at);
  return (
    <tr>
      <td>
        <span className={styles.what}>
          {entry.key !== "" && <span className={styles.key}>{entry.key}</span>}
          <span className={styles.name}>{entry.name}</span>
        </span>
      </td>
      <td className={styles.quiet}>{known ? t(`privacy.kind.${known}` as TextKey) : entry.kind}</td>
      <td>
        {entry.by && (
          <span className={styles.by}>
            <Face name={entry.by.name} />
            {entry.by.name}
          </span>
        )}
      </td>
      <td className={styles.when}>{momentOf(entry.deleted_at, language)}</td>
      <td>
        <Mark look="dot" tone={left <= 3 ? "red" : left <= 7 ? "amber" : "grey"}>
          {t("privacy.trash.left", { count: left })}
        </Mark>
      </td>
      <td className={styles.act}>
        {entry.can.restore && (
          <Button
            variant="subtle"
            leftSection={<IconRestore size={15} stroke={1.7} />}
            loading={isAsking}
            aria-label={t("privacy.trash.restoreNamed", { name: entry.name })}
            onClick={() => void restore()}
          >
            {t("privacy.trash.restore")}
          </Button>
        )}
      </td>
    </tr>
  );
}
