import { useTexts } from "../../../texts";
import styles from "../interchange.module.css";
import type { PlanState } from "./data";
import own from "./plan.module.css";

/** What the plan cannot hold, or holds only nearly, in plain words; and every element kept unread, by its name. */
export function Kept({ state }: { state: PlanState }) {
  const { t } = useTexts();
  const kept = Object.entries(state.kept).filter(([, names]) => Object.keys(names).length > 0);
  if (state.report.length === 0 && kept.length === 0) return null;
  return (
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
  );
}
