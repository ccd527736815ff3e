import { IconCheck, IconClock } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import { dayText, type Objective } from "./data";
import styles from "./goals.module.css";

/** Who has understood and agreed to today's version, who is missing, and what changed since one's own agreement. */
export function Voices({ one }: { one: Objective }) {
  const { t, language } = useTexts();
  if (one.state === "draft") return null;
  return (
    <section className={styles.card} aria-label={t("goals.agreement")}>
      <header className={styles.cardHead}>
        <h2>{t("goals.agreement")}</h2>
        <span className={styles.quiet}>{t("goals.agreedOf", { agreed: one.agreed, all: one.awaited })}</span>
      </header>
      {one.changed_since.length > 0 && (
        <div className={styles.changed}>
          <p>{t("goals.changedSince")}</p>
          {one.changed_since.map((each) => (
            <p key={each.field}>
              <b>{each.label}</b>
              {t("goals.colon")}
              <del>{each.before}</del> <ins>{each.after}</ins>
            </p>
          ))}
        </div>
      )}
      <ul className={styles.voices}>
        {one.voices.map((voice) => (
          <li key={voice.person.id} data-current={voice.is_current || undefined}>
            <Person name={voice.person.name} />
            {voice.is_current ? (
              <span className={styles.agreed}>
                <IconCheck size={14} aria-hidden="true" />
                {voice.at && dayText(voice.at, language)}
              </span>
            ) : (
              <span className={styles.awaited}>
                <IconClock size={14} aria-hidden="true" />
                {voice.edition > 0 ? t("goals.agreedTo", { edition: voice.edition }) : t("goals.notYet")}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
