import { Button } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import type { RecordPanelProps } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import { dayText, stepTones, useDecisionFeed, useRecordDecisions } from "./data";
import styles from "./decisions.module.css";

/** What is disagreed on and decided about a requirement, and the way to open a disagreement about it. */
export default function RecordDecisions({ recordKey }: RecordPanelProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  useDecisionFeed(slug);
  const found = useRecordDecisions(slug, recordKey, language);
  if (found.isPending) return <Loading shape="text" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const { disagreements, decisions } = found.data;
  return (
    <div className={styles.part}>
      {disagreements.length + decisions.length === 0 && (
        <p className={styles.quiet}>{t("decisions.noneHere")}</p>
      )}
      <ul className={styles.plain}>
        {disagreements
          .filter((row) => row.decision === "")
          .map((row) => (
            <li key={row.key} className={styles.consequence}>
              <span className={styles.key}>{row.key}</span>
              <Link className={styles.name ?? ""} to={`/w/${slug}/disagreements/${row.key}`}>
                {row.title}
              </Link>
              <Mark tone={stepTones[row.step]}>{t(`decisions.step.${row.step}`)}</Mark>
            </li>
          ))}
        {decisions.map((row) => (
          <li key={row.key} className={styles.consequence}>
            <span className={styles.key}>{row.key}</span>
            <Link className={styles.name ?? ""} to={`/w/${slug}/decisions/${row.key}`}>
              {row.title}
            </Link>
            <span className={styles.grow}>{row.choice}</span>
            {row.reversed_by !== "" && (
              <Mark tone="grey">{t("decisions.reversedBy", { key: row.reversed_by })}</Mark>
            )}
            <time className={styles.quiet} dateTime={row.decided_at}>
              {dayText(row.decided_at, language)}
            </time>
          </li>
        ))}
      </ul>
      <div className={styles.row2}>
        <Button
          component={Link}
          to={`/w/${slug}/disagreements`}
          search={{ about: recordKey } as never}
          variant="default"
          size="compact-sm"
          leftSection={<IconScale size={14} />}
        >
          {t("decisions.disagreements.open")}
        </Button>
      </div>
    </div>
  );
}
