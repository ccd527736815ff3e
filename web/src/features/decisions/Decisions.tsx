import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconGavel, IconSearch } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { AboutList } from "./AboutList";
import { type DecisionRow, dayText, useDecisionFeed, useDecisions, useFigures } from "./data";
import styles from "./decisions.module.css";
import { RecordForm } from "./RecordForm";

const states = ["", "standing", "contradicted", "due", "reversed"] as const;

/** The log of decisions: figures, search, and every decision with what it is about. */
export default function Decisions() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as {
    q?: string;
    state?: string;
    record?: string;
    reverses?: string;
  };
  const [q, setQ] = useState(search.q ?? "");
  const [words] = useDebouncedValue(q, 250);
  const pages = useDecisions(slug, { q: words, state: search.state ?? "" }, language);
  useDecisionFeed(slug);
  const first = pages.data?.pages[0];
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? [];
  const go = (change: Partial<typeof search>) =>
    void navigate({ to: ".", search: { ...search, ...change } as never, replace: true });
  const button = first?.can_record ? (
    <Button leftSection={<IconGavel size={15} />} onClick={() => go({ record: "new" })}>
      {t("decisions.record.button")}
    </Button>
  ) : undefined;
  const isFiltered = words !== "" || (search.state ?? "") !== "";
  return (
    <Page
      header={
        <PageHeader title={t("decisions.title")} actions={button}>
          <div className={styles.tools}>
            <TextInput
              className={styles.searchBox ?? ""}
              aria-label={t("common.search")}
              placeholder={t("decisions.search")}
              leftSection={<IconSearch size={15} />}
              value={q}
              onChange={(event) => setQ(event.currentTarget.value)}
            />
            <div className={styles.scrolls}>
              <SegmentedControl
                aria-label={t("decisions.show")}
                value={search.state ?? ""}
                onChange={(state) => go({ state })}
                data={states.map((state) => ({
                  value: state,
                  label: t(`decisions.state.${state || "all"}`),
                }))}
              />
            </div>
          </div>
        </PageHeader>
      }
    >
      <Figures />
      {pages.isPending && <Loading shape="rows" />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && rows.length === 0 && (
        <Empty
          title={t(isFiltered ? "common.noMatch" : "decisions.empty")}
          actions={isFiltered ? undefined : button}
        >
          {isFiltered ? undefined : t("decisions.emptyWords")}
        </Empty>
      )}
      {rows.length > 0 && (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </ul>
      )}
      {pages.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t("common.more")}
        </Button>
      )}
      {search.record !== undefined && first?.can_record && (
        <RecordForm
          about={search.record === "new" ? "" : search.record}
          reverses={search.reverses ?? ""}
          onClose={() => go({ record: undefined, reverses: undefined } as never)}
        />
      )}
    </Page>
  );
}

function Figures() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { data } = useFigures(slug);
  if (!data || data.decisions === 0) return null;
  const facts = [
    ["decisions", String(data.decisions)],
    ["days", data.median_days === null ? "–" : data.median_days.toFixed(1)],
    ["gain", data.gain_per_round === null ? "–" : data.gain_per_round.toFixed(2)],
    [
      "reversed",
      data.reversed_share === null
        ? "–"
        : `${Math.round(data.reversed_share * 100)} % (${data.reversed_within}/${data.watched})`,
    ],
  ] as const;
  return (
    <dl className={styles.figures}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`decisions.figures.${name}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Row({ row }: { row: DecisionRow }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  return (
    <li className={styles.row} data-gone={row.reversed_by !== "" || undefined}>
      <div className={styles.what}>
        <Link className={styles.name ?? ""} to={`/w/${slug}/decisions/${row.key}`}>
          {row.title}
        </Link>
        <p className={styles.choice}>{row.choice}</p>
        <div className={styles.under}>
          <span className={styles.key}>{row.key}</span>
          <AboutList about={row.about.slice(0, 4)} look="keys" />
        </div>
      </div>
      <span className={styles.quiet}>{row.deciders.join(t("requirements.listSeparator"))}</span>
      <span className={styles.marks}>
        <Mark tone={row.how === "consensus" ? "green" : row.how === "authority" ? "rose" : "grey"}>
          {t(`decisions.how.${row.how}`)}
        </Mark>
        {row.reversed_by !== "" && (
          <Mark tone="grey">{t("decisions.reversedBy", { key: row.reversed_by })}</Mark>
        )}
        {row.contradicts.length > 0 && (
          <Mark tone="red">{t("decisions.contradicts", { key: row.contradicts.join(" ") })}</Mark>
        )}
        {row.is_due && <Mark tone="amber">{t("decisions.due")}</Mark>}
      </span>
      <time className={styles.when} dateTime={row.decided_at}>
        {dayText(row.decided_at, language)}
      </time>
    </li>
  );
}
