import { Button } from "@mantine/core";
import { IconBell, IconPencil } from "@tabler/icons-react";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import { api, must } from "../../api/client";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { askConfirm } from "../../ui/confirm";
import { Mark } from "../../ui/mark";
import { noticeDone } from "../../ui/notice";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { CriteriaList, Editions } from "./Criteria";
import { CycleForm } from "./CycleForm";
import { type Cycle, type Stage, stages, stageTones, useCycle, useEvaluationFeed, useWrite } from "./cycles";
import styles from "./cycles.module.css";
import { JudgeForm } from "./JudgeForm";
import { Evaluated, OwnResult, ToJudge } from "./People";
import { ResultView } from "./ResultView";

/** One evaluation: how it goes, what counts, and what the reader has to do in it. */
export default function CyclePage() {
  const { language } = useTexts();
  const { slug } = useWorkspace();
  const id = Number((useParams({ strict: false }) as { cycle: string }).cycle);
  const search = useSearch({ strict: false }) as { judge?: string; result?: string; view?: string };
  const cycle = useCycle(slug, id, language);
  useEvaluationFeed(slug);
  const title = cycle.data?.title ?? "";
  useCrumbs(
    useMemo(
      () =>
        search.judge || search.result || search.view
          ? [{ label: title, to: `/w/${slug}/evaluation/${id}` }]
          : [{ label: title }],
      [title, slug, id, search.judge, search.result, search.view],
    ),
  );
  if (search.result) return <ResultView cycle={id} subject={Number(search.result)} />;
  if (cycle.isPending) return <Loading shape="text" />;
  if (cycle.isError) return <Failure error={cycle.error} onRetry={() => void cycle.refetch()} />;
  const mine = cycle.data.judgements.find((one) => String(one.subject.id) === search.judge);
  if (mine) return <JudgeForm key={mine.version} cycle={cycle.data} one={mine} />;
  if (search.view === "edit" && cycle.data.can.change) return <CycleForm cycle={cycle.data} />;
  return <Overview cycle={cycle.data} />;
}

function Overview({ cycle }: { cycle: Cycle }) {
  const { t } = useTexts();
  const { user } = useSession();
  const own = cycle.people.find((one) => one.subject.id === user.id);
  const others = cycle.people.filter((one) => one.subject.id !== user.id);
  const stage = cycle.stage as Stage;
  return (
    <Page
      header={
        <PageHeader
          title={cycle.title}
          meta={<Mark tone={stageTones[stage]}>{t(`evaluation.stage.${stage}`)}</Mark>}
          actions={<Moves cycle={cycle} />}
        />
      }
    >
      <Stages cycle={cycle} />
      {cycle.note && <p className={styles.note}>{cycle.note}</p>}
      <ToJudge cycle={cycle} />
      {own && <OwnResult cycle={cycle} />}
      {others.length > 0 && <Evaluated cycle={cycle} rows={others} />}
      <CriteriaList cycle={cycle} />
      <Rules cycle={cycle} />
      <Editions cycle={cycle} />
    </Page>
  );
}

const ahead = ["published", "judging", "review", "closed"] as const;
type Ahead = (typeof ahead)[number];

/** The stages with their days; where the cycle is stands out. */
function Stages({ cycle }: { cycle: Cycle }) {
  const { t } = useTexts();
  const at = stages.indexOf(cycle.stage as Stage);
  const since: Record<Ahead, string | null> = {
    published: cycle.published_at,
    judging: cycle.judging_at,
    review: cycle.review_at,
    closed: cycle.closed_at,
  };
  return (
    <ol className={styles.stages} aria-label={t("evaluation.cycles.stages")}>
      {ahead.map((name, index) => (
        <li
          key={name}
          className={styles.stage}
          data-past={index + 1 < at || undefined}
          aria-current={name === cycle.stage ? "step" : undefined}
        >
          <b>{t(`evaluation.stage.${name}`)}</b>
          <span>{since[name] ? dateText(since[name].slice(0, 10)) : t(`evaluation.stageAhead.${name}`)}</span>
        </li>
      ))}
    </ol>
  );
}

function Moves({ cycle }: { cycle: Cycle }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { write, isBusy } = useWrite();
  const path = { slug, cycle_id: cycle.id };
  const next = cycle.can.move_to as Ahead | "";
  const move = async () => {
    if (next === "") return;
    const isSure = await askConfirm({
      title: t(`evaluation.move.${next}.title`),
      words: t(`evaluation.move.${next}.words`),
      action: t(`evaluation.move.${next}.action`),
    });
    if (isSure)
      await write(() =>
        must(
          api.POST("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/stage", {
            params: { path },
            body: { to: next },
          }),
        ),
      );
  };
  const remind = () =>
    write(async () => {
      const done = await must(
        api.POST("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/reminders", { params: { path } }),
      );
      noticeDone(t("evaluation.reminded", { count: done.reminded }));
    });
  const drop = async () => {
    const isSure = await askConfirm({
      title: t("evaluation.cycles.dropTitle"),
      words: t("evaluation.cycles.dropWords"),
      action: t("evaluation.cycles.drop"),
      look: "danger",
    });
    if (!isSure) return;
    await write(() =>
      api.DELETE("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}", { params: { path } }),
    );
    await navigate({ to: `/w/${slug}/evaluation` });
  };
  return (
    <>
      {cycle.can.delete && (
        <Button variant="subtle" color="red" onClick={() => void drop()}>
          {t("evaluation.cycles.drop")}
        </Button>
      )}
      {cycle.can.remind && (
        <Button variant="default" leftSection={<IconBell size={15} />} onClick={() => void remind()}>
          {t("evaluation.remind")}
        </Button>
      )}
      {cycle.can.change && (
        <Button
          variant="default"
          leftSection={<IconPencil size={15} />}
          onClick={() => void navigate({ to: ".", search: { view: "edit" } as never })}
        >
          {t("evaluation.cycles.change")}
        </Button>
      )}
      {next !== "" && (
        <Button loading={isBusy} onClick={() => void move()}>
          {t(`evaluation.move.${next}.action`)}
        </Button>
      )}
    </>
  );
}

/** The rules that everybody concerned can know before it begins. */
function Rules({ cycle }: { cycle: Cycle }) {
  const { t } = useTexts();
  const rules = [
    t("evaluation.rules.period", { start: dateText(cycle.start_on), finish: dateText(cycle.finish_on) }),
    t("evaluation.rules.until", { day: dateText(cycle.judge_until) }),
    t(cycle.peers_shown === "named" ? "evaluation.rules.named" : "evaluation.rules.aggregate", {
      count: cycle.least_peers,
    }),
    t("evaluation.rules.readers", { lead: cycle.lead.name }),
    t("evaluation.rules.appeals", {
      name: cycle.appeals_to.name,
      days: cycle.appeal_days,
      answer: cycle.answer_days,
    }),
    t("evaluation.rules.total"),
  ];
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("evaluation.rules.title")}</h2>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </section>
  );
}
