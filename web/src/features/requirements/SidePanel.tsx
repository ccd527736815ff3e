import { ActionIcon } from "@mantine/core";
import { IconArrowsDiagonal, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { putSpot } from "../../api/presence";
import { useWorkspace } from "../../api/session";
import { Failure, Loading } from "../../ui/state";
import { Detail, Viewers } from "./detail/Detail";
import { useRequirementQuery } from "./detail/useRequirement";
import styles from "./page.module.css";
import { RequirementMenu } from "./RequirementPage";
import { useWords } from "./useWords";

/** A requirement beside the list; Escape closes it. */
export function SidePanel({ requirementKey, onClose }: { requirementKey: string; onClose: () => void }) {
  const { slug } = useWorkspace();
  const words = useWords();
  const { t } = words;
  const found = useRequirementQuery(slug, requirementKey);
  const id = found.data?.id;
  useEffect(() => {
    if (id !== undefined) putSpot(`${id}:*`);
    return () => putSpot("");
  }, [id]);
  return (
    <aside
      className={styles.panel}
      aria-label={requirementKey}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      <div className={styles.panelHead}>
        <span className={styles.panelKey}>{requirementKey}</span>
        {found.data && <Viewers requirement={found.data} words={words} />}
        <span style={{ flex: 1 }} />
        <ActionIcon
          component={Link}
          to={`/w/${slug}/requirements/${requirementKey}`}
          aria-label={t("requirements.openPage")}
          title={t("requirements.openPage")}
        >
          <IconArrowsDiagonal size={16} stroke={1.6} />
        </ActionIcon>
        {found.data && <RequirementMenu requirement={found.data} onDeleted={onClose} />}
        <ActionIcon onClick={onClose} aria-label={t("common.close")} title={t("common.close")}>
          <IconX size={17} stroke={1.6} />
        </ActionIcon>
      </div>
      <div className={styles.panelBody}>
        {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <Loading shape="text" />}
        {found.data && <Detail key={found.data.id} requirement={found.data} words={words} layout="panel" />}
      </div>
    </aside>
  );
}
