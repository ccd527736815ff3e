import { IconCheck } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import { type Disagreement, fromNow, momentText } from "./data";
import styles from "./decisions.module.css";

/** The five steps with their deadlines, and what the running one asks: of whom, until when. */
export function Stepper({ disagreement }: { disagreement: Disagreement }) {
  const { t, language } = useTexts();
  const { todo } = disagreement;
  return (
    <section className={styles.way} aria-label={t("decisions.way")}>
      <ol className={styles.steps}>
        {disagreement.steps.map((step, place) => (
          <li
            key={step.name}
            className={styles.step}
            data-state={step.state}
            aria-current={step.state === "now" ? "step" : undefined}
          >
            <span className={styles.number} aria-hidden="true">
              {step.state === "done" ? <IconCheck size={14} stroke={2.4} /> : place + 1}
            </span>
            <span className={styles.stepName}>{step.title}</span>
            <time className={styles.quiet} dateTime={step.deadline}>
              {momentText(step.deadline, language)}
            </time>
          </li>
        ))}
      </ol>
      <div className={styles.todo} data-mine={todo.is_mine || undefined} role="status">
        <p className={styles.todoWords}>{todo.words}</p>
        {todo.people.length > 0 && (
          <p className={styles.todoFacts}>
            <span>
              {t("decisions.todo.who")}{" "}
              <strong>{todo.people.map((one) => one.name).join(t("requirements.listSeparator"))}</strong>
            </span>
            {todo.until && (
              <span>
                {t("decisions.todo.until")}{" "}
                <strong>
                  <time dateTime={todo.until}>{momentText(todo.until, language)}</time>
                </strong>{" "}
                ({fromNow(todo.until, language)})
              </span>
            )}
          </p>
        )}
      </div>
    </section>
  );
}
