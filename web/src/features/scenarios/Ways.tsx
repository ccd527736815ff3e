import { Button } from "@mantine/core";
import { IconArrowRight, IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import type { ReplanWay } from "./data";
import styles from "./scenarios.module.css";

interface WaysProps {
  slug: string;
  replan: components["schemas"]["ReplanOut"];
  onApplied: () => void;
}

/** The plan that disturbs least beside the one made anew: what each moves, and why. */
export function Ways({ slug, replan, onApplied }: WaysProps) {
  const { t } = useTexts();
  const [busy, setBusy] = useState("");
  const apply = async (way: ReplanWay["way"]) => {
    setBusy(way);
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/replans/{replan_id}/apply/{way}", {
        params: { path: { slug, replan_id: replan.id, way } },
      });
      noteStep({ slug, label: t("scenarios.replan.appliedDone"), operationIds: [operationOf(response)] });
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy("");
      onApplied();
    }
  };
  return (
    <div className={styles.ways}>
      {replan.ways.map((way) => (
        <section key={way.way} className={styles.way} aria-label={t(`scenarios.replan.way.${way.way}`)}>
          <header className={styles.wayHead}>
            <h3 className={styles.wayTitle}>{t(`scenarios.replan.way.${way.way}`)}</h3>
            {way.can_apply && (
              <Button
                size="xs"
                variant={way.way === "least" ? "filled" : "default"}
                loading={busy === way.way}
                leftSection={<IconCheck size={14} />}
                onClick={() => void apply(way.way)}
              >
                {t("scenarios.replan.apply")}
              </Button>
            )}
          </header>
          <p className={styles.verdict}>{way.verdict}</p>
          <dl className={styles.facts}>
            <Fact name={t("scenarios.replan.moves")} value={way.moves} />
            <Fact name={t("scenarios.replan.people")} value={way.people} />
            <Fact name={t("scenarios.replan.shift")} value={way.shift_days} />
            <Fact name={t("scenarios.replan.finish")} value={way.finish_on ? dateText(way.finish_on) : "—"} />
          </dl>
          {way.releases
            .filter((one) => one.finish_on !== one.before_finish_on || one.late_days > 0)
            .map((one) => (
              <p key={one.name} className={styles.quiet}>
                {t("scenarios.replan.release", { name: one.name, date: dateText(one.finish_on) })}
                {one.late_days > 0 && (
                  <Mark tone="red">{t("scenarios.replan.late", { count: one.late_days })}</Mark>
                )}
              </p>
            ))}
          {way.conflict.map((one) => (
            <p key={one.text} className={styles.quiet}>
              {one.text}
            </p>
          ))}
          <Moved way={way} />
        </section>
      ))}
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string | number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

const shownAtOnce = 40;

function Moved({ way }: { way: ReplanWay }) {
  const { t } = useTexts();
  const [most, setMost] = useState(shownAtOnce);
  const span = (from: string | null, to: string | null) =>
    from && to ? (from === to ? dateText(to) : `${dateText(from)} – ${dateText(to)}`) : "—";
  return (
    <>
      <ul className={styles.moved}>
        {way.moved.slice(0, most).map((one) => (
          <li key={one.id}>
            <p className={styles.movedHead}>
              <span className={styles.key}>{one.key}</span> {one.title}
              {one.person && <span className={styles.quiet}>{one.person}</span>}
              {one.is_auto && <Mark>{t("scenarios.replan.auto")}</Mark>}
            </p>
            <p className={styles.places}>
              {span(one.before.start_on, one.before.finish_on)}
              <IconArrowRight size={13} aria-hidden="true" />
              <strong>{span(one.after.start_on, one.after.finish_on)}</strong>
            </p>
            <p className={styles.why}>{one.why.text}</p>
          </li>
        ))}
      </ul>
      {way.moved.length > most && (
        <Button size="compact-sm" variant="default" onClick={() => setMost(most + shownAtOnce)}>
          {t("common.more")}
        </Button>
      )}
    </>
  );
}
