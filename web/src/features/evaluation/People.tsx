import { Button } from "@mantine/core";
import { IconChevronRight } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Face, Mark, Person } from "../../ui/mark";
import type { Cycle, Evaluated as Row, Voice } from "./cycles";
import styles from "./cycles.module.css";

/** Whom the reader is asked to judge. */
export function ToJudge({ cycle }: { cycle: Cycle }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  if (cycle.judgements.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("evaluation.judge.title")}</h2>
      <ul className={styles.rows}>
        {cycle.judgements.map((one) => (
          <li key={one.subject.id} className={styles.person}>
            <Person name={one.subject.name} />
            <Mark tone="grey">{t(`evaluation.voice.${one.voice as Voice}`)}</Mark>
            <Mark look="dot" tone={one.submitted_at ? "green" : one.can_write ? "amber" : "grey"}>
              {t(
                one.submitted_at
                  ? "evaluation.judge.submitted"
                  : one.can_write
                    ? "evaluation.judge.waiting"
                    : "evaluation.judge.missed",
              )}
            </Mark>
            <Button
              size="xs"
              variant={one.submitted_at || !one.can_write ? "default" : "filled"}
              onClick={() => void navigate({ to: ".", search: { judge: one.subject.id } as never })}
            >
              {t(one.can_write ? "evaluation.judge.open" : "evaluation.judge.look")}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function OwnResult({ cycle }: { cycle: Cycle }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { user } = useSession();
  const isShown = cycle.stage === "review" || cycle.stage === "closed";
  return (
    <section className={styles.own}>
      <div className={styles.what}>
        <h2 className={styles.heading}>{t("evaluation.result.own")}</h2>
        <p className={styles.text}>
          {t(isShown ? "evaluation.result.ownShown" : "evaluation.result.ownComputed")}
        </p>
      </div>
      <Button onClick={() => void navigate({ to: ".", search: { result: user.id } as never })}>
        {t("evaluation.result.open")}
      </Button>
    </section>
  );
}

/** For the cycle's lead: who is evaluated, who has judged, never what. For whom an appeal went to: these people. */
export function Evaluated({ cycle, rows }: { cycle: Cycle; rows: readonly Row[] }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>
        {t("evaluation.people.title")}
        {cycle.progress && (
          <span className={styles.quiet}>
            {t("evaluation.people.progress", { done: cycle.progress[0] ?? 0, count: cycle.progress[1] ?? 0 })}
          </span>
        )}
      </h2>
      <ul className={styles.rows}>
        {rows.map((one) => (
          <li key={one.subject.id} className={styles.evaluated}>
            {one.can_read ? (
              <Link
                className={styles.name ?? ""}
                to={`/w/${slug}/evaluation/${cycle.id}`}
                search={{ result: one.subject.id } as never}
              >
                <Person name={one.subject.name} />
                <IconChevronRight size={14} aria-hidden="true" />
              </Link>
            ) : (
              <Person name={one.subject.name} />
            )}
            <ul className={styles.seats}>
              {one.seats.map((seat) => (
                <li key={seat.judge.id} className={styles.seat} data-done={seat.is_submitted || undefined}>
                  <span aria-hidden="true">
                    <Face name={seat.judge.name} size={20} />
                  </span>
                  <span>
                    {seat.voice === "self" ? t("evaluation.voice.self") : seat.judge.name}
                    <small>
                      {t(seat.is_submitted ? "evaluation.judge.submitted" : "evaluation.judge.waiting")}
                    </small>
                  </span>
                </li>
              ))}
            </ul>
            <span className={styles.marks}>
              {one.talk_on && (
                <Mark tone="blue">{t("evaluation.talk.on", { day: dateText(one.talk_on) })}</Mark>
              )}
              {one.is_accepted && <Mark tone="green">{t("evaluation.result.accepted")}</Mark>}
              {one.appeal !== "" && (
                <Mark tone={one.appeal === "waiting" ? "red" : "grey"}>
                  {t(`evaluation.appeal.state.${one.appeal as "waiting"}`)}
                </Mark>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
