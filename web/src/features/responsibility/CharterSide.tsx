import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import styles from "./charter.module.css";
import type { Charter } from "./data";
import page from "./page.module.css";

interface CharterSideProps {
  charter: Charter;
  onPoint: (row: number | null) => void;
}

/** What does not hold, in sentences; what each person carries; what the letters mean. */
export function CharterSide({ charter, onPoint }: CharterSideProps) {
  const { t } = useTexts();
  const most = Math.max(charter.most_duties, ...charter.loads.map((load) => load.duties));
  const family = charter.scheme === "daci" ? "daci" : "raci";
  return (
    <aside className={styles.side}>
      <section>
        <h2 className={page.heading}>{t("responsibility.charter.findings")}</h2>
        {charter.faults.length === 0 ? (
          <p className={styles.fine}>
            <IconCircleCheck size={16} aria-hidden="true" /> {t("responsibility.charter.fine")}
          </p>
        ) : (
          <ul className={styles.faults}>
            {charter.faults.map((fault) => (
              <li
                key={`${fault.code}-${fault.row}-${fault.person}`}
                data-error={fault.is_error || undefined}
                onPointerEnter={() => onPoint(fault.row)}
                onPointerLeave={() => onPoint(null)}
              >
                {fault.is_error ? (
                  <IconAlertTriangle size={15} stroke={1.8} aria-hidden="true" />
                ) : (
                  <IconInfoCircle size={15} stroke={1.8} aria-hidden="true" />
                )}
                <span>{fault.message}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2 className={page.heading}>{t("responsibility.charter.load")}</h2>
        <ul className={styles.loads}>
          {charter.loads.map((load) => (
            <li key={load.person.id}>
              <Person name={load.person.name} />
              <span className={styles.track} data-over={load.is_over || undefined} aria-hidden="true">
                <span style={{ width: `${(100 * load.duties) / most}%` }} />
                <i style={{ left: `${(100 * charter.most_duties) / most}%` }} />
              </span>
              <b>{load.duties}</b>
              <span className={styles.split4}>
                {charter.letters.map((letter) => (
                  <span key={letter}>
                    {letter} {load.letters[letter] ?? 0}
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ul>
        <p className={page.quiet}>{t("responsibility.charter.loadWords", { count: charter.most_duties })}</p>
      </section>
      <section>
        <h2 className={page.heading}>{t("responsibility.charter.legend")}</h2>
        <ul className={styles.legend}>
          {charter.letters.map((letter) => (
            <li key={letter}>
              <span className={styles.letter} data-letter={letter}>
                {letter}
              </span>
              {t(`responsibility.letter.${family}.${letter as "A"}`)}
            </li>
          ))}
        </ul>
        {charter.can_edit && <p className={page.quiet}>{t("responsibility.charter.keys")}</p>}
      </section>
    </aside>
  );
}
