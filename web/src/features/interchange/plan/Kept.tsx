import { useTexts } from "../../../texts";
import { Mark } from "../../../ui/mark";
import styles from "../interchange.module.css";
import type { PlanState } from "./data";
import own from "./plan.module.css";

/** What the plan cannot hold, or holds only nearly, in plain words; and every element kept unread, by its name. */
export function Kept({ state }: { state: PlanState }) {
  const { t } = useTexts();
  const kept = Object.entries(state.kept).filter(([, names]) => Object.keys(names).length > 0);
  if (state.report.length === 0 && kept.length === 0) return null;
  return (
    <>
      {state.baselines.length > 0 && <Baselines baselines={state.baselines} />}
      <section className={own.kept} aria-label={t("interchange.plan.kept")}>
        <h2 className={own.keptTitle}>{t("interchange.plan.kept")}</h2>
        <ul className={own.report}>
          {state.report.map((line) => (
            <li key={line.code}>
              {line.text}
              {line.names.length > 0 && (
                <span className={styles.quiet}> {line.names.join(t("interchange.separator"))}</span>
              )}
            </li>
          ))}
        </ul>
        <details>
          <summary>{t("interchange.plan.elements")}</summary>
          <dl className={own.elements}>
            {kept.map(([kind, names]) => (
              <div key={kind}>
                <dt>{kind}</dt>
                <dd>
                  {Object.entries(names)
                    .map(([name, count]) => (count > 1 ? `${name} × ${count}` : name))
                    .join(t("interchange.separator"))}
                </dd>
              </div>
            ))}
          </dl>
        </details>
      </section>
    </>
  );
}

const tones = { create: "green", same: "grey", kept: "amber" } as const;

/** The baselines of the file, and which plan baseline each becomes or is. */
function Baselines({ baselines }: { baselines: PlanState["baselines"] }) {
  const { t } = useTexts();
  return (
    <section className={own.kept} aria-label={t("interchange.plan.baselines.title")}>
      <h2 className={own.keptTitle}>{t("interchange.plan.baselines.title")}</h2>
      <ul className={own.baselines}>
        {baselines.map((one) => (
          <li key={one.number}>
            <span className={styles.quiet}>
              {t("interchange.plan.baselines.number", { number: one.number })}
            </span>
            <span className={own.baseline}>
              {one.name}{" "}
              <span className={styles.quiet}>
                {t("interchange.plan.baselines.tasks", { count: one.tasks })}
              </span>
            </span>
            <Mark tone={tones[one.action]}>{t(`interchange.plan.baselines.${one.action}`)}</Mark>
          </li>
        ))}
      </ul>
    </section>
  );
}
