import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import type { Objective } from "./data";
import styles from "./goals.module.css";

/** The five letters: those that are met, and for the others what the server says to write where. */
export function Smart({ one, onWrite }: { one: Objective; onWrite: () => void }) {
  const { t } = useTexts();
  const missing = one.smart.filter((letter) => !letter.is_met);
  return (
    <section className={styles.card} aria-label="SMART">
      <header className={styles.cardHead}>
        <h2>SMART</h2>
        <span className={styles.quiet}>
          {missing.length === 0 ? t("goals.isSmart") : t("goals.notSmart", { count: missing.length })}
        </span>
      </header>
      <ol className={styles.letters}>
        {one.smart.map((letter) => (
          <li key={letter.letter} data-met={letter.is_met || undefined}>
            <span className={styles.letter} aria-hidden="true">
              {letter.is_met ? <IconCheck size={14} stroke={2.4} /> : letter.letter}
            </span>
            <div>
              <p className={styles.letterName}>{letter.name}</p>
              {letter.is_met ? (
                <p className={styles.quiet}>{letter.meaning}</p>
              ) : (
                letter.missing.map((each) => (
                  <p key={each.field} className={styles.say}>
                    <b>{each.label}</b>
                    {t("goals.colon")}
                    {each.say}
                  </p>
                ))
              )}
            </div>
          </li>
        ))}
      </ol>
      {missing.length > 0 && one.can.edit && (
        <Button size="compact-sm" variant="default" onClick={onWrite}>
          {t("goals.writeMissing")}
        </Button>
      )}
    </section>
  );
}
