import { useTexts } from "../../texts";
import { momentText } from "../../texts/dates";
import styles from "./budgets.module.css";
import { type Line, useSaid } from "./data";

const plain = ["title", "note", "currency", "starts_on", "ends_on", "near_percent", "over_percent"];

/** Who changed what when, with the amounts that the common history does not hold. */
export function LineHistory({ line }: { line: Line }) {
  const { t, language } = useTexts();
  const said = useSaid();
  const sum = (months: unknown) =>
    Object.values((months ?? {}) as Record<string, string>).reduce((total, one) => total + Number(one), 0);
  const say = (name: string, [before, after]: readonly unknown[]) => {
    if (name === "months")
      return `${t("budgets.money.planned")} ${said.money(sum(before), line.currency)} → ${said.money(sum(after), line.currency)}`;
    if (name.startsWith("commitment:")) {
      const order = (after ?? before) as { supplier?: string; amount?: string; currency?: string } | null;
      return `${t("budgets.tab.commitments")} #${name.split(":")[1]} ${order?.supplier ?? ""} ${
        after ? said.money(Number(order?.amount), order?.currency ?? line.currency) : t("budgets.removed")
      }`;
    }
    const label = t(`budgets.field.${name as "title"}`);
    return plain.includes(name) && before !== null && before !== ""
      ? `${label} ${String(before)} → ${String(after)}`
      : label;
  };
  return (
    <ol className={styles.history}>
      {line.changes.map((one) => (
        <li key={one.version}>
          <time className={styles.quiet} dateTime={one.at}>
            {momentText(one.at, language)}
          </time>
          <span>
            <strong>{one.by.name}</strong>{" "}
            {one.version === 1
              ? t("budgets.madeIt")
              : Object.entries(one.changes)
                  .map(([name, pair]) => say(name, pair))
                  .join(t("requirements.listSeparator"))}
          </span>
        </li>
      ))}
    </ol>
  );
}
