import { IconAlertTriangle } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../texts";
import { SideScroll } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { useCapacity } from "./data";
import { useDates } from "./said";
import styles from "./team.module.css";

/** What each skill can give in the next three months, after holidays, leave and availability. */
export function Capacity({ slug }: { slug: string }) {
  const { t, language } = useTexts();
  const dates = useDates();
  const { months, spans, isPending, error, retry } = useCapacity(slug, 3);
  const separator = language === "zh" ? "、" : ", ";
  if (error) return <Failure error={error} onRetry={retry} />;
  if (isPending) return <Loading shape="text" />;
  const skills = [...new Set(months.flatMap((month) => month.skills.map((one) => one.skill)))];
  const daysOf = (month: (typeof months)[number], skill: string) =>
    month.skills.find((one) => one.skill === skill)?.people_days ?? 0;
  const most = Math.max(1, ...months.flatMap((month) => month.skills.map((one) => one.people_days)));
  const unknown = [...new Set(months.flatMap((month) => month.unknown_years))];
  return (
    <div className={styles.capacity}>
      <h2 id="capacity-title" className={styles.title}>
        {t("resources.capacity.title")}
      </h2>
      <p className={styles.words}>{t("resources.capacity.words")}</p>
      {unknown.length > 0 && (
        <p className={styles.notice}>
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
          <span>
            {t("resources.capacity.unknown", { years: unknown.join(separator) })}{" "}
            <Link className={styles.link ?? ""} to={`/w/${slug}/team`} search={{ tab: "calendar" } as never}>
              {t("resources.capacity.load")}
            </Link>
          </span>
        </p>
      )}
      <SideScroll className={styles.scroller} labelledBy="capacity-title">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("resources.capacity.skill")}</th>
              {spans.map((span, at) => (
                <th key={span.start_on} scope="col">
                  {dates.month(span.start_on)}
                  <span className={styles.quiet}>
                    {t("resources.capacity.workingDays", { count: months[at]?.working_days ?? 0 })}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {skills.map((skill) => (
              <tr key={skill}>
                <th scope="row">{skill}</th>
                {months.map((month) => (
                  <td key={month.start_on}>
                    <span className={styles.bar}>
                      <span className={styles.barTrack} aria-hidden="true">
                        <span
                          className={styles.barFill}
                          style={{ width: `${(daysOf(month, skill) / most) * 100}%` }}
                        />
                      </span>
                      <span className={styles.barFigure}>{dates.figure(daysOf(month, skill))}</span>
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("resources.capacity.total")}</th>
              {months.map((month) => (
                <td key={month.start_on}>
                  {t("resources.capacity.days", { days: dates.figure(month.people_days) })}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </SideScroll>
    </div>
  );
}
