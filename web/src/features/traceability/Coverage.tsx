import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Failure, Loading } from "../../ui/state";
import { useAddress } from "./address";
import styles from "./coverage.module.css";
import { traceKey } from "./data";
import { NodeLine, StateMark } from "./NodeLine";
import { figure, share } from "./say";

type GapName = "no_origin" | "no_parts" | "no_test" | "not_passed" | "no_demand" | "unmet_demand";

/** What is covered and what is not: figures to choose from, and the list behind the chosen one. */
export function Coverage() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const [address, change] = useAddress();
  const found = useQuery({
    queryKey: [...traceKey(slug), "coverage"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/trace/coverage", { params: { path: { slug } } })),
  });
  if (found.isPending) return <Loading shape="cards" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const chosen = (address.gap ?? "no_test") as GapName;
  return (
    <div className={styles.coverage}>
      <p className={styles.words}>{t("traceability.coverage.words", { count: found.data.requirements })}</p>
      <div className={styles.cards} role="tablist" aria-label={t("traceability.view.coverage")}>
        {found.data.gaps.map((gap) => {
          const name = gap.gap as GapName;
          const held = gap.asked - gap.lacking;
          return (
            <button
              key={name}
              type="button"
              role="tab"
              aria-selected={name === chosen}
              className={styles.card}
              onClick={() => change({ gap: name })}
            >
              <span className={styles.cardTitle}>{t(`traceability.gap.${name}.title`)}</span>
              <span className={styles.figures}>
                <span className={styles.figure}>{share(held, gap.asked)}</span>
                <span className={styles.count}>
                  {t("traceability.coverage.of", { held, asked: gap.asked })}
                </span>
              </span>
              <span className={styles.bar} aria-hidden="true">
                <span
                  className={styles.held}
                  data-whole={gap.lacking === 0 || undefined}
                  style={{ width: `${gap.asked ? (held / gap.asked) * 100 : 0}%` }}
                />
              </span>
              <span className={styles.lacking} data-none={gap.lacking === 0 || undefined}>
                {t(`traceability.gap.${name}.lacking`, { count: gap.lacking })}
              </span>
            </button>
          );
        })}
      </div>
      <GapList gap={chosen} />
      {chosen === "unmet_demand" && found.data.stakeholders.length > 0 && (
        <section>
          <h2 className={styles.heading}>{t("traceability.coverage.unheard")}</h2>
          <p className={styles.words}>{t("traceability.coverage.unheardWords")}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("traceability.coverage.stakeholder")}</th>
                <th scope="col" className={styles.right}>
                  {t("traceability.coverage.weight")}
                </th>
                <th scope="col" className={styles.right}>
                  {t("traceability.coverage.demands")}
                </th>
              </tr>
            </thead>
            <tbody>
              {found.data.stakeholders.map((one) => (
                <tr key={one.id}>
                  <td>{one.name}</td>
                  <td className={styles.right}>{figure(one.weight)}</td>
                  <td className={styles.right}>{one.demands}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function GapList({ gap }: { gap: GapName }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useInfiniteQuery({
    queryKey: [...traceKey(slug), "gaps", gap],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/trace/gaps", {
          params: { path: { slug }, query: { gap, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor,
  });
  const nodes = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section>
      <h2 className={styles.heading}>{t(`traceability.gap.${gap}.title`)}</h2>
      <p className={styles.words}>{t(`traceability.gap.${gap}.words`)}</p>
      {found.isPending && <Loading shape="rows" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && nodes.length === 0 && (
        <p className={styles.whole}>{t(`traceability.gap.${gap}.whole`)}</p>
      )}
      <ul className={styles.list}>
        {nodes.map((node) => (
          <li key={node.id} className={styles.row}>
            <NodeLine node={node} />
            {node.level && (
              <span className={styles.level}>{t(`requirements.level.${node.level as "goal"}`)}</span>
            )}
            <span className={styles.state}>
              <StateMark node={node} />
            </span>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          size="xs"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t("traceability.more")}
        </Button>
      )}
    </section>
  );
}
