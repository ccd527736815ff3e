import { Button } from "@mantine/core";
import { IconPlayerStop, IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { Mark, type Tone } from "../../ui/mark";
import styles from "./operations.module.css";
import { useWords } from "./words";

export type Job = components["schemas"]["ServerJobOut"];

const tones: Record<string, Tone> = {
  queued: "amber",
  running: "blue",
  done: "green",
  failed: "red",
  stopped: "grey",
};

interface JobRowProps {
  job: Job;
  name: string;
  onAct: (job: Job, what: "stop" | "retry") => Promise<void>;
}

/** One job: how it stands, why it failed, and what may be done about it. */
export function JobRow({ job, name, onAct }: JobRowProps) {
  const { t } = useTexts();
  const words = useWords();
  const [isAsking, setAsking] = useState(false);
  const act = async (what: "stop" | "retry") => {
    setAsking(true);
    await onAct(job, what).finally(() => setAsking(false));
  };
  return (
    <tr>
      <td className={styles.name}>
        {name}
        {job.problem !== "" && <div className={styles.problem}>{job.problem}</div>}
      </td>
      <td className={styles.when}>
        <Mark look="dot" tone={tones[job.state] ?? "grey"}>
          {t(`operations.jobs.is.${job.state}` as "operations.jobs.is.done")}
          {job.state === "running" && ` ${Math.round(job.progress * 100)} %`}
        </Mark>
      </td>
      <td className={styles.short} title={job.workspace}>
        {job.workspace}
      </td>
      <td className={styles.short} title={job.by}>
        {job.by}
      </td>
      <td className={styles.when}>{words.moment(job.created_at)}</td>
      <td className={styles.figure}>
        {job.started_at || job.state !== "queued"
          ? words.seconds(job.created_at, job.started_at)
          : words.since(job.created_at)}
      </td>
      <td className={styles.figure}>
        {job.started_at ? words.seconds(job.started_at, job.finished_at) : "–"}
      </td>
      <td className={styles.act}>
        {job.can.stop && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconPlayerStop size={14} />}
            loading={isAsking}
            onClick={() => void act("stop")}
          >
            {t("operations.jobs.stop")}
          </Button>
        )}
        {job.can.retry && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconRefresh size={14} />}
            loading={isAsking}
            onClick={() => void act("retry")}
          >
            {t("operations.jobs.retry")}
          </Button>
        )}
      </td>
    </tr>
  );
}
