import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { Columns } from "../../ui/chart";
import { Mark } from "../../ui/mark";
import styles from "./operations.module.css";
import { useWords } from "./words";

type Hour = components["schemas"]["HourOut"];
const endings = [
  ["done", "green"],
  ["failed", "red"],
  ["stopped", "grey"],
] as const;

/** How many jobs ended in each of the last hours. */
export function Throughput({ hours }: { hours: readonly Hour[] }) {
  const { t } = useTexts();
  const words = useWords();
  const sum = (ending: "done" | "failed" | "stopped") => hours.reduce((all, one) => all + one[ending], 0);
  return (
    <section className={styles.card} aria-label={t("operations.jobs.throughput")}>
      <header className={styles.cardHead}>
        <h2>{t("operations.jobs.throughput")}</h2>
        <span className={styles.legend}>
          {endings.map(([ending, tone]) => (
            <Mark key={ending} look="dot" tone={tone}>
              {t(`operations.jobs.is.${ending}`)} {words.number(sum(ending))}
            </Mark>
          ))}
        </span>
      </header>
      <Columns
        label={t("operations.jobs.throughput")}
        columns={hours.map((hour) => ({
          id: hour.at,
          label: words.hour(hour.at),
          said: t("operations.jobs.inHour", {
            hour: words.hour(hour.at),
            done: words.number(hour.done),
            failed: words.number(hour.failed),
            stopped: words.number(hour.stopped),
          }),
          parts: endings.map(([ending, tone]) => ({ tone, value: hour[ending] })),
        }))}
      />
    </section>
  );
}
