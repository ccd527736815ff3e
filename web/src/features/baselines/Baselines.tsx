import { Button, Menu, Switch, Tooltip } from "@mantine/core";
import { IconArrowsDiff, IconDots, IconDownload, IconStackPush } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { ListChoice } from "../../ui/list";
import { Mark, Person } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import styles from "./baselines.module.css";
import { type Baseline, momentText, shortHash, useBaselineFeed, useBaselines } from "./data";
import { TakeBaseline } from "./TakeBaseline";

/** What was frozen, by whom and why; each leads to its content and to what has changed since. */
export default function Baselines() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { take?: string } & ListChoice;
  const baselines = useBaselines(slug, language);
  useBaselineFeed(slug);
  const [showsWithdrawn, setShowsWithdrawn] = useState(false);
  const all = baselines.data?.items ?? [];
  const shown = all.filter((one) => showsWithdrawn || !one.is_withdrawn);
  const canTake = baselines.data?.can_take === true;
  const setTaking = (isOpen: boolean) =>
    void navigate({ to: ".", search: (isOpen ? { take: "new" } : {}) as never, replace: true });
  return (
    <Page
      header={
        <PageHeader
          title={t("baselines.title")}
          meta={all.length > 0 ? t("baselines.count", { count: all.length }) : undefined}
          actions={
            <>
              {canTake && (
                <Button leftSection={<IconStackPush size={15} />} onClick={() => setTaking(true)}>
                  {t("baselines.take")}
                </Button>
              )}
              {all.length > 0 && (
                <Button
                  component={Link}
                  to={`/w/${slug}/baselines/compare`}
                  variant="default"
                  leftSection={<IconArrowsDiff size={15} />}
                >
                  {t("baselines.compare.action")}
                </Button>
              )}
            </>
          }
        />
      }
    >
      {baselines.isPending && <Loading shape="rows" />}
      {baselines.isError && <Failure error={baselines.error} onRetry={() => void baselines.refetch()} />}
      {baselines.data && all.length === 0 && (
        <Empty
          title={t("baselines.empty")}
          actions={
            canTake ? <Button onClick={() => setTaking(true)}>{t("baselines.take")}</Button> : undefined
          }
        >
          {t("baselines.emptyWords")}
        </Empty>
      )}
      {all.length > 0 && (
        <>
          <ul className={styles.rows} aria-label={t("baselines.title")}>
            {shown.map((baseline) => (
              <Row key={baseline.id} baseline={baseline} slug={slug} onChanged={() => baselines.refetch()} />
            ))}
          </ul>
          {all.some((one) => one.is_withdrawn) && (
            <Switch
              mt="md"
              label={t("baselines.showWithdrawn")}
              checked={showsWithdrawn}
              onChange={(event) => setShowsWithdrawn(event.currentTarget.checked)}
            />
          )}
        </>
      )}
      {search.take !== undefined && canTake && (
        <TakeBaseline
          onClose={() => setTaking(false)}
          {...(search.query === undefined ? {} : { query: search.query })}
          {...(search.keys === undefined ? {} : { keys: search.keys })}
        />
      )}
    </Page>
  );
}

interface RowProps {
  baseline: Baseline;
  slug: string;
  onChanged: () => Promise<unknown>;
}

function Row({ baseline, slug, onChanged }: RowProps) {
  const { t, language } = useTexts();
  const put = async (what: "withdraw" | "reinstate") => {
    const at = { params: { path: { slug, baseline_id: baseline.id } } };
    try {
      if (what === "withdraw")
        await api.POST("/api/v1/workspaces/{slug}/baselines/{baseline_id}/withdraw", at);
      else await api.POST("/api/v1/workspaces/{slug}/baselines/{baseline_id}/reinstate", at);
      noticeDone(t(`baselines.${what}Done`, { name: baseline.name }));
      await onChanged();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const menu = t("baselines.more", { name: baseline.name });
  return (
    <li className={styles.row} data-withdrawn={baseline.is_withdrawn || undefined}>
      <div className={styles.what}>
        <Link className={styles.name ?? ""} to={`/w/${slug}/baselines/${baseline.id}`}>
          {baseline.name}
        </Link>
        {baseline.is_withdrawn && <Mark tone="grey">{t("baselines.withdrawn")}</Mark>}
        <p className={styles.quiet}>
          {baseline.scope}
          {baseline.reason && ` · ${baseline.reason}`}
        </p>
      </div>
      <span className={styles.figure}>{t("baselines.requirements", { count: baseline.count })}</span>
      <span className={styles.who}>
        <Person name={baseline.taken_by.name} />
        <time className={styles.quiet} dateTime={baseline.taken_at}>
          {momentText(baseline.taken_at, language)}
        </time>
      </span>
      <Tooltip label={t("baselines.hashWords")} multiline w={260}>
        <code className={styles.hash}>{shortHash(baseline.hash)}</code>
      </Tooltip>
      <span className={styles.actions}>
        <Button
          component={Link}
          to={`/w/${slug}/baselines/compare`}
          search={{ left: String(baseline.id), right: "today" } as never}
          size="compact-sm"
          variant="default"
        >
          {t("baselines.withToday")}
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-sm" variant="subtle" color="gray" aria-label={menu}>
              <IconDots size={16} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              component="a"
              href={`/api/v1/workspaces/${slug}/export/comparison?left=${baseline.id}&right=today`}
              leftSection={<IconDownload size={15} />}
            >
              {t("baselines.exportToday")}
            </Menu.Item>
            {baseline.can.withdraw && (
              <Menu.Item onClick={() => void put(baseline.is_withdrawn ? "reinstate" : "withdraw")}>
                {t(baseline.is_withdrawn ? "baselines.reinstate" : "baselines.withdraw")}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      </span>
    </li>
  );
}
