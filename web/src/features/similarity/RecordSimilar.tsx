import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { RecordPanelProps } from "../../ui/record";
import { Empty, Failure, Loading } from "../../ui/state";
import { useSimilarToRecord } from "./data";
import { How } from "./How";
import { SettleButtons } from "./SettleButtons";
import { SimilarLine } from "./SimilarLine";
import styles from "./similarity.module.css";
import { useSettling } from "./writes";

/** Beside a requirement: what resembles it, to be linked or set aside. */
export default function RecordSimilar({ recordKey, can }: RecordPanelProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useSimilarToRecord(slug, recordKey);
  const { setAside, link } = useSettling(slug);
  if (found.isPending) return <Loading shape="text" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data.is_ready) return <p className={styles.quiet}>{t("similarity.building")}</p>;
  if (found.data.items.length === 0)
    return <Empty title={t("similarity.noneTitle")}>{t("similarity.noneWords")}</Empty>;
  return (
    <>
      <ul className={styles.lines}>
        {found.data.items.map((one) => (
          <SimilarLine
            key={one.id}
            slug={slug}
            one={one}
            actions={
              can.edit && (
                <SettleButtons
                  relation={one.relation}
                  onLink={() => void link(recordKey, one.key, one.relation)}
                  onSetAside={() => void setAside(recordKey, one.key)}
                />
              )
            }
          />
        ))}
      </ul>
      <How method={found.data.method} unread={found.data.unread} />
    </>
  );
}
