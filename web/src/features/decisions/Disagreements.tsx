import { Button } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Face, Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { AboutList } from "./AboutList";
import {
  type DisagreementRow,
  fromNow,
  momentText,
  stepTones,
  useDecisionFeed,
  useDisagreements,
} from "./data";
import styles from "./decisions.module.css";
import { OpenForm } from "./OpenForm";

/** All disagreements, what waits for oneself first; `?about=KEY` opens the form for a new one. */
export default function Disagreements() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as {
    about?: string;
    conflict?: string;
    question?: string;
    rating?: string;
  };
  const page = useDisagreements(slug);
  useDecisionFeed(slug);
  const rows = page.data?.items ?? [];
  const mine = rows.filter((row) => row.is_my_turn);
  const open = rows.filter((row) => !row.is_my_turn && row.ended_at === null);
  const ended = rows.filter((row) => row.ended_at !== null);
  const canOpen = page.data?.can_open === true;
  const show = (about: string | undefined) =>
    void navigate({ to: ".", search: { about } as never, replace: true });
  const button = (
    <Button leftSection={<IconScale size={15} />} onClick={() => show("new")}>
      {t("decisions.disagreements.open")}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t("decisions.disagreements.title")}
          meta={mine.length > 0 ? t("decisions.disagreements.waiting", { count: mine.length }) : undefined}
          actions={canOpen ? button : undefined}
        />
      }
    >
      {page.isPending && <Loading shape="rows" />}
      {page.isError && <Failure error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && rows.length === 0 && (
        <Empty title={t("decisions.disagreements.empty")} actions={canOpen ? button : undefined}>
          {t("decisions.disagreements.emptyWords")}
        </Empty>
      )}
      <Group title={t("decisions.disagreements.yourTurn")} rows={mine} />
      <Group title={t("decisions.disagreements.running")} rows={open} />
      <Group title={t("decisions.disagreements.ended")} rows={ended} />
      {search.about !== undefined && canOpen && (
        <OpenForm
          about={search.about === "new" ? "" : search.about}
          conflict={search.conflict ?? ""}
          question={search.question ?? ""}
          rating={search.rating ?? ""}
          onClose={() => show(undefined)}
        />
      )}
    </Page>
  );
}

function Group({ title, rows }: { title: string; rows: readonly DisagreementRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{title}</h2>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row }: { row: DisagreementRow }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link className={styles.name ?? ""} to={`/w/${slug}/disagreements/${row.key}`}>
          {row.title}
        </Link>
        <div className={styles.under}>
          <span className={styles.key}>{row.key}</span>
          <AboutList about={row.about.slice(0, 4)} look="keys" />
        </div>
      </div>
      <span className={styles.faces}>
        {row.parties.map((one) => (
          <Face key={one.id} name={one.name} />
        ))}
      </span>
      <span className={styles.marks}>
        <Mark tone={stepTones[row.step]}>{t(`decisions.step.${row.step}`)}</Mark>
      </span>
      <span className={styles.when}>
        {row.until && (
          <time dateTime={row.until} title={momentText(row.until, language)}>
            {t("decisions.endsAt", { when: fromNow(row.until, language) })}
          </time>
        )}
        {row.decision !== "" && (
          <Link className={styles.link ?? ""} to={`/w/${slug}/decisions/${row.decision}`}>
            {row.decision}
          </Link>
        )}
      </span>
    </li>
  );
}
