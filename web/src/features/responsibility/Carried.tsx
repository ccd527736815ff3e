import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import type { MapData } from "./data";
import styles from "./map.module.css";
import page from "./page.module.css";

/** What each manager carries by the map, beside what they really do. */
export function Carried({ data }: { data: MapData }) {
  const { t, language } = useTexts();
  const managers = data.managers.filter((one) => one.is_manager);
  const most = Math.max(1, ...managers.map((one) => one.requirements));
  const percent = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en", { style: "percent" });
  return (
    <section aria-labelledby="carried">
      <h2 id="carried" className={page.heading}>
        {t("responsibility.carried.title")}
      </h2>
      <ul className={styles.people}>
        {managers.map((one) => (
          <li key={one.id} className={styles.carried}>
            <Person name={one.name} />
            <p className={page.quiet}>{t("responsibility.carried.areas", { count: one.areas })}</p>
            <div className={styles.measure}>
              <span>{t("responsibility.carried.requirements")}</span>
              <span className={styles.track} aria-hidden="true">
                <span style={{ width: `${(100 * one.requirements) / most}%` }} />
              </span>
              <b>{one.requirements}</b>
            </div>
            <div className={styles.measure}>
              <span>{t("responsibility.carried.share")}</span>
              <span className={styles.track} data-tone="teal" aria-hidden="true">
                <span style={{ width: `${100 * one.share}%` }} />
              </span>
              <b>{percent.format(one.share)}</b>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
