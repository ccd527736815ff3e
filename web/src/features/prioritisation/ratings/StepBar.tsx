import { IconCheck, IconEye, IconEyeOff, IconFlag, IconMessageQuestion } from "@tabler/icons-react";
import { useTexts } from "../../../texts";
import { Face } from "../../../ui/mark";
import { momentText, type Rating } from "./data";
import styles from "./ratings.module.css";

const stages = ["rate", "reveal", "reasons", "settle"] as const;
const icons = { rate: IconEyeOff, reveal: IconEye, reasons: IconMessageQuestion, settle: IconFlag };
const stageOf: Record<string, number> = {
  rate: 0,
  wait: 0,
  watch: 0,
  extend: 0,
  reveal: 1,
  reason: 2,
  reasons: 2,
  settle: 3,
  taken_over: 4,
  ended: 4,
};

/** Where the session stands, what is to be done now, by whom, until when; and who has handed in. */
export function StepBar({ rating }: { rating: Rating }) {
  const { t, language } = useTexts();
  const { step } = rating;
  const now = stageOf[step.code] ?? 0;
  const round = rating.rounds.findLast((one) => one.result !== null);
  return (
    <section className={styles.step} aria-label={t("ratings.stepNow")}>
      <ol className={styles.stages}>
        {stages.map((stage, index) => {
          const Icon = index < now ? IconCheck : icons[stage];
          return (
            <li
              key={stage}
              data-state={index < now ? "done" : index === now ? "now" : "later"}
              aria-current={index === now ? "step" : undefined}
            >
              <Icon size={15} aria-hidden="true" />
              {t(`ratings.stage.${stage}`)}
            </li>
          );
        })}
      </ol>
      <div className={styles.todo} role="status">
        <p className={styles.says}>{step.says}</p>
        {round && rating.state === "revealed" && <p className={styles.quiet}>{round.says}</p>}
        {rating.because !== "" && <p className={styles.quiet}>{rating.because}</p>}
        <p className={styles.quiet}>
          {step.who.length > 0 && (
            <>
              {t("ratings.by")} {step.who.map((one) => one.name).join(t("ratings.listMark"))}
              {step.until && " · "}
            </>
          )}
          {step.until && t("ratings.until", { time: momentText(step.until, language) })}
        </p>
      </div>
      <ul className={styles.people} aria-label={t("ratings.form.people")}>
        {rating.raters.map((one) => (
          <li
            key={one.person.id}
            data-done={one.has_handed_in || undefined}
            title={t(one.has_handed_in ? "ratings.hasHandedIn" : "ratings.hasNotHandedIn", {
              name: one.person.name,
            })}
          >
            <Face name={one.person.name} size={24} />
            <span className={styles.weight}>×{one.weight}</span>
            {one.has_handed_in && <IconCheck size={13} aria-label={t("ratings.in")} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
