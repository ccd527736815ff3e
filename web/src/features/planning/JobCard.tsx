import { Button, Progress } from "@mantine/core";
import { IconPlayerStop } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type Job, useStop } from "../../api/jobs";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { Drawing } from "../../ui/state";
import styles from "./planning.module.css";

interface Incumbent {
  objective?: number | null;
  bound?: number | null;
  gap?: number | null;
  seconds?: number;
  phase?: string;
}
interface Missing {
  title?: string;
  missing?: readonly { key: string; title: string }[];
}

/** A search at work: how far, how good so far, how much better it could get, and the button that ends it. */
export function JobCard({ slug, job }: { slug: string; job: Job }) {
  const { t, language } = useTexts();
  const { stop, isStopping } = useStop(slug, job.id, noticeFailed);
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 });
  const best = job.result as Incumbent;
  if (job.state === "failed") return <Failed slug={slug} problem={job.problem as Missing | null} />;
  return (
    <section className={styles.job} aria-live="polite">
      <div className={styles.jobHead}>
        <div>
          <h2 className={styles.cardTitle}>
            {t(`planning.job.${job.kind}` as "planning.job.plan_releases")}
          </h2>
          <p className={styles.quiet}>
            {best.phase === "explain" ? t("planning.job.explaining") : t("planning.job.searching")}
          </p>
        </div>
        {job.can_stop && (
          <Button
            variant="default"
            loading={isStopping}
            leftSection={<IconPlayerStop size={15} />}
            onClick={() => void stop()}
          >
            {t("planning.job.stop")}
          </Button>
        )}
      </div>
      <Progress
        value={Math.max(3, job.progress * 100)}
        animated
        aria-label={t(`planning.job.${job.kind}` as "planning.job.plan_releases")}
      />
      {best.objective !== undefined && best.objective !== null && (
        <dl className={styles.facts}>
          <div>
            <dt>{t("planning.job.best")}</dt>
            <dd>{figure.format(best.objective)}</dd>
          </div>
          {best.bound !== undefined && best.bound !== null && (
            <div>
              <dt>{t("planning.job.bound")}</dt>
              <dd>{figure.format(best.bound)}</dd>
            </div>
          )}
          {best.gap !== undefined && best.gap !== null && (
            <div>
              <dt>{t("planning.job.gap")}</dt>
              <dd>{percent.format(best.gap)}</dd>
            </div>
          )}
        </dl>
      )}
    </section>
  );
}

function Failed({ slug, problem }: { slug: string; problem: Missing | null }) {
  const { t } = useTexts();
  const missing = problem?.missing ?? [];
  return (
    <section className={styles.job} role="alert">
      <div className={styles.jobFailed}>
        <Drawing name="knot" />
        <div>
          <h2 className={styles.cardTitle}>{t("planning.job.failed")}</h2>
          <p className={styles.words}>{problem?.title}</p>
          {missing.length > 0 && (
            <>
              <ul className={styles.missing}>
                {missing.slice(0, 12).map((one) => (
                  <li key={one.key}>
                    <Link className={styles.link ?? ""} to={`/w/${slug}/requirements/${one.key}`}>
                      {one.key}
                    </Link>{" "}
                    {one.title}
                  </li>
                ))}
              </ul>
              <Link
                className={styles.link ?? ""}
                to={`/w/${slug}/requirements`}
                search={{ is_estimated: "false" } as never}
              >
                {t("planning.job.seeMissing", { count: missing.length })}
              </Link>
            </>
          )}
        </div>
      </div>
    </section>
  );
}
