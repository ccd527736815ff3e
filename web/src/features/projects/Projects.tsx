import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Face, Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { dayText, type ProjectRow, stateTones, useProjects, useProjectsFeed } from "./data";
import { NewProject } from "./NewProject";
import { Progress } from "./Progress";
import styles from "./projects.module.css";

/** Every project with how far it is, what comes next, and whether it will be in time. */
export default function Projects() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const projects = useProjects(slug);
  useProjectsFeed(slug);
  const [isNew, setNew] = useState(false);
  const data = projects.data;
  const button = data?.can_create && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setNew(true)}>
      {t("projects.new")}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t("projects.title")}
          actions={data && data.items.length > 0 ? button : undefined}
        />
      }
    >
      {projects.isPending && <Loading shape="rows" />}
      {projects.isError && <Failure error={projects.error} onRetry={() => void projects.refetch()} />}
      {data?.items.length === 0 && (
        <Empty title={t("projects.empty")} actions={button || undefined}>
          {t(data.can_create ? "projects.emptyWords" : "projects.emptyReader")}
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className={styles.list}>
          {data.items.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      )}
      {isNew && <NewProject onClose={() => setNew(false)} />}
    </Page>
  );
}

function Row({ row }: { row: ProjectRow }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const next = row.next_milestone;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link to={`/w/${slug}/projects/${row.key}` as "/"} className={styles.name}>
          {row.title}
        </Link>
        <p className={styles.quiet}>
          <span className={styles.key}>{row.key}</span> {t(`projects.kind.${row.kind}`)}
        </p>
      </div>
      <Mark tone={stateTones[row.state]} look="dot">
        {t(`projects.state.${row.state}`)}
      </Mark>
      <Progress share={row.progress} label={t("projects.progress")} />
      <p className={styles.next} data-overdue={next?.is_overdue || undefined}>
        {next ? (
          <>
            <span>{next.title}</span>
            <small>
              {dayText(next.on, language)}
              {next.is_overdue && ` · ${t("projects.overdue")}`}
            </small>
          </>
        ) : (
          <span className={styles.quiet}>{t("projects.noNext")}</span>
        )}
      </p>
      <p className={styles.next} data-overdue={row.is_late || undefined}>
        <span>{dayText(row.finish_on, language)}</span>
        <small>{row.deadline ? t("projects.until", { day: dayText(row.deadline, language) }) : "–"}</small>
      </p>
      <span className={styles.faces}>
        {row.owner && <Face name={row.owner.name} />}
        {row.managers.map((one) => (
          <Face key={one.id} name={one.name} />
        ))}
      </span>
    </li>
  );
}
