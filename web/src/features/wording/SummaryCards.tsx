import { useTexts } from "../../texts";
import type { Summary } from "./data";
import styles from "./page.module.css";
import { toneOfScore } from "./ScoreChip";

interface SummaryCardsProps {
  summary: Summary;
  products: readonly { id: number; name: string }[];
  rule: string;
  onRule: (rule: string) => void;
}

const SHOWN = 6;

/** The set as one document: its score, how it is spread, its products, and the rules that cost most. */
export function SummaryCards({ summary, products, rule, onRule }: SummaryCardsProps) {
  const { t, language } = useTexts();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const nameOf = new Map(products.map((one) => [one.id, one.name]));
  const shares = [
    { tone: "green", count: summary.good, words: t("wording.good") },
    { tone: "amber", count: summary.fair, words: t("wording.fair") },
    { tone: "red", count: summary.poor, words: t("wording.poor") },
  ] as const;
  const most = Math.max(...summary.losses.map((loss) => loss.points), 0.001);
  return (
    <div className={styles.cards}>
      <section className={styles.card} aria-label={t("wording.whole")}>
        <h2 className={styles.cardTitle}>{t("wording.whole")}</h2>
        <p className={styles.figure} data-tone={toneOfScore(summary.score)}>
          {format.format(summary.score)}
          <small>{t("wording.of", { count: summary.requirements })}</small>
        </p>
        <div className={styles.bar} aria-hidden="true">
          {shares.map((share) => (
            <span key={share.tone} data-tone={share.tone} style={{ flexGrow: share.count }} />
          ))}
        </div>
        <ul className={styles.legend}>
          {shares.map((share) => (
            <li key={share.tone} data-tone={share.tone}>
              {share.words} <b>{share.count}</b>
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.card} aria-label={t("wording.costly")}>
        <h2 className={styles.cardTitle}>{t("wording.costly")}</h2>
        {summary.losses.slice(0, SHOWN).map((loss) => (
          <button
            key={loss.rule}
            type="button"
            className={styles.cost}
            disabled={loss.rule === ""}
            aria-pressed={rule !== "" && rule === loss.rule}
            onClick={() => onRule(loss.rule)}
          >
            <span className={styles.costName}>{loss.name}</span>
            <span className={styles.costBar} aria-hidden="true">
              <span style={{ width: `${(100 * loss.points) / most}%` }} />
            </span>
            <span className={styles.costFigure}>+{format.format(loss.points)}</span>
            <span className={styles.costCount}>{loss.requirements}</span>
          </button>
        ))}
        {summary.losses.length === 0 && <p className={styles.quiet}>{t("wording.nothing")}</p>}
      </section>
      {summary.products.length > 1 && (
        <section className={styles.card} aria-label={t("wording.byProduct")}>
          <h2 className={styles.cardTitle}>{t("wording.byProduct")}</h2>
          {summary.products.map((one) => (
            <div key={one.product} className={styles.cost}>
              <span className={styles.costName}>{nameOf.get(one.product) ?? one.product}</span>
              <span className={styles.costBar} data-tone={toneOfScore(one.score)} aria-hidden="true">
                <span style={{ width: `${one.score}%` }} />
              </span>
              <span className={styles.costFigure}>{format.format(one.score)}</span>
              <span className={styles.costCount}>{one.requirements}</span>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
