import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { days, type Goals, percent } from "./data";
import styles from "./goals.module.css";

/** Both ends that hang loose: objectives that no requirement serves, and requirements that serve no objective. */
export function Orphans({ goals }: { goals: Goals }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const unaligned = goals.total_days > 0 ? goals.unaligned_days / goals.total_days : 0;
  return (
    <section className={styles.orphans} aria-label={t("goals.orphans")}>
      <h2>{t("goals.orphans")}</h2>
      <p className={styles.quiet}>
        {t("goals.unaligned", { days: days(goals.unaligned_days), share: percent(unaligned) })}
      </p>
      <div className={styles.orphanSides}>
        <div>
          <p className={styles.big}>{goals.lone_objectives.length}</p>
          <p>{t("goals.loneObjectives")}</p>
        </div>
        <div>
          <p className={styles.big}>{goals.orphan_requirements}</p>
          <p>{t("goals.orphanRequirements")}</p>
          {goals.orphan_requirements > 0 && (
            <Button size="compact-sm" variant="default" onClick={() => setOpen(!isOpen)}>
              {t(isOpen ? "goals.hideOrphans" : "goals.showOrphans")}
            </Button>
          )}
        </div>
      </div>
      {isOpen && <OrphanList />}
    </section>
  );
}

function OrphanList() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const pages = useInfiniteQuery({
    queryKey: ["goals", slug, "orphans"],
    initialPageParam: null as string | null,
    getNextPageParam: (page: components["schemas"]["OrphanPage"]) => page.next_cursor,
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/goals/orphans", {
          params: { path: { slug }, query: { limit: 30, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
  });
  return (
    <>
      <ul className={styles.contributors}>
        {pages.data?.pages
          .flatMap((page) => page.items)
          .map((row) => (
            <li key={row.key} className={styles.contributor}>
              <Link
                className={styles.link ?? ""}
                to={`/w/${slug}/requirements/${row.key}`}
                search={{ tab: "goals" } as never}
              >
                <span className={styles.key}>{row.key}</span> {row.title}
              </Link>
              <span>{t(`requirements.state.${row.state as "done"}`)}</span>
              <span className={styles.figure}>
                {row.effort_days === null
                  ? t("goals.noEstimate")
                  : t("goals.days", { days: days(row.effort_days) })}
              </span>
              <span />
            </li>
          ))}
      </ul>
      {pages.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t("common.more")}
        </Button>
      )}
    </>
  );
}
