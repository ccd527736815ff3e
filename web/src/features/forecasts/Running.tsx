import { Button, Progress } from "@mantine/core";
import { IconPlayerStop } from "@tabler/icons-react";
import { type Job, useStop } from "../../api/jobs";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { Drawing } from "../../ui/state";
import { useSaid } from "./data";
import styles from "./forecasts.module.css";

interface SoFar {
  runs?: number;
  p50?: string;
  p80?: string;
}

/** A forecast at work, with what is known so far and the button that ends it; or why there is none. */
export function Running({ slug, job }: { slug: string; job: Job }) {
  const { t } = useTexts();
  const said = useSaid();
  const { stop, isStopping } = useStop(slug, job.id, noticeFailed);
  const seen = job.result as SoFar;
  if (job.state === "failed")
    return (
      <section className={styles.failed} role="alert">
        <Drawing name="knot" />
        <div>
          <h2 className={styles.heading}>{t("forecasts.failed")}</h2>
          <p className={styles.words}>{(job.problem as { title?: string } | null)?.title}</p>
        </div>
      </section>
    );
  return (
    <section className={styles.part} aria-live="polite">
      <div className={styles.split}>
        <h2 className={styles.heading}>{t("forecasts.running")}</h2>
        {job.can_stop && (
          <Button
            variant="default"
            loading={isStopping}
            leftSection={<IconPlayerStop size={15} />}
            onClick={() => void stop()}
          >
            {t("forecasts.stop")}
          </Button>
        )}
      </div>
      <Progress value={Math.max(3, job.progress * 100)} animated aria-label={t("forecasts.running")} />
      {seen.p80 && (
        <p className={styles.quiet}>
          {t("forecasts.soFar", {
            runs: said.figure(seen.runs),
            p50: said.date(seen.p50),
            p80: said.date(seen.p80),
          })}
        </p>
      )}
    </section>
  );
}
