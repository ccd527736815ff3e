import { useTexts } from "../../texts";
import styles from "./budgets.module.css";
import { type Money, useSaid } from "./data";

/** Actual, committed and the rest of the plan on one scale, with a line where the plan ends. */
export function MoneyBar({ money, currency }: { money: Money; currency: string }) {
  const { t } = useTexts();
  const said = useSaid();
  const whole = Math.max(money.planned, money.forecast, 1e-9);
  const width = (value: number) => `${(100 * Math.max(0, value)) / whole}%`;
  const parts = (["actual", "committed", "rest"] as const).map(
    (name) => `${t(`budgets.money.${name}`)} ${said.money(money[name], currency)}`,
  );
  return (
    <span className={styles.bar} role="img" aria-label={parts.join(", ")} title={parts.join("\n")}>
      <span className={styles.actual} style={{ width: width(money.actual) }} />
      <span className={styles.committed} style={{ width: width(money.committed) }} />
      <span className={styles.rest} style={{ width: width(money.rest) }} />
      {money.planned > 0 && money.forecast > money.planned && (
        <span className={styles.limit} style={{ left: width(money.planned) }} />
      )}
    </span>
  );
}

/** What the colours of the bars say. */
export function BarLegend() {
  const { t } = useTexts();
  return (
    <span className={styles.legend}>
      {(["actual", "committed", "rest"] as const).map((name) => (
        <span key={name}>
          <i data-part={name} aria-hidden="true" /> {t(`budgets.money.${name}`)}
        </span>
      ))}
    </span>
  );
}
