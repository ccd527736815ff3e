import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import type { Feedback, Request } from "./data";
import styles from "./evaluation.module.css";

/** The records and the period that something is about; nothing where there are none. */
export function About({ one }: { one: Pick<Feedback | Request, "about" | "start_on" | "finish_on"> }) {
  const { t } = useTexts();
  if (one.about.length === 0 && !one.start_on) return null;
  return (
    <ul className={styles.about} aria-label={t("evaluation.about")}>
      {one.start_on && one.finish_on && (
        <li>{t("evaluation.period", { start: dateText(one.start_on), finish: dateText(one.finish_on) })}</li>
      )}
      {one.about.map((each) => (
        <li key={each.key}>
          <b>{each.key}</b> {each.title}
        </li>
      ))}
    </ul>
  );
}
