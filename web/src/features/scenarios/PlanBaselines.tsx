import { Button, Modal, MultiSelect, Select, Switch, Textarea, TextInput } from "@mantine/core";
import { IconSnowflake } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useProjectNames } from "../../api/projects";
import { useReleaseNames } from "../../api/releases";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { momentText } from "../../texts/dates";
import { Mark, Person } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type PlanBaseline, usePlanBaselines, useScenarioFeed } from "./data";
import styles from "./scenarios.module.css";

/** Frozen plans; each leads to what has slipped since. Not to be mistaken for baselines of requirements. */
export default function PlanBaselines() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const baselines = usePlanBaselines(slug, language);
  const again = useScenarioFeed(slug);
  const [isTaking, setTaking] = useState(false);
  const [showsWithdrawn, setShowsWithdrawn] = useState(false);
  const all = baselines.data?.items ?? [];
  const canTake = baselines.data?.can_take === true;
  return (
    <Page
      header={
        <PageHeader
          title={t("scenarios.baselines.title")}
          meta={all.length > 0 ? t("scenarios.baselines.count", { count: all.length }) : undefined}
          actions={
            canTake ? (
              <Button leftSection={<IconSnowflake size={15} />} onClick={() => setTaking(true)}>
                {t("scenarios.baselines.take")}
              </Button>
            ) : undefined
          }
        />
      }
    >
      {baselines.isPending && <Loading shape="rows" />}
      {baselines.isError && <Failure error={baselines.error} onRetry={() => void baselines.refetch()} />}
      {baselines.data && all.length === 0 && (
        <Empty
          title={t("scenarios.baselines.empty")}
          actions={
            canTake ? (
              <Button onClick={() => setTaking(true)}>{t("scenarios.baselines.take")}</Button>
            ) : undefined
          }
        >
          {t("scenarios.baselines.emptyWords")}
        </Empty>
      )}
      {all.length > 0 && (
        <ul className={styles.rows} aria-label={t("scenarios.baselines.title")}>
          {all
            .filter((one) => showsWithdrawn || !one.is_withdrawn)
            .map((one) => (
              <Row key={one.id} one={one} slug={slug} onChanged={again} />
            ))}
        </ul>
      )}
      {all.some((one) => one.is_withdrawn) && (
        <Switch
          mt="md"
          label={t("scenarios.baselines.showWithdrawn")}
          checked={showsWithdrawn}
          onChange={(event) => setShowsWithdrawn(event.currentTarget.checked)}
        />
      )}
      {isTaking && <TakeForm onClose={() => setTaking(false)} onTaken={again} />}
    </Page>
  );
}

function Row({ one, slug, onChanged }: { one: PlanBaseline; slug: string; onChanged: () => void }) {
  const { t, language } = useTexts();
  const put = async () => {
    const at = { params: { path: { slug, copy_id: one.id } } };
    try {
      if (one.is_withdrawn)
        await api.POST("/api/v1/workspaces/{slug}/plan-baselines/{copy_id}/reinstate", at);
      else await api.POST("/api/v1/workspaces/{slug}/plan-baselines/{copy_id}/withdraw", at);
      onChanged();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <li className={styles.row} data-look="baseline" data-withdrawn={one.is_withdrawn || undefined}>
      <div className={styles.what}>
        <Link className={styles.name ?? ""} to={`/w/${slug}/plan-baselines/${one.id}`}>
          {one.name}
        </Link>
        {one.is_withdrawn && <Mark>{t("scenarios.baselines.withdrawn")}</Mark>}
        <p className={styles.quiet}>
          {one.scope}
          {one.note && ` · ${one.note}`}
        </p>
      </div>
      <span className={styles.figure}>{t("scenarios.tasks", { count: one.tasks })}</span>
      <span className={styles.who}>
        <Person name={one.made_by.name} />
        <time className={styles.quiet} dateTime={one.made_at}>
          {momentText(one.made_at, language)}
        </time>
      </span>
      <span className={styles.actions}>
        <Button
          component={Link}
          to={`/w/${slug}/plan-baselines/${one.id}`}
          size="compact-sm"
          variant="default"
        >
          {t("scenarios.baselines.compare")}
        </Button>
        {one.can.withdraw && (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void put()}>
            {t(one.is_withdrawn ? "scenarios.baselines.reinstate" : "scenarios.baselines.withdraw")}
          </Button>
        )}
      </span>
    </li>
  );
}

function TakeForm({ onClose, onTaken }: { onClose: () => void; onTaken: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const releases = useReleaseNames();
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const [kind, setKind] = useState<"workspace" | "project" | "releases">("workspace");
  const [chosen, setChosen] = useState<string[]>([]);
  const projects = useProjectNames();
  const [project, setProject] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const scope = {
        kind,
        ...(kind === "releases" ? { releases: chosen.map(Number) } : {}),
        ...(kind === "project" ? { project: Number(project) } : {}),
      };
      const taken = await must(
        api.POST("/api/v1/workspaces/{slug}/plan-baselines", {
          params: { path: { slug } },
          body: { name, note, scope },
        }),
      );
      noticeDone(t("scenarios.baselines.taken", { name: taken.name, count: taken.tasks }));
      onTaken();
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("scenarios.baselines.take")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <p className={styles.quiet}>{t("scenarios.baselines.takeWords")}</p>
        <TextInput
          label={t("scenarios.name")}
          placeholder={t("scenarios.baselines.namePlaceholder")}
          value={name}
          error={wrong.name?.join(" ")}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t("scenarios.baselines.scope")}
          allowDeselect={false}
          value={kind}
          error={wrong.scope?.join(" ")}
          data={(["workspace", "project", "releases"] as const).map((value) => ({
            value,
            label: t(`scenarios.baselines.scopes.${value}`),
          }))}
          onChange={(value) => value && setKind(value as typeof kind)}
        />
        {kind === "project" && (
          <Select
            searchable
            label={t("scenarios.project")}
            value={project}
            data={projects.map((one) => ({ value: String(one.id), label: one.title }))}
            onChange={setProject}
          />
        )}
        {kind === "releases" && (
          <MultiSelect
            label={t("scenarios.releases")}
            value={chosen}
            data={releases.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={setChosen}
          />
        )}
        <Textarea
          label={t("scenarios.note")}
          value={note}
          autosize
          minRows={2}
          error={wrong.note?.join(" ")}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy} disabled={!name.trim() || (kind === "project" && !project)}>
          {t("scenarios.baselines.freeze")}
        </Button>
      </form>
    </Modal>
  );
}
