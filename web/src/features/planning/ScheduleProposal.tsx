import { Button, Drawer } from "@mantine/core";
import { IconArrowRight, IconRosetteDiscountCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { components } from "../../api/schema";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { useProposal } from "./data";
import styles from "./planning.module.css";
import { Settle } from "./ReleaseProposal";
import { useSaid } from "./said";
import bar from "./schedule.module.css";

type Plan = components["schemas"]["ScheduleOut"];
type Place = components["schemas"]["Placement"];

/** An open proposal above the chart: how good it is in one line, everything it moves on demand. */
export function ScheduleProposal({
  workspace,
  row,
}: {
  workspace: SessionWorkspace;
  row: components["schemas"]["ProposalRow"];
}) {
  const { t, language } = useTexts();
  const said = useSaid(workspace.currency);
  const [isOpen, setOpen] = useState(false);
  const proposal = useProposal(workspace.slug, row.id, language);
  const plan = proposal.data?.schedule;
  if (!proposal.data || !plan) return null;
  return (
    <section className={bar.proposal} aria-label={t("planning.schedule.proposal")}>
      <div className={styles.verdict} data-status={proposal.data.status}>
        <IconRosetteDiscountCheck size={24} stroke={1.4} aria-hidden="true" />
        <div>
          <h2 className={styles.cardTitle}>{proposal.data.verdict}</h2>
          <p className={styles.quiet}>
            {plan.finish_on &&
              t("planning.schedule.finishes", { date: said.date(plan.finish_on), count: plan.diff.length })}
          </p>
        </div>
      </div>
      <div className={styles.settle}>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t("planning.schedule.review")}
        </Button>
        {plan.conflict.length === 0 && <Settle workspace={workspace} proposal={proposal.data} />}
      </div>
      <Drawer
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="right"
        size="lg"
        title={t("planning.schedule.proposal")}
      >
        <Review plan={plan} workspace={workspace} />
        <div className={bar.drawerFoot}>
          <Settle workspace={workspace} proposal={proposal.data} />
        </div>
      </Drawer>
    </section>
  );
}

function Review({ plan, workspace }: { plan: Plan; workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const said = useSaid(workspace.currency);
  const names = new Map(plan.people.map((one) => [one.id, one.name]));
  const place = (one: Place) =>
    one.start_on && one.finish_on
      ? `${said.span(one.start_on, one.finish_on)}${one.person ? ` · ${names.get(one.person) ?? ""}` : ""}`
      : t("planning.schedule.unplanned");
  if (plan.conflict.length > 0)
    return (
      <div className={styles.conflict}>
        <h3 className={styles.fillTitle}>{t("planning.proposal.conflict")}</h3>
        <ul className={styles.reasons}>
          {plan.conflict.map((wish) => (
            <li key={wish.text}>{wish.text}</li>
          ))}
        </ul>
        <h3 className={styles.fillTitle}>{t("planning.proposal.giveUp")}</h3>
        <ul className={styles.reasons}>
          {plan.ways_out.map((way) => (
            <li key={way.sentence.text}>{way.sentence.text}</li>
          ))}
        </ul>
      </div>
    );
  return (
    <>
      <ul className={styles.list}>
        {plan.releases.map((release) => (
          <li key={release.id} className={styles.item}>
            <span>{release.name}</span>
            <span className={styles.move}>
              {said.date(release.finish_on)}
              {release.late_days > 0 ? (
                <Mark tone="red">{t("planning.schedule.late", { count: release.late_days })}</Mark>
              ) : (
                <Mark tone="green">{t("planning.schedule.inTime")}</Mark>
              )}
            </span>
          </li>
        ))}
      </ul>
      <h3 className={styles.fillTitle}>{t("planning.schedule.moves", { count: plan.diff.length })}</h3>
      <ul className={styles.list}>
        {plan.diff.map((move) => (
          <li key={move.id} className={bar.moved}>
            <span className={styles.named}>
              <span className={styles.keyLink}>{move.key}</span>
              <span className={styles.namedTitle}>{move.title}</span>
            </span>
            <span className={bar.places}>
              <span>{place(move.before)}</span>
              <IconArrowRight size={14} aria-label={t("planning.proposal.to")} />
              <strong>{place(move.after)}</strong>
            </span>
            {move.why && <span className={styles.quiet}>{move.why.text}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
