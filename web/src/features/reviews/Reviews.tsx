import { Button } from "@mantine/core";
import { IconChecklist } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { ListChoice } from "../../ui/list";
import { Mark, Person } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import {
  dayText,
  type OutcomeName,
  outcomeTones,
  type ReviewRow,
  type StateName,
  stateTones,
  useReviewFeed,
  useReviews,
} from "./data";
import { PlanForm } from "./PlanForm";
import { ProgressLine } from "./ProgressLine";
import styles from "./reviews.module.css";

/** All reviews, newest first: what waits for oneself, how far each is, and what was changed after its sign-off. */
export default function Reviews() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { start?: string } & ListChoice;
  const reviews = useReviews(slug);
  useReviewFeed(slug);
  const rows = reviews.data?.items ?? [];
  const waiting = rows.filter((row) => row.my_role !== "" && row.state === "open" && !row.has_signed);
  const canStart = reviews.data?.can_start === true;
  const setStarting = (isOpen: boolean) =>
    void navigate({ to: ".", search: (isOpen ? { start: "new" } : {}) as never, replace: true });
  const startButton = (
    <Button leftSection={<IconChecklist size={15} />} onClick={() => setStarting(true)}>
      {t("reviews.start")}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t("reviews.title")}
          meta={waiting.length > 0 ? t("reviews.waiting", { count: waiting.length }) : undefined}
          actions={canStart ? startButton : undefined}
        />
      }
    >
      {reviews.isPending && <Loading shape="rows" />}
      {reviews.isError && <Failure error={reviews.error} onRetry={() => void reviews.refetch()} />}
      {reviews.data && rows.length === 0 && (
        <Empty title={t("reviews.empty")} actions={canStart ? startButton : undefined}>
          {t("reviews.emptyWords")}
        </Empty>
      )}
      {rows.length > 0 && (
        <ul className={styles.rows} aria-label={t("reviews.title")}>
          {rows.map((row) => (
            <Row key={row.key} row={row} slug={slug} />
          ))}
        </ul>
      )}
      {search.start !== undefined && canStart && (
        <PlanForm
          onClose={() => setStarting(false)}
          {...(search.query === undefined ? {} : { query: search.query })}
          {...(search.keys === undefined ? {} : { keys: search.keys })}
        />
      )}
    </Page>
  );
}

function Row({ row, slug }: { row: ReviewRow; slug: string }) {
  const { t, language } = useTexts();
  const state = row.state as StateName;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link className={styles.name ?? ""} to={`/w/${slug}/reviews/${row.key}`}>
          {row.title}
        </Link>
        <p className={styles.quiet}>
          <span className={styles.key}>{row.key}</span> · {t("reviews.round", { round: row.round })} ·{" "}
          {t("reviews.requirements", { count: row.count })}
        </p>
      </div>
      <span className={styles.marks}>
        <Mark tone={stateTones[state]}>{t(`reviews.state.${state}`)}</Mark>
        {row.decision !== "" && (
          <Mark tone={outcomeTones[row.decision as OutcomeName]}>
            {t(`reviews.outcome.${row.decision as OutcomeName}`)}
          </Mark>
        )}
      </span>
      <ProgressLine outcomes={row.outcomes} count={row.count} share={row.judged_share} />
      <span className={styles.who}>
        {row.leader && <Person name={row.leader.name} />}
        {row.due_on && (
          <span className={styles.due} data-overdue={row.is_overdue || undefined}>
            {t(row.is_overdue ? "reviews.overdue" : "reviews.dueOn", { date: dayText(row.due_on, language) })}
          </span>
        )}
      </span>
      <span className={styles.actions}>
        {row.my_role !== "" && row.state === "open" && !row.has_signed && (
          <Button
            component={Link}
            to={`/w/${slug}/reviews/${row.key}`}
            size="compact-sm"
            variant={row.my_open > 0 ? "filled" : "default"}
          >
            {row.my_open > 0 ? t("reviews.judgeOpen", { count: row.my_open }) : t("reviews.sign.button")}
          </Button>
        )}
      </span>
    </li>
  );
}
