import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { SideScroll } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { type Forecast, type Promised, usePromises, useSaid } from "./data";
import styles from "./forecasts.module.css";

interface TasksProps {
  forecast: Forecast;
  sort: string;
  onSort: (sort: string) => void;
}

const columns = [
  "criticality",
  "swing_days",
  "swing_cost",
  "planned_on",
  "p50_on",
  "p80_on",
  "p90_on",
  "deadline_on",
  "share_in_time",
] as const;
type Column = (typeof columns)[number];

/** Every open task: how critical it is, what it swings, and by when it is done. */
export default function Tasks({ forecast, sort, onSort }: TasksProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const found = usePromises(slug, forecast.id, sort);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = columns.filter((name) => name !== "swing_cost" || forecast.money);
  const cell: Record<Column, (one: Promised) => string> = {
    criticality: (one) => said.share(one.criticality),
    swing_days: (one) => (one.is_uncertain ? said.figure(one.swing_days) : "–"),
    swing_cost: (one) => (one.is_uncertain ? said.money(one.swing_cost) : "–"),
    planned_on: (one) => said.date(one.planned_on),
    p50_on: (one) => said.date(one.p50_on),
    p80_on: (one) => said.date(one.p80_on),
    p90_on: (one) => said.date(one.p90_on),
    deadline_on: (one) => said.date(one.deadline_on),
    share_in_time: (one) => said.share(one.share_in_time),
  };
  if (found.isPending) return <Loading shape="rows" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const isDown = sort.startsWith("-");
  const by = sort.replace("-", "");
  return (
    <section className={styles.part} aria-labelledby="forecast-all-tasks">
      <h2 id="forecast-all-tasks" className={styles.title}>
        {t("forecasts.tasks.title", { count: found.data.pages[0]?.total ?? 0 })}
      </h2>
      <p className={styles.quiet}>{t("forecasts.tasks.words")}</p>
      <SideScroll labelledBy="forecast-all-tasks">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("forecasts.kind.task")}</th>
              {shown.map((name) => (
                <th
                  key={name}
                  scope="col"
                  aria-sort={by === name ? (isDown ? "descending" : "ascending") : "none"}
                >
                  <button
                    type="button"
                    className={styles.sort}
                    onClick={() => onSort(by === name && isDown ? name : `-${name}`)}
                  >
                    {t(`forecasts.tasks.${name}`)}
                    {by === name && (isDown ? <IconArrowDown size={13} /> : <IconArrowUp size={13} />)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.ref}>
                <th scope="row" className={styles.wide}>
                  <Link
                    className={styles.link ?? ""}
                    to={`/w/${slug}/schedule`}
                    search={{ task: one.key } as never}
                  >
                    {one.key} {one.name}
                  </Link>
                </th>
                {shown.map((name) =>
                  name === "criticality" ? (
                    <td key={name}>
                      <span className={styles.gauge}>
                        <span
                          className={styles.level}
                          aria-hidden="true"
                          style={{ width: `${(one.criticality ?? 0) * 56}px` }}
                        />
                        {cell[name](one)}
                      </span>
                    </td>
                  ) : (
                    <td key={name}>{cell[name](one)}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t("forecasts.tasks.next")}
        </Button>
      )}
    </section>
  );
}
