import { Button, Menu } from "@mantine/core";
import {
  IconCalendarShare,
  IconDots,
  IconPencil,
  IconTemplate,
  IconTimeline,
  IconTrash,
} from "@tabler/icons-react";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { Suspense, useMemo, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import { recordPanel } from "../../ui/record";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { ChangeProject } from "./ChangeProject";
import { DeliveryCard } from "./DeliveryCard";
import { amount, dayText, type Project, stateTones, useProject, useProjectsFeed, useWrite } from "./data";
import { Factors } from "./Factors";
import { KeepTemplate } from "./KeepTemplate";
import { MoveProject } from "./MoveProject";
import { Phases } from "./Phases";
import { Progress } from "./Progress";
import styles from "./projects.module.css";
import { Requirements } from "./Requirements";

type Dialog = "change" | "move" | "keep" | null;

/** A project: its phases with their milestones, the days that follow from the work, what it waits for, what it is for. */
export default function ProjectPage() {
  const { slug } = useWorkspace();
  const { t } = useTexts();
  const key = (useParams({ strict: false }) as { project: string }).project;
  const found = useProject(slug, key);
  useProjectsFeed(slug);
  useCrumbs(useMemo(() => [{ label: key }], [key]));
  const [dialog, setDialog] = useState<Dialog>(null);
  if (found.isPending) return <Loading shape="text" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const one = found.data;
  const CommentsPanel = recordPanel("comments");
  return (
    <Page
      header={
        <PageHeader
          title={one.title}
          meta={
            <span className={styles.marks}>
              <span className={styles.key}>{one.key}</span>
              <Mark tone={stateTones[one.state]}>{t(`projects.state.${one.state}`)}</Mark>
              <span>{t(`projects.kind.${one.kind}`)}</span>
            </span>
          }
          actions={<Actions one={one} onDialog={setDialog} />}
        />
      }
    >
      <div className={styles.page}>
        <div className={styles.main}>
          {one.goal && <p className={styles.goal}>{one.goal}</p>}
          <Phases project={one} />
          <DeliveryCard project={one} />
          <Requirements project={one} />
        </div>
        <aside className={styles.side}>
          <Facts one={one} />
          <Factors project={one} />
          {CommentsPanel && (
            <section className={styles.card}>
              <header className={styles.cardHead}>
                <h2>{t("projects.comments")}</h2>
              </header>
              <Suspense fallback={<Loading shape="text" />}>
                <CommentsPanel recordKey={one.key} can={{ comment: one.can.plan }} />
              </Suspense>
            </section>
          )}
        </aside>
      </div>
      {dialog === "change" && <ChangeProject project={one} onClose={() => setDialog(null)} />}
      {dialog === "move" && <MoveProject project={one} onClose={() => setDialog(null)} />}
      {dialog === "keep" && <KeepTemplate project={one} onClose={() => setDialog(null)} />}
    </Page>
  );
}

function Facts({ one }: { one: Project }) {
  const { t, language } = useTexts();
  const { products } = useWorkspace();
  const facts = [
    {
      label: t("projects.field.product"),
      value: products.find((row) => row.id === one.product)?.name ?? "–",
    },
    { label: t("projects.field.owner"), value: one.owner ? <Person name={one.owner.name} /> : "–" },
    {
      label: t("projects.field.managers"),
      value: one.managers.length ? one.managers.map((row) => <Person key={row.id} name={row.name} />) : "–",
    },
    { label: t("projects.field.start_on"), value: dayText(one.start_on, language) },
    { label: t("projects.field.finish_on"), value: dayText(one.finish_on, language), isLate: one.is_late },
    { label: t("projects.field.deadline"), value: dayText(one.deadline, language) },
    { label: t("projects.effort"), value: t("projects.personDays", { days: amount(one.effort_days) }) },
    { label: t("projects.milestones"), value: `${one.milestones_passed} / ${one.milestones}` },
  ];
  return (
    <section className={styles.card} aria-label={t("projects.facts")}>
      <Progress share={one.progress} label={t("projects.progress")} />
      <dl className={styles.facts}>
        {facts.map(({ label, value, isLate }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-overdue={isLate || undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Actions({ one, onDialog }: { one: Project; onDialog: (dialog: Dialog) => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const write = useWrite(slug);
  const remove = async () => {
    const isDone = await write(t("projects.done.gone", { key: one.key }), () =>
      api.DELETE("/api/v1/workspaces/{slug}/projects/{key}", { params: { path: { slug, key: one.key } } }),
    );
    if (isDone) await navigate({ to: `/w/${slug}/projects` });
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconTimeline size={15} />}
        component={Link}
        to={`/w/${slug}/schedule` as "/"}
        search={{ project: String(one.id) } as never}
      >
        {t("projects.gantt")}
      </Button>
      {one.can.edit && (
        <Button
          variant="default"
          leftSection={<IconCalendarShare size={15} />}
          onClick={() => onDialog("move")}
        >
          {t("projects.move")}
        </Button>
      )}
      {one.can.plan && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" px={8} aria-label={t("common.more")}>
              <IconDots size={16} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {one.can.edit && (
              <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => onDialog("change")}>
                {t("projects.change")}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconTemplate size={15} />} onClick={() => onDialog("keep")}>
              {t("projects.keepTemplate")}
            </Menu.Item>
            {one.can.edit && (
              <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => void remove()}>
                {t("common.delete")}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
