import { useTexts } from "../../../texts";
import { figureText, type Result } from "./data";
import styles from "./ratings.module.css";

/** Kendall's W as an arc from 0 to 1, with the threshold of the session as a stroke across it. */
export function Gauge({ agreement, from }: { agreement: Result["agreement"]; from: number }) {
  const { t, language } = useTexts();
  const { w } = agreement;
  const at = (share: number, radius: number) => {
    const angle = Math.PI * (1 - share);
    return `${80 + radius * Math.cos(angle)} ${82 - radius * Math.sin(angle)}`;
  };
  const isAgreed = w !== null && w >= from - 1e-12;
  return (
    <figure className={styles.gauge}>
      <svg viewBox="0 0 160 92" width="160" height="92" role="img" aria-label={t("ratings.gauge")}>
        <path className={styles.gaugeTrack} d={`M${at(0, 66)}A66 66 0 0 1 ${at(1, 66)}`} />
        {w !== null && w > 0 && (
          <path
            className={styles.gaugeValue}
            data-agreed={isAgreed || undefined}
            d={`M${at(0, 66)}A66 66 0 0 1 ${at(Math.min(1, w), 66)}`}
          />
        )}
        <path className={styles.gaugeMark} d={`M${at(from, 56)}L${at(from, 76)}`} />
        <text className={styles.gaugeFigure} x="80" y="74" textAnchor="middle">
          {w === null ? "–" : figureText(w, language)}
        </text>
      </svg>
      <figcaption>
        <strong>
          {agreement.strength
            ? t(`ratings.strength.${agreement.strength}` as "ratings.strength.strong")
            : t("ratings.strength.undefined")}
        </strong>
        <span className={styles.quiet}>
          {agreement.p_value !== null &&
            `p ${agreement.p_value < 0.001 ? "< 0.001" : `= ${figureText(agreement.p_value, language)}`} · `}
          {t("ratings.threshold", { value: figureText(from, language) })}
        </span>
      </figcaption>
    </figure>
  );
}
