import { Alert, Button } from "@mantine/core";
import { IconArrowsDiff, IconCheck, IconLock, IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { CopyText } from "../../ui/section";
import { Failure, Loading } from "../../ui/state";
import styles from "./baselines.module.css";
import { momentText, useBaseline, useBaselineFeed, useItem, useItems } from "./data";

/** One baseline: what was frozen, requirement by requirement, and the proof that it still is. */
export default function BaselinePage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const id = Number((useParams({ strict: false }) as { baseline: string }).baseline);
  const search = useSearch({ strict: false }) as { key?: string };
  const navigate = useNavigate();
  const baseline = useBaseline(slug, id, language);
  const items = useItems(slug, id);
  useBaselineFeed(slug);
  const rows = items.data?.pages.flatMap((page) => page.items) ?? [];
  const open = search.key ?? rows[0]?.key;
  const name = baseline.data?.name;
  useCrumbs(useMemo(() => (name ? [{ label: name }] : []), [name]));
  if (baseline.isPending) return <Loading shape="text" />;
  if (baseline.isError) return <Failure error={baseline.error} onRetry={() => void baseline.refetch()} />;
  const { data } = baseline;
  return (
    <Page
      layout="fill"
      header={
        <PageHeader
          title={
            <>
              <IconLock size={17} stroke={1.7} aria-hidden="true" /> {data.name}
            </>
          }
          name={data.name}
          meta={
            <>
              {data.scope} · {t("baselines.requirements", { count: data.count })} · {data.taken_by.name} ·{" "}
              {momentText(data.taken_at, language)}
            </>
          }
          actions={
            <Button
              component={Link}
              to={`/w/${slug}/baselines/compare`}
              search={{ left: String(id), right: "today" } as never}
              leftSection={<IconArrowsDiff size={15} />}
            >
              {t("baselines.withToday")}
            </Button>
          }
        />
      }
    >
      <div className={styles.split}>
        <nav className={styles.items} aria-label={t("baselines.items")}>
          <Seal id={id} slug={slug} hash={data.hash} reason={data.reason} />
          {items.isPending && <Loading shape="rows" />}
          <ul className={styles.itemList}>
            {rows.map((row) => (
              <li key={row.record}>
                <button
                  type="button"
                  className={styles.itemButton}
                  aria-current={row.key === open || undefined}
                  onClick={() => void navigate({ to: ".", search: { key: row.key } as never, replace: true })}
                >
                  <span className={styles.key}>{row.key}</span>
                  <span className={styles.itemTitle}>{row.title}</span>
                  <span className={styles.quiet}>v{row.version}</span>
                </button>
              </li>
            ))}
          </ul>
          {items.hasNextPage && (
            <Button
              variant="subtle"
              color="gray"
              fullWidth
              loading={items.isFetchingNextPage}
              onClick={() => void items.fetchNextPage()}
            >
              {t("common.more")}
            </Button>
          )}
        </nav>
        <section className={styles.content}>
          {open && <Frozen key={open} slug={slug} id={id} recordKey={open} />}
        </section>
      </div>
    </Page>
  );
}

/** The content hash, and a button that computes it anew. */
function Seal({ id, slug, hash, reason }: { id: number; slug: string; hash: string; reason: string }) {
  const { t } = useTexts();
  const verify = useMutation({
    mutationFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/baselines/{baseline_id}/integrity", {
          params: { path: { slug, baseline_id: id } },
        }),
      ),
  });
  return (
    <div className={styles.seal}>
      {reason && <p className={styles.reason}>{reason}</p>}
      <span className={styles.quiet}>{t("baselines.hash")}</span>
      <CopyText label={t("baselines.hash")} value={hash} />
      {verify.data?.is_whole ? (
        <p className={styles.whole} role="status">
          <IconShieldCheck size={16} /> {t("baselines.whole")}
        </p>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCheck size={14} />}
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t("baselines.verify")}
        </Button>
      )}
      {verify.data && !verify.data.is_whole && (
        <Alert color="red" icon={<IconShieldX size={18} />} title={t("baselines.broken")}>
          {verify.data.faults.join(", ")}
        </Alert>
      )}
      {verify.isError && <Failure error={verify.error} />}
    </div>
  );
}

function Frozen({ slug, id, recordKey }: { slug: string; id: number; recordKey: string }) {
  const { t, language } = useTexts();
  const item = useItem(slug, id, recordKey, language);
  if (item.isPending) return <Loading shape="text" />;
  if (item.isError) return <Failure error={item.error} onRetry={() => void item.refetch()} />;
  const { data } = item;
  return (
    <article>
      <header className={styles.frozenHead}>
        <h2 className={styles.frozenTitle}>
          <span className={styles.key}>{data.key}</span> {data.title}
        </h2>
        <Link className={styles.link ?? ""} to={`/w/${slug}/requirements/${data.key}`}>
          {t("baselines.openToday")}
        </Link>
      </header>
      <dl className={styles.fields}>
        {data.fields
          .filter((field) => field.field !== "title")
          .map((field) => (
            <div key={field.field} className={styles.fieldRow}>
              <dt>{field.label}</dt>
              {field.is_rich ? (
                // The server cleans rich text where it comes in and freezes it clean.
                // biome-ignore lint/security/noDangerouslySetInnerHtml: cleaned by the server
                <dd className={styles.rich} dangerouslySetInnerHTML={{ __html: field.said }} />
              ) : (
                <dd className={styles.said}>{field.said}</dd>
              )}
            </div>
          ))}
      </dl>
    </article>
  );
}
