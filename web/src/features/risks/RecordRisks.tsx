import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import type { RecordPanelProps } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import { LevelMark } from "./columns";
import { stateTones, useRecordRisks, useRiskFeed, useScheme } from "./data";
import { NewRisk } from "./NewRisk";
import styles from "./risks.module.css";

/** The risks that name this record, the gravest first. */
export default function RecordRisks({ recordKey }: RecordPanelProps) {
  const { t, language } = useTexts();
  const { slug, can } = useWorkspace();
  const navigate = useNavigate();
  const found = useRecordRisks(slug, recordKey, language);
  const scheme = useScheme(slug, language);
  const [isNew, setNew] = useState(false);
  useRiskFeed(slug);
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data || !scheme.data) return <Loading shape="text" />;
  return (
    <div className={styles.record}>
      {found.data.length === 0 && <p className={styles.quiet}>{t("risks.noneHere")}</p>}
      <ul className={styles.plain}>
        {found.data.map((one) => (
          <li key={one.key} className={styles.line}>
            <span className={styles.key}>{one.key}</span>
            <Link className={styles.link ?? ""} to={`/w/${slug}/risks/${one.key}`}>
              {one.title}
            </Link>
            <LevelMark level={one.level} score={one.score} scheme={scheme.data} />
            <Mark tone={stateTones[one.state]} look="dot">
              {t(`risks.state.${one.state}`)}
            </Mark>
          </li>
        ))}
      </ul>
      {can.write && (
        <div className={styles.line}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setNew(true)}
          >
            {t("risks.new")}
          </Button>
        </div>
      )}
      {isNew && (
        <NewRisk
          scheme={scheme.data}
          begun={{ about: [recordKey] }}
          onClose={() => setNew(false)}
          onMade={(key) => void navigate({ to: `/w/${slug}/risks/${key}` })}
        />
      )}
    </div>
  );
}
