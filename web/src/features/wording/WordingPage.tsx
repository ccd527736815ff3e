import { Button, Select, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconBook2, IconSearch } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { DictionaryDialog } from "./DictionaryDialog";
import { type Asked, type Row, useRefresh, useRows, useSummary } from "./data";
import styles from "./page.module.css";
import { toneOfScore } from "./ScoreChip";
import { SummaryCards } from "./SummaryCards";

/** How well the requirements are written: the whole, what would raise it, and each, worst first. */
export default function WordingPage() {
  const { t, language } = useTexts();
  const { slug, products } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as Partial<Asked>;
  const asked: Asked = { q: search.q ?? "", product: search.product ?? "", rule: search.rule ?? "" };
  const summary = useSummary(slug, asked, language);
  const rows = useRows(slug, asked);
  const waiting = useRefresh(slug, summary.data?.unchecked);
  const [isTeaching, setTeaching] = useState(false);
  const ask = (change: Partial<Asked>) => {
    const next = Object.fromEntries(Object.entries({ ...asked, ...change }).filter(([, value]) => value));
    void navigate({ to: ".", search: next as never, replace: true });
  };
  const find = useDebouncedCallback((q: string) => ask({ q }), 300);
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  const names = new Map(summary.data?.rules.map((rule) => [rule.rule, rule.name]));
  return (
    <Page
      header={
        <PageHeader
          title={t("wording.title")}
          actions={
            <Button variant="default" leftSection={<IconBook2 size={15} />} onClick={() => setTeaching(true)}>
              {t("wording.dictionary")}
            </Button>
          }
        >
          <div className={styles.filters}>
            <TextInput
              aria-label={t("wording.find")}
              placeholder={t("wording.find")}
              leftSection={<IconSearch size={15} />}
              defaultValue={asked.q}
              onChange={(event) => find(event.currentTarget.value)}
            />
            <Select
              aria-label={t("wording.product")}
              placeholder={t("wording.product")}
              clearable
              value={asked.product || null}
              data={products.map((one) => ({ value: String(one.id), label: one.name }))}
              onChange={(value) => ask({ product: value ?? "" })}
            />
            <Select
              aria-label={t("wording.rule")}
              placeholder={t("wording.rule")}
              clearable
              searchable
              value={asked.rule || null}
              data={(summary.data?.rules ?? []).map((one) => ({ value: one.rule, label: one.name }))}
              onChange={(value) => ask({ rule: value ?? "" })}
            />
            {waiting > 0 && (
              <span className={styles.waiting}>{t("wording.checking", { count: waiting })}</span>
            )}
          </div>
        </PageHeader>
      }
    >
      {(summary.isPending || rows.isPending) && <Loading shape="rows" />}
      {rows.isError && <Failure error={rows.error} onRetry={() => void rows.refetch()} />}
      {summary.data && summary.data.requirements > 0 && (
        <SummaryCards
          summary={summary.data}
          products={products}
          rule={asked.rule}
          onRule={(rule) => ask({ rule: rule === asked.rule ? "" : rule })}
        />
      )}
      {rows.data && items.length === 0 && waiting === 0 && (
        <Empty title={t("wording.empty")}>{t("wording.emptyWords")}</Empty>
      )}
      {items.length > 0 && (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.right}>
                  {t("wording.scoreShort")}
                </th>
                <th scope="col">{t("wording.requirement")}</th>
                <th scope="col">{t("wording.found")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((row) => (
                <Line key={row.id} row={row} slug={slug} names={names} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {rows.hasNextPage && (
        <div className={styles.more}>
          <Button
            variant="default"
            loading={rows.isFetchingNextPage}
            onClick={() => void rows.fetchNextPage()}
          >
            {t("wording.more")}
          </Button>
        </div>
      )}
      {isTeaching && <DictionaryDialog slug={slug} onClose={() => setTeaching(false)} />}
    </Page>
  );
}

function Line({ row, slug, names }: { row: Row; slug: string; names: ReadonlyMap<string, string> }) {
  const { t } = useTexts();
  return (
    <tr>
      <td className={styles.right}>
        <Mark tone={toneOfScore(row.score)}>{Math.round(row.score)}</Mark>
      </td>
      <td className={styles.what}>
        <Link to={`/w/${slug}/requirements/${row.key}`} search={{ tab: "wording" } as never}>
          <span className={styles.key}>{row.key}</span> {row.title}
        </Link>
      </td>
      <td className={styles.found}>
        {Object.entries(row.hits).map(([rule, count]) => (
          <span key={rule} className={styles.broken}>
            {names.get(rule) ?? rule}
            {count > 1 && ` × ${count}`}
          </span>
        ))}
        {!row.has_pattern && <span className={styles.broken}>{t("wording.noPattern")}</span>}
      </td>
    </tr>
  );
}
