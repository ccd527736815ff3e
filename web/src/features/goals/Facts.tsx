import { IconArrowRight } from "@tabler/icons-react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import { days, dayText, figure, type Objective } from "./data";
import styles from "./goals.module.css";

/** What the objective says, as figures that stand beside one another. */
export function Facts({ one }: { one: Objective }) {
  const { t, language } = useTexts();
  const { products, currency } = useWorkspace();
  const named = products
    .filter((product) => one.products.includes(product.id))
    .map((product) => product.name);
  const money = one.cost === null ? "–" : `${figure(one.cost)} ${currency}`;
  const facts = [
    { label: t("goals.field.theme"), value: one.theme_title || "–" },
    { label: t("goals.field.products"), value: named.join(t("goals.comma")) || "–" },
    { label: t("goals.field.owner"), value: one.owner ? <Person name={one.owner.name} /> : "–" },
    { label: t("goals.field.ambition"), value: t(`goals.ambition.${one.ambition as "committed"}`) },
    { label: t("goals.field.period"), value: one.period || "–" },
    { label: t("goals.field.due_on"), value: one.due_on ? dayText(one.due_on, language) : "–" },
    {
      label: t("goals.field.effort_days"),
      value: one.effort_days === null ? "–" : t("goals.days", { days: days(one.effort_days) }),
    },
    { label: t("goals.field.cost"), value: money },
  ];
  return (
    <section className={styles.card} aria-label={t("goals.facts")}>
      <div className={styles.measure}>
        <p className={styles.metric}>{one.metric || t("goals.noMetric")}</p>
        <p className={styles.way2}>
          <span>
            <b>{figure(one.baseline)}</b>
            <small>{t("goals.field.baseline")}</small>
          </span>
          <IconArrowRight size={18} aria-hidden="true" />
          <span>
            <b>{figure(one.actual)}</b>
            <small>{t(one.state === "closed" ? "goals.actualAtClose" : "goals.now")}</small>
          </span>
          <IconArrowRight size={18} aria-hidden="true" />
          <span>
            <b>{figure(one.target)}</b>
            <small>{t("goals.field.target")}</small>
          </span>
          <span className={styles.unit}>{one.unit}</span>
        </p>
        {one.formula && <p className={styles.formula}>{one.formula}</p>}
      </div>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd data-overdue={(label === t("goals.field.due_on") && one.is_overdue) || undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {one.conclusion && (
        <blockquote className={styles.conclusion}>
          <b>{t("goals.conclusion")}</b> {one.conclusion}
        </blockquote>
      )}
    </section>
  );
}
