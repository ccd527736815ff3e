import { IconArrowRight, IconBulb } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../texts";
import { Mark, type Tone } from "../../ui/mark";
import { Empty } from "../../ui/state";
import type { ReleasePlan } from "./data";
import styles from "./planning.module.css";

interface ListProps {
  slug: string;
  plan: ReleasePlan;
}

function Named({ slug, what }: { slug: string; what: { key: string; title: string } }) {
  return (
    <span className={styles.named}>
      <Link className={styles.keyLink ?? ""} to={`/w/${slug}/requirements/${what.key}`}>
        {what.key}
      </Link>
      <span className={styles.namedTitle}>{what.title}</span>
    </span>
  );
}

// No green and no red here: a release is neither good nor bad.
const calm: readonly Tone[] = ["blue", "teal", "violet", "amber"];

function Place({ plan, id, name }: { plan: ReleasePlan; id: number | null; name: string | null }) {
  const { t } = useTexts();
  if (!name) return <Mark>{t("planning.proposal.none")}</Mark>;
  const at = plan.releases.findIndex((release) => release.id === id);
  return <Mark tone={calm[Math.max(at, 0) % calm.length] ?? "blue"}>{name}</Mark>;
}

export function Diff({ slug, plan }: ListProps) {
  const { t } = useTexts();
  if (plan.diff.length === 0) return <Empty title={t("planning.proposal.noDiff")} />;
  return (
    <ul className={styles.list}>
      {plan.diff.map((move) => (
        <li key={move.id} className={styles.item}>
          <Named slug={slug} what={move} />
          <span className={styles.move}>
            <Place plan={plan} id={move.before} name={move.before_name} />
            <IconArrowRight size={14} aria-label={t("planning.proposal.to")} />
            <Place plan={plan} id={move.after} name={move.after_name} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Why each one stays out, what it would push out, and the cheapest change that lets it in. */
export function LeftOut({ slug, plan }: ListProps) {
  const { t, language } = useTexts();
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  if (plan.left_out.length === 0) return <Empty title={t("planning.proposal.allIn")} />;
  return (
    <ul className={styles.list}>
      {plan.left_out.map((out) => (
        <li key={out.id} className={styles.reasonItem}>
          <div className={styles.reasonHead}>
            <Named slug={slug} what={out} />
            {out.value !== null && (
              <span className={styles.quiet}>
                {t("planning.proposal.value", { value: figure.format(out.value) })}
              </span>
            )}
          </div>
          <ul className={styles.reasons}>
            {out.reasons.map((reason) => (
              <li key={reason.text}>{reason.text}</li>
            ))}
            {out.displacement && <li>{out.displacement.sentence.text}</li>}
          </ul>
          {out.change && (
            <p className={styles.hint}>
              <IconBulb size={16} stroke={1.6} aria-hidden="true" />
              {out.change.sentence.text}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export function Assigned({ slug, plan }: ListProps) {
  const { t } = useTexts();
  return (
    <>
      {plan.releases.map((release) => (
        <div key={release.id}>
          <h3 className={styles.fillTitle}>
            {release.name}
            <span className={styles.quiet}>
              {t("planning.releases.requirements", { count: release.requirements })}
            </span>
          </h3>
          <ul className={styles.list}>
            {plan.assignments
              .filter((one) => one.release === release.id)
              .map((one) => (
                <li key={one.id} className={styles.item}>
                  <Named slug={slug} what={one} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** No plan can satisfy all wishes: the smallest set that contradicts itself, and what giving up would cost. */
export function Conflict({ plan }: { plan: ReleasePlan }) {
  const { t } = useTexts();
  return (
    <div className={styles.conflict}>
      <h3 className={styles.fillTitle}>{t("planning.proposal.conflict")}</h3>
      <ul className={styles.reasons}>
        {plan.conflict.map((wish) => (
          <li key={wish.text}>{wish.text}</li>
        ))}
      </ul>
      {plan.give_up.length > 0 && (
        <>
          <h3 className={styles.fillTitle}>{t("planning.proposal.giveUp")}</h3>
          <ul className={styles.reasons}>
            {plan.give_up.map((way) => (
              <li key={way.text}>{way.text}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
