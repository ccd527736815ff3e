import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { Project } from "./data";
import styles from "./projects.module.css";

const few = 8;

/** What the project is for: requirements of its tasks and of the releases that it delivers. */
export function Requirements({ project }: { project: Project }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const [isWhole, setWhole] = useState(false);
  const rows = isWhole ? project.requirements : project.requirements.slice(0, few);
  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h2>{t("projects.requirements")}</h2>
        <span className={styles.quiet}>{project.requirements.length}</span>
      </header>
      {rows.length === 0 && <p className={styles.quiet}>{t("projects.noRequirements")}</p>}
      <ul className={styles.requirements}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={styles.key}>{row.key}</span>
            <Link to={`/w/${slug}/requirements/${row.key}` as "/"} className={styles.link}>
              {row.title}
            </Link>
            <span className={styles.quiet}>{row.release}</span>
          </li>
        ))}
      </ul>
      {project.requirements.length > few && (
        <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("projects.fewer") : t("projects.all", { count: project.requirements.length })}
        </button>
      )}
    </section>
  );
}
