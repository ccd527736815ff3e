import { Button, Modal, MultiSelect } from "@mantine/core";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { useRefresh } from "./data";
import styles from "./suspects.module.css";

interface WatchedProps {
  kinds: components["schemas"]["LinkKindsOut"];
  onClose: () => void;
}

/** Which attributes make links of each kind suspect when they change. */
export function Watched({ kinds, onClose }: WatchedProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  const set = async (kind: string, fields: string[] | null) => {
    try {
      await api.PUT("/api/v1/workspaces/{slug}/link-kinds", {
        params: { path: { slug } },
        body: { kind, fields },
      });
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const options = kinds.watchable.map((one) => ({ value: one.name, label: one.label }));
  return (
    <Modal opened onClose={onClose} size="lg" title={t("traceability.watched.title")}>
      <p className={styles.quiet}>{t("traceability.watched.words")}</p>
      <div className={styles.kinds}>
        {kinds.kinds.map((one) => (
          <div key={one.kind} className={styles.kindRow}>
            <div className={styles.kindName}>
              {one.label}
              {!one.is_usual && <Mark tone="blue">{t("traceability.watched.own")}</Mark>}
            </div>
            <MultiSelect
              size="xs"
              aria-label={one.label}
              data={options}
              value={one.watched}
              disabled={!kinds.can_choose}
              placeholder={one.watched.length === 0 ? t("traceability.watched.nothing") : ""}
              onChange={(fields) => void set(one.kind, fields)}
            />
            {!one.is_usual && kinds.can_choose && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                onClick={() => void set(one.kind, null)}
              >
                {t("traceability.watched.usual")}
              </Button>
            )}
          </div>
        ))}
      </div>
    </Modal>
  );
}
