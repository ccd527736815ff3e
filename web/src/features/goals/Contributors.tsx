import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person, type Tone } from "../../ui/mark";
import { days, type Objective, percent } from "./data";
import styles from "./goals.module.css";

const tones: Record<string, Tone> = {
  collected: "grey",
  analysed: "blue",
  planned: "violet",
  in_progress: "amber",
  done: "green",
  rejected: "red",
};

/** The requirements that serve an objective, with share, effort and how far each is. */
export function Contributors({ rows }: { rows: Objective["contributors"] }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  if (rows.length === 0) return <p className={styles.none}>{t("goals.noContributors")}</p>;
  return (
    <ul className={styles.contributors}>
      {rows.map((row) => (
        <li key={row.key} className={styles.contributor}>
          <Link className={styles.link ?? ""} to={`/w/${slug}/requirements/${row.key}`}>
            <span className={styles.key}>{row.key}</span> {row.title}
          </Link>
          <Mark tone={tones[row.state] ?? "grey"} look="dot">
            {t(`requirements.state.${row.state as "done"}`)}
          </Mark>
          <span className={styles.figure}>
            {percent(row.share)} ·{" "}
            {row.served_days === null
              ? t("goals.noEstimate")
              : t("goals.days", { days: days(row.served_days) })}
          </span>
          <span className={styles.contributorOwner}>{row.owner && <Person name={row.owner.name} />}</span>
        </li>
      ))}
    </ul>
  );
}
