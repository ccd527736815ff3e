import { Button } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import type { ListChoice } from "../../../ui/list";
import { Mark, Person } from "../../../ui/mark";
import { Page, PageHeader } from "../../../ui/screen";
import { Empty, Failure, Loading } from "../../../ui/state";
import {
  figureText,
  momentText,
  type RatingRow,
  type StateName,
  stateTones,
  useRatingFeed,
  useRatings,
} from "./data";
import styles from "./ratings.module.css";
import { StartForm } from "./StartForm";

/** All rating sessions, newest first, with what each waits for. */
export default function Ratings() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as ListChoice & { start?: string };
  const ratings = useRatings(slug, language);
  useRatingFeed(slug);
  const rows = ratings.data?.items ?? [];
  const waiting = rows.filter((row) => row.awaits_me).length;
  const canStart = ratings.data?.can_start === true;
  const setStarting = (isOpen: boolean) =>
    void navigate({ to: ".", search: (isOpen ? { start: "new" } : {}) as never, replace: true });
  const startButton = (
    <Button leftSection={<IconEyeOff size={15} />} onClick={() => setStarting(true)}>
      {t("ratings.start")}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t("ratings.title")}
          meta={waiting > 0 ? t("ratings.waiting", { count: waiting }) : undefined}
          actions={canStart ? startButton : undefined}
        />
      }
    >
      {ratings.isPending && <Loading shape="rows" />}
      {ratings.isError && <Failure error={ratings.error} onRetry={() => void ratings.refetch()} />}
      {ratings.data && rows.length === 0 && (
        <Empty title={t("ratings.empty")} actions={canStart ? startButton : undefined}>
          {t("ratings.emptyWords")}
        </Empty>
      )}
      {rows.length > 0 && (
        <ul className={styles.rows} aria-label={t("ratings.title")}>
          {rows.map((row) => (
            <Row key={row.key} row={row} slug={slug} language={language} />
          ))}
        </ul>
      )}
      {search.start !== undefined && ratings.data && canStart && (
        <StartForm
          ways={ratings.data.ways}
          keys={search.keys ?? ""}
          query={search.query ?? ""}
          onClose={() => setStarting(false)}
        />
      )}
    </Page>
  );
}

function Row({ row, slug, language }: { row: RatingRow; slug: string; language: string }) {
  const { t } = useTexts();
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link className={styles.name ?? ""} to={`/w/${slug}/ratings/${row.key}`}>
          {row.title}
        </Link>
        <p className={styles.quiet}>
          <span className={styles.key}>{row.key}</span> · {row.way_label} ·{" "}
          {t("ratings.requirements", { count: row.count })} · {t("ratings.round", { round: row.round })}
        </p>
      </div>
      <Mark tone={stateTones[row.state as StateName]}>{t(`ratings.state.${row.state as StateName}`)}</Mark>
      <span className={styles.quiet}>
        {row.state === "open"
          ? t("ratings.handedIn", { count: row.handed_in, all: row.raters })
          : row.w !== null && `W = ${figureText(row.w, language)}`}
        {row.step.until && <br />}
        {row.step.until && t("ratings.until", { time: momentText(row.step.until, language) })}
      </span>
      <span>{row.leader && <Person name={row.leader.name} />}</span>
      <span className={styles.actions}>
        {row.awaits_me && (
          <Button component={Link} to={`/w/${slug}/ratings/${row.key}`} size="compact-sm">
            {t("ratings.rate")}
          </Button>
        )}
      </span>
    </li>
  );
}
