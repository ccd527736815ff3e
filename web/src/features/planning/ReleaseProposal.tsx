import { Button, Select, Tabs } from "@mantine/core";
import { IconCheck, IconRefresh, IconRosetteDiscountCheck, IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import type { components } from "../../api/schema";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { Failure, Loading } from "../../ui/state";
import { noteStep, operationOf } from "../../ui/undo";
import { Bar } from "./Bar";
import { type Proposal, type ReleasePlan, useProposal } from "./data";
import { Assigned, Conflict, Diff, LeftOut } from "./ProposalLists";
import styles from "./planning.module.css";
import { useSaid } from "./said";

type Row = components["schemas"]["ProposalRow"];

interface ReleaseProposalProps {
  workspace: SessionWorkspace;
  id: number;
  older: readonly Row[];
  onChoose: (id: number) => void;
}

/** One answer of the planning core: how good it is, what it changes, why the rest stays out. */
export function ReleaseProposal({ workspace, id, older, onChoose }: ReleaseProposalProps) {
  const { t, language } = useTexts();
  const said = useSaid(workspace.currency);
  const proposal = useProposal(workspace.slug, id, language);
  if (proposal.isPending) return <Loading shape="text" />;
  if (proposal.isError) return <Failure error={proposal.error} onRetry={() => void proposal.refetch()} />;
  const plan = proposal.data.release_plan;
  if (!plan) return null;
  return (
    <section className={styles.proposal} aria-labelledby="proposal-title">
      <header className={styles.proposalHead}>
        <div className={styles.verdict} data-status={proposal.data.status}>
          <IconRosetteDiscountCheck size={28} stroke={1.4} aria-hidden="true" />
          <div>
            <h2 id="proposal-title" className={styles.cardTitle}>
              {proposal.data.verdict}
            </h2>
            <p className={styles.quiet}>
              {[
                plan.basis_text,
                plan.gain_text,
                t("planning.proposal.took", { seconds: said.figure(plan.seconds) }),
              ]
                .filter(Boolean)
                .join(" ")}
            </p>
          </div>
        </div>
        <Settle workspace={workspace} proposal={proposal.data} />
      </header>
      {older.length > 1 && (
        <Select
          className={styles.older ?? ""}
          aria-label={t("planning.proposal.older")}
          value={String(id)}
          allowDeselect={false}
          data={older.map((row) => ({
            value: String(row.id),
            label: t("planning.proposal.row", {
              at: new Date(row.created_at).toLocaleString(language),
              by: row.created_by.name,
              state: t(`planning.proposal.state.${row.state}` as "planning.proposal.state.open"),
            }),
          }))}
          onChange={(value) => value && onChoose(Number(value))}
        />
      )}
      {plan.conflict.length > 0 ? <Conflict plan={plan} /> : <Plan plan={plan} workspace={workspace} />}
    </section>
  );
}

function Plan({ plan, workspace }: { plan: ReleasePlan; workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const said = useSaid(workspace.currency);
  const [tab, setTab] = useState<string | null>(plan.diff.length > 0 ? "diff" : "left");
  return (
    <>
      <div className={styles.fills}>
        {plan.releases.map((release) => (
          <div key={release.id} className={styles.fill}>
            <h3 className={styles.fillTitle}>
              {release.name}
              <span className={styles.quiet}>
                {t("planning.releases.requirements", { count: release.requirements })}
              </span>
            </h3>
            <Bar
              label={t("planning.load.days")}
              planned={release.planned_days}
              capacity={release.capacity_days}
              size="thick"
            />
            {release.skills.map((skill) => (
              <Bar
                key={skill.skill}
                label={skill.skill}
                planned={skill.planned_days}
                capacity={skill.capacity_days}
              />
            ))}
            {release.budget !== null && (
              <Bar
                label={t("planning.load.budget")}
                planned={release.cost}
                capacity={release.budget}
                say={said.money}
              />
            )}
          </div>
        ))}
      </div>
      {plan.skipped.length > 0 && (
        <p className={styles.note}>
          {t("planning.proposal.skipped", {
            count: plan.skipped.length,
            keys: plan.skipped
              .slice(0, 12)
              .map((one) => one.key)
              .join(t("planning.separator")),
          })}
        </p>
      )}
      {plan.unvalued.length > 0 && (
        <p className={styles.note}>{t("planning.proposal.unvalued", { count: plan.unvalued.length })}</p>
      )}
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="diff" rightSection={<Mark>{plan.diff.length}</Mark>}>
            {t("planning.proposal.diff")}
          </Tabs.Tab>
          <Tabs.Tab value="left" rightSection={<Mark>{plan.left_out.length}</Mark>}>
            {t("planning.proposal.left")}
          </Tabs.Tab>
          <Tabs.Tab value="in" rightSection={<Mark>{plan.assignments.length}</Mark>}>
            {t("planning.proposal.in")}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="diff">
          <Diff slug={workspace.slug} plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel value="left">
          <LeftOut slug={workspace.slug} plan={plan} />
        </Tabs.Panel>
        <Tabs.Panel value="in">
          <Assigned slug={workspace.slug} plan={plan} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

/** Apply or drop; what was decided already is said instead. */
export function Settle({ workspace, proposal }: { workspace: SessionWorkspace; proposal: Proposal }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const [isOld, setOld] = useState(false);
  const { slug } = workspace;
  const again = async () => {
    setBusy(true);
    try {
      const params = { path: { slug, proposal_id: proposal.id } };
      await api.POST("/api/v1/workspaces/{slug}/proposals/{proposal_id}/again", { params });
      setOld(false);
      await queries.invalidateQueries({ queryKey: ["jobs", slug] });
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const settle = async (way: "apply" | "drop") => {
    setBusy(true);
    try {
      const params = { path: { slug, proposal_id: proposal.id } };
      const { response } =
        way === "apply"
          ? await api.POST("/api/v1/workspaces/{slug}/proposals/{proposal_id}/apply", { params })
          : await api.POST("/api/v1/workspaces/{slug}/proposals/{proposal_id}/drop", { params });
      noteStep({
        slug,
        label: t(way === "apply" ? "planning.proposal.applied" : "planning.proposal.dropped"),
        operationIds: way === "apply" ? [operationOf(response)] : [],
      });
      for (const key of ["releases", "proposals", "proposal", "requirements", "gantt"])
        await queries.invalidateQueries({ queryKey: [key, slug] });
    } catch (error) {
      setOld(error instanceof ApiProblem && error.code === "proposal.old");
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  if (proposal.state !== "open")
    return (
      <Mark tone={proposal.state === "applied" ? "green" : "grey"}>
        {t(`planning.proposal.state.${proposal.state}` as "planning.proposal.state.open")}
      </Mark>
    );
  return (
    <div className={styles.settle}>
      {proposal.can.drop && (
        <Button
          variant="default"
          disabled={isBusy}
          leftSection={<IconX size={15} />}
          onClick={() => void settle("drop")}
        >
          {t("planning.proposal.drop")}
        </Button>
      )}
      {isOld && (
        <Button
          variant="light"
          disabled={isBusy}
          leftSection={<IconRefresh size={15} />}
          onClick={() => void again()}
        >
          {t("planning.proposal.again")}
        </Button>
      )}
      {proposal.can.apply && (
        <Button loading={isBusy} leftSection={<IconCheck size={15} />} onClick={() => void settle("apply")}>
          {t("planning.proposal.apply", { count: proposal.changes })}
        </Button>
      )}
    </div>
  );
}
