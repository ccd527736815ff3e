import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { momentText } from "../../texts/dates";
import { Loading } from "../../ui/state";
import { type Risk, type Scheme, useActivity } from "./data";
import styles from "./risks.module.css";

/** How the risk was assessed over time, and what was done to it, newest first. */
export function Course({ risk, scheme }: { risk: Risk; scheme: Scheme }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const found = useActivity(slug, risk.key);
  const name = (place: readonly number[] | null) =>
    place
      ? `${scheme.likelihood[(place[0] ?? 1) - 1]?.name} × ${scheme.impact[(place[1] ?? 1) - 1]?.name}`
      : t("risks.unassessed");
  return (
    <div className={styles.record}>
      <section>
        <h3 className={styles.heading}>{t("risks.course.positions")}</h3>
        {[...risk.trail].reverse().map((one) => (
          <div key={one.at} className={styles.courseLine}>
            <time className={styles.quiet} dateTime={one.at}>
              {momentText(one.at, language)}
            </time>
            <span>
              {name(one.inherent)}
              {one.residual && ` → ${t("risks.stage.residual")}: ${name(one.residual)}`}
            </span>
          </div>
        ))}
      </section>
      <section>
        <h3 className={styles.heading}>{t("risks.course.history")}</h3>
        {found.isPending && <Loading shape="text" />}
        {found.data?.items.map((one) => {
          const fields = Object.keys(one.changes).filter(
            (field) => one.kind !== "RiskCreated" || field === "event",
          );
          return (
            <div key={one.seq} className={styles.courseLine}>
              <time className={styles.quiet} dateTime={one.at}>
                {momentText(one.at, language)}
              </time>
              <span className={styles.grow}>
                <strong>{one.by.name}</strong> {t(`risks.event.${one.kind as "RiskChanged"}`)}
                {one.kind === "RiskChanged" && fields.length > 0 && (
                  <span className={styles.quiet}>
                    {" · "}
                    {fields
                      .map((field) => t(`risks.fields.${field as "title"}`))
                      .join(t("requirements.listSeparator"))}
                  </span>
                )}
              </span>
            </div>
          );
        })}
      </section>
    </div>
  );
}
