import { useTexts } from "../../texts";
import { useShares } from "./data";
import styles from "./ranking.module.css";

/** How the effort falls on Must, Should and Could; Must above its limit leaves no room for surprises. */
export function Moscow({ slug }: { slug: string }) {
  const { t, language } = useTexts();
  const shares = useShares(slug, true);
  const data = shares.data;
  if (!data) return null;
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 });
  const days = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <section className={styles.shares} aria-label={t("prioritisation.shares")}>
      <div className={styles.stack}>
        {(["must", "should", "could"] as const).map((name) => (
          <span
            key={name}
            className={styles.share}
            data-name={name}
            style={{ width: `${data[name] * 100}%` }}
          />
        ))}
        <span
          className={styles.limit}
          style={{ left: `${data.must_limit * 100}%` }}
          title={percent.format(data.must_limit)}
        />
      </div>
      <div className={styles.legend}>
        {(["must", "should", "could"] as const).map((name) => (
          <span key={name} data-name={name}>
            {t(`prioritisation.moscow.${name}`)} {percent.format(data[name])}
          </span>
        ))}
      </div>
      <p className={data.must_excess_days > 0 ? styles.warn : styles.fine}>
        {data.must_excess_days > 0
          ? t("prioritisation.mustOver", {
              limit: percent.format(data.must_limit),
              days: days.format(data.must_excess_days),
            })
          : t("prioritisation.mustFine", { limit: percent.format(data.must_limit) })}
      </p>
    </section>
  );
}
