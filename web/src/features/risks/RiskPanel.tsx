import { ActionIcon } from "@mantine/core";
import { IconArrowsDiagonal, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Failure, Loading } from "../../ui/state";
import { type Scheme, useRisk } from "./data";
import { RiskRecord } from "./RiskRecord";
import styles from "./risks.module.css";

/** A risk beside the list; Escape closes it. */
export function RiskPanel({
  riskKey,
  scheme,
  onClose,
}: {
  riskKey: string;
  scheme: Scheme;
  onClose: () => void;
}) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const found = useRisk(slug, riskKey, language);
  return (
    <aside
      className={styles.panel}
      aria-label={riskKey}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <div className={styles.panelHead}>
        <span className={styles.key}>{riskKey}</span>
        <span className={styles.grow} />
        <ActionIcon component={Link} to={`/w/${slug}/risks/${riskKey}`} aria-label={t("risks.openPage")}>
          <IconArrowsDiagonal size={16} stroke={1.6} />
        </ActionIcon>
        <ActionIcon onClick={onClose} aria-label={t("common.close")}>
          <IconX size={17} stroke={1.6} />
        </ActionIcon>
      </div>
      <div className={styles.panelBody}>
        {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <Loading shape="text" />}
        {found.data && <RiskRecord risk={found.data} scheme={scheme} onDeleted={onClose} />}
      </div>
    </aside>
  );
}
