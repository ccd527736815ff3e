import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import styles from "./privacy.module.css";

type Erasure = components["schemas"]["ErasureOut"];
type Named = components["schemas"]["NamedOut"];

/** What an erasure does or did: figures first, then what names the person still. */
export function Report({ report, look }: { report: Erasure; look: "plan" | "done" }) {
  const { t } = useTexts();
  const removed = Object.values(report.removed).reduce((sum, count) => sum + count, 0);
  const figures = [
    ["removed", removed],
    ["replaced", report.replaced],
    ["history", report.history],
    ["left", report.left_count],
    ["sealed", report.sealed_count],
  ] as const;
  return (
    <div className={styles.stack}>
      <p className={styles.words}>
        {t(look === "plan" ? "privacy.report.plan" : "privacy.report.done", {
          name: report.name,
          alias: report.alias,
        })}
      </p>
      <dl className={styles.figures}>
        {figures.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`privacy.report.${name}`)}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <Places title={t("privacy.report.leftTitle")} places={report.left} count={report.left_count} />
      <Places title={t("privacy.report.sealedTitle")} places={report.sealed} count={report.sealed_count} />
      {report.unread > 0 && (
        <p className={styles.quiet}>{t("privacy.report.unread", { count: report.unread })}</p>
      )}
    </div>
  );
}

function Places({ title, places, count }: { title: string; places: readonly Named[]; count: number }) {
  const { t } = useTexts();
  if (count === 0) return null;
  return (
    <details className={styles.places}>
      <summary>{title}</summary>
      <ul>
        {places.map((one) => (
          <li key={`${one.table}.${one.column}.${one.row}`}>
            <code>
              {one.table}.{one.column} {one.row}
            </code>
            <span>{one.excerpt}</span>
          </li>
        ))}
      </ul>
      {places.length < count && (
        <p className={styles.quiet}>{t("privacy.report.first", { shown: places.length, count })}</p>
      )}
    </details>
  );
}
