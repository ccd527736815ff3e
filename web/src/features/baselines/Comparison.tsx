import { Button, SegmentedControl, Select } from "@mantine/core";
import { IconArrowsLeftRight } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Differences } from "../../ui/difference";
import { DownloadMenu } from "../../ui/file/DownloadMenu";
import { Mark, type Tone } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import styles from "./baselines.module.css";
import { type Change, type Compared, changes, useBaselineFeed, useBaselines, useComparison } from "./data";

const tones: Record<Change, Tone> = { added: "green", removed: "red", changed: "amber" };

/** Two baselines beside each other, or one and today: what came, what went, and what was changed how. */
export default function Comparison() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { left?: string; right?: string; change?: string };
  const baselines = useBaselines(slug, language);
  useBaselineFeed(slug);
  const all = baselines.data?.items ?? [];
  const left = search.left ?? String(all[0]?.id ?? "");
  const right = search.right ?? "today";
  const change = changes.find((one) => one === search.change) ?? "";
  const compared = useComparison(slug, { left, right }, change, language);
  const first = compared.data?.pages[0];
  const rows = compared.data?.pages.flatMap((page) => page.items) ?? [];
  const put = (next: Partial<Record<"left" | "right" | "change", string>>) =>
    void navigate({
      to: ".",
      search: { left, right, change: change || undefined, ...next } as never,
      replace: true,
    });
  const sides = [
    { value: "today", label: t("baselines.today") },
    ...all.map((one) => ({ value: String(one.id), label: one.name })),
  ];
  const file = `/api/v1/workspaces/${slug}/export/comparison?left=${left}&right=${right}`;
  return (
    <Page
      header={
        <PageHeader
          title={t("baselines.compare.title")}
          actions={first ? <DownloadMenu href={(format) => `${file}&format=${format}`} /> : undefined}
        >
          <div className={styles.sides}>
            <Select
              aria-label={t("baselines.compare.left")}
              data={sides}
              value={left || null}
              searchable
              allowDeselect={false}
              onChange={(value) => value && put({ left: value })}
            />
            <Button
              variant="subtle"
              color="gray"
              aria-label={t("baselines.compare.swap")}
              onClick={() => put({ left: right, right: left })}
            >
              <IconArrowsLeftRight size={16} />
            </Button>
            <Select
              aria-label={t("baselines.compare.right")}
              data={sides}
              value={right}
              searchable
              allowDeselect={false}
              onChange={(value) => value && put({ right: value })}
            />
            {first && (
              <SegmentedControl
                aria-label={t("baselines.compare.show")}
                value={change || "all"}
                onChange={(value) => put({ change: value === "all" ? "" : value })}
                data={[
                  { value: "all", label: t("baselines.change.all") },
                  ...changes.map((one) => ({
                    value: one,
                    label: `${t(`baselines.change.${one}`)} ${first.counts[one]}`,
                  })),
                ]}
              />
            )}
          </div>
        </PageHeader>
      }
    >
      {left === right && left !== "" && (
        <Empty title={t("baselines.compare.sameSide")}>{t("baselines.compare.sameSideWords")}</Empty>
      )}
      {left !== right && compared.isPending && left !== "" && <Loading shape="text" />}
      {compared.isError && <Failure error={compared.error} onRetry={() => void compared.refetch()} />}
      {first && rows.length === 0 && left !== right && (
        <Empty title={t("baselines.compare.nothing")}>
          {t("baselines.compare.nothingWords", { count: first.counts.same })}
        </Empty>
      )}
      {first && rows.length > 0 && (
        <>
          <p className={styles.quiet}>{t("baselines.compare.same", { count: first.counts.same })}</p>
          <ul className={styles.compared}>
            {rows.map((row) => (
              <Row key={row.record} row={row} slug={slug} />
            ))}
          </ul>
        </>
      )}
      {compared.hasNextPage && (
        <Button
          variant="default"
          loading={compared.isFetchingNextPage}
          onClick={() => void compared.fetchNextPage()}
        >
          {t("common.more")}
        </Button>
      )}
    </Page>
  );
}

function Row({ row, slug }: { row: Compared; slug: string }) {
  const { t } = useTexts();
  return (
    <li className={styles.comparedRow}>
      <header className={styles.comparedHead}>
        <Mark tone={tones[row.change]}>{t(`baselines.change.${row.change}`)}</Mark>
        <Link className={styles.key ?? ""} to={`/w/${slug}/requirements/${row.key}`}>
          {row.key}
        </Link>
        <span className={styles.title} data-change={row.change}>
          {row.title}
        </span>
      </header>
      {row.differences.length > 0 && <Differences differences={row.differences} />}
    </li>
  );
}
