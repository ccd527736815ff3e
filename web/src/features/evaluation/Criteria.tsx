import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { type Criterion, type Cycle, figureText, type Voice } from "./cycles";
import styles from "./cycles.module.css";

/** What counts, how much, and how it is found. */
export function CriteriaList({ cycle }: { cycle: Cycle }) {
  const { t } = useTexts();
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("evaluation.criteria.title")}</h2>
      <CriteriaTable criteria={cycle.criteria} />
    </section>
  );
}

function CriteriaTable({ criteria }: { criteria: readonly Criterion[] }) {
  const { t } = useTexts();
  const whole = criteria.reduce((sum, one) => sum + one.weight, 0) || 1;
  return (
    <ul className={styles.rows}>
      {criteria.map((one) => (
        <li key={one.id} className={styles.criterion}>
          <div className={styles.weight}>
            <b>{Math.round((one.weight / whole) * 100)}%</b>
            <span className={styles.weightTrack} aria-hidden="true">
              <span style={{ width: `${(one.weight / whole) * 100}%` }} />
            </span>
          </div>
          <div className={styles.what}>
            <div className={styles.marks}>
              <b className={styles.criterionName}>{one.name}</b>
              <Mark tone={one.kind === "computed" ? "blue" : "violet"}>
                {t(`evaluation.criteria.kind.${one.kind as "computed"}`)}
              </Mark>
            </div>
            {one.words && <p className={styles.text}>{one.words}</p>}
            {one.kind === "computed" ? <Formula one={one} /> : <Scale one={one} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

export function Formula({ one }: { one: Criterion }) {
  const { t } = useTexts();
  return (
    <p className={styles.formula}>
      {one.formula}{" "}
      {t(one.unit === "days" ? "evaluation.criteria.endsDays" : "evaluation.criteria.ends", {
        zero: figureText(one.at_zero, one.unit),
        full: figureText(one.at_full, one.unit),
        count: one.least,
      })}
    </p>
  );
}

function Scale({ one }: { one: Criterion }) {
  const { t } = useTexts();
  return (
    <>
      <p className={styles.formula}>
        {t("evaluation.criteria.judgedBy", {
          who: one.voices
            .map((voice) => t(`evaluation.voice.${voice as Voice}`))
            .join(t("evaluation.separator")),
        })}
      </p>
      <ol className={styles.anchors}>
        {one.anchors.map((anchor, index) => (
          <li key={anchor}>
            <b>{index + 1}</b> {anchor}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Every form in which the criteria were announced, with the reason of each change. */
export function Editions({ cycle }: { cycle: Cycle }) {
  const { t } = useTexts();
  if (cycle.editions.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("evaluation.criteria.history")}</h2>
      <ul className={styles.rows}>
        {cycle.editions.map((edition) => (
          <li key={edition.number} className={styles.edition}>
            <details>
              <summary>
                <b>{t("evaluation.criteria.edition", { number: edition.number })}</b>
                <span className={styles.quiet}>
                  {dateText(edition.at.slice(0, 10))} · {edition.by.name}
                </span>
                <span className={styles.text}>{edition.reason || t("evaluation.criteria.first")}</span>
              </summary>
              <CriteriaTable criteria={edition.criteria} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
