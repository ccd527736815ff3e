import { Button, Progress } from "@mantine/core";
import { IconPlayerStop, IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, must } from "../../api/client";
import { useFeed } from "../../api/feed";
import { type JobEvent, useLatestJob, useStop } from "../../api/jobs";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Pair, tones } from "./data";
import { How } from "./How";
import { SettleButtons } from "./SettleButtons";
import { Why } from "./SimilarLine";
import styles from "./similarity.module.css";
import { useSettling } from "./writes";

const AT_ONCE = 50;

/** The whole backlog looked through for pairs that say the same. */
export default function SimilarPairs() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const job = useLatestJob(slug, "find_similar_pairs");
  const pairs = useInfiniteQuery({
    queryKey: ["similar", slug, "pairs"],
    initialPageParam: 0,
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/similar-pairs", {
          params: { path: { slug }, query: { offset: pageParam, limit: AT_ONCE } },
        }),
      ),
    getNextPageParam: (last, pages) =>
      pages.length * AT_ONCE < last.total ? pages.length * AT_ONCE : undefined,
  });
  const again = () => void queries.invalidateQueries({ queryKey: ["similar", slug] });
  useFeed<JobEvent>(slug, "job", ({ kind }) => {
    if (kind === "find_similar_pairs") again();
  });
  const isRunning = job.data?.state === "queued" || job.data?.state === "running";
  const find = async () => {
    try {
      await api.POST("/api/v1/workspaces/{slug}/similar-pairs/find", { params: { path: { slug } } });
      await job.refetch();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const { stop, isStopping } = useStop(slug, job.data?.id, noticeFailed);
  const first = pairs.data?.pages[0];
  const found = pairs.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page
      header={
        <PageHeader
          title={t("similarity.title")}
          actions={
            <Button leftSection={<IconSearch size={15} />} disabled={isRunning} onClick={() => void find()}>
              {t(first?.searched_at ? "similarity.findAgain" : "similarity.find")}
            </Button>
          }
        />
      }
    >
      {isRunning && job.data && (
        <div className={styles.running}>
          <Progress
            value={Math.max(3, job.data.progress * 100)}
            animated
            aria-label={t("similarity.searching")}
          />
          {job.data.can_stop && (
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlayerStop size={14} />}
              loading={isStopping}
              onClick={() => void stop()}
            >
              {t("similarity.stop")}
            </Button>
          )}
        </div>
      )}
      {pairs.isPending && <Loading shape="text" />}
      {pairs.isError && <Failure error={pairs.error} onRetry={() => void pairs.refetch()} />}
      {first && found.length === 0 && !isRunning && (
        <Empty title={t(first.searched_at ? "similarity.noPairs" : "similarity.empty")}>
          {t(first.searched_at ? "similarity.noPairsWords" : "similarity.emptyWords")}
        </Empty>
      )}
      {first?.searched_at && found.length > 0 && (
        <>
          <p className={styles.quiet}>
            {t("similarity.searched", {
              count: first.total,
              at: new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
                dateStyle: "medium",
                timeStyle: "short",
              }).format(new Date(first.searched_at)),
            })}
          </p>
          <ul className={styles.pairs}>
            {found.map((pair) => (
              <PairLine key={`${pair.one.id}-${pair.other.id}`} slug={slug} pair={pair} />
            ))}
          </ul>
          <How method={first.method} />
          {pairs.hasNextPage && (
            <Button
              variant="default"
              loading={pairs.isFetchingNextPage}
              onClick={() => void pairs.fetchNextPage()}
            >
              {t("similarity.more")}
            </Button>
          )}
        </>
      )}
    </Page>
  );
}

function PairLine({ slug, pair }: { slug: string; pair: Pair }) {
  const { t } = useTexts();
  const { setAside, link } = useSettling(slug);
  return (
    <li className={styles.pair}>
      <span className={styles.head}>
        <Mark tone={tones[pair.relation]}>{t(`similarity.relation.${pair.relation}`)}</Mark>
        <span className={styles.score} title={t("similarity.score")}>
          {Math.round(pair.score * 100)}
        </span>
        <Why words={pair.words} against={pair.against} />
      </span>
      {[pair.one, pair.other].map((side) => (
        <Link key={side.id} className={styles.title ?? ""} to={`/w/${slug}/requirements/${side.key}`}>
          <span className={styles.key}>{side.key}</span> {side.title}
          <span className={styles.quiet}> {side.product}</span>
        </Link>
      ))}
      {pair.can_set_aside && (
        <span className={styles.actions}>
          <SettleButtons
            relation={pair.relation}
            onLink={() => void link(pair.other.key, pair.one.key, pair.relation)}
            onSetAside={() => void setAside(pair.one.key, pair.other.key)}
          />
        </span>
      )}
    </li>
  );
}
