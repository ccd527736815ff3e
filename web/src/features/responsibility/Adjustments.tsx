import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Face, Mark } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import type { Adjustment, AdjustmentPage } from "./data";
import { dayText, useSettlements } from "./data";
import styles from "./page.module.css";

const fields = [
  "name",
  "kind",
  "parent",
  "owners",
  "deputies",
  "review_on",
  "note",
  "gates_releases",
] as const;

/** What was done to the map and why, newest first. */
export function Adjustments() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const pages = useInfiniteQuery({
    queryKey: ["responsibility", slug, "history"],
    initialPageParam: null as string | null,
    getNextPageParam: (page: AdjustmentPage) => page.next_cursor,
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/responsibility/history", {
          params: { path: { slug }, query: pageParam ? { cursor: pageParam } : {} },
        }),
      ),
  });
  const settlements = useSettlements(slug).data ?? [];
  if (pages.isPending) return <Loading shape="rows" />;
  if (pages.isError) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  const rows = pages.data.pages.flatMap((page) => page.items);
  const names = Object.assign({}, ...pages.data.pages.map((page) => page.names)) as Record<string, string>;
  if (rows.length === 0)
    return <Empty title={t("responsibility.history.empty")}>{t("responsibility.history.emptyWords")}</Empty>;
  return (
    <>
      <ul className={`${styles.list} ${styles.card}`} aria-label={t("responsibility.tab.history")}>
        {rows.map((row) => (
          <Line key={row.seq} row={row} names={names} reviewOn={settledUntil(row, settlements)} />
        ))}
      </ul>
      {pages.hasNextPage && (
        <Button
          mt="md"
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

function settledUntil(row: Adjustment, settlements: readonly { mark: string; review_on: string | null }[]) {
  return settlements.find((one) => one.mark === row.data.mark)?.review_on ?? null;
}

interface LineProps {
  row: Adjustment;
  names: Record<string, string>;
  reviewOn: string | null;
}

function Line({ row, names, reviewOn }: LineProps) {
  const { t, language } = useTexts();
  const kind = row.kind as keyof typeof tones;
  const way = String(row.data.way ?? "");
  const time = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  }).format(new Date(row.at));
  return (
    <li className={styles.row} style={{ gridTemplateColumns: "minmax(0, 1fr) auto" }}>
      <div className={styles.what}>
        <span className={styles.marks}>
          <Face name={row.by.name} size={22} />
          <strong>{row.by.name}</strong>
          <Mark tone={tones[kind] ?? "grey"}>{t(`responsibility.history.kind.${kind}`)}</Mark>
          <span>{row.area_name}</span>
          {way === "agreed" && reviewOn && (
            <span className={styles.quiet}>
              {t("responsibility.history.until", { date: dayText(reviewOn, language) })}
            </span>
          )}
        </span>
        <ul className={styles.changes}>
          {fields
            .filter((field) => row.changes[field] !== undefined)
            .map((field) => (
              <li key={field}>
                {t("responsibility.history.label", { field: t(`responsibility.field.${field}`) })}{" "}
                <span className={styles.before}>{said(field, row.changes[field]?.[0], names)}</span>
                {" → "}
                {said(field, row.changes[field]?.[1], names)}
              </li>
            ))}
          {row.kind === "MapReviewed" && (
            <li>
              {t("responsibility.history.reviewed", {
                count: (row.data.areas as number[]).length,
                date: dayText(String(row.data.next_on), language),
              })}
            </li>
          )}
          {row.reason && (
            <li className={styles.quiet}>{t("responsibility.history.why", { reason: row.reason })}</li>
          )}
        </ul>
      </div>
      <time className={styles.times} dateTime={row.at}>
        {time}
      </time>
    </li>
  );

  function said(field: (typeof fields)[number], value: unknown, known: Record<string, string>): string {
    if (field === "kind") return t(`responsibility.kind.${value as "module"}`);
    if (field === "gates_releases") return t(value ? "common.yes" : "common.no");
    const ids = Array.isArray(value) ? value : [value];
    const isPeople = field === "owners" || field === "deputies";
    const words = ids
      .filter((id) => id !== null && id !== undefined && id !== "")
      .map(
        (id) =>
          (isPeople ? known[`person ${id}`] : field === "parent" ? known[`area ${id}`] : String(id)) ?? "–",
      );
    return words.join(language === "zh" ? "、" : ", ") || "–";
  }
}

const tones = {
  AreaCreated: "green",
  AreaChanged: "blue",
  MapChanged: "blue",
  MapReviewed: "teal",
  FindingSettled: "green",
  FindingDisputed: "violet",
} as const;
