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
  // A retired field is offered only where it is watched, to be let go.
  const offered = (isOwn: boolean, watched: readonly string[]) =>
    kinds.watchable
      .filter((one) => one.is_own === isOwn && (!one.is_retired || watched.includes(one.name)))
      .map((one) => ({ value: one.name, label: one.label }));
  const options = (watched: readonly string[]) => {
    const own = offered(true, watched);
    const usual = offered(false, watched);
    if (own.length === 0) return usual;
    return [
      { group: t("traceability.watched.usualFields"), items: usual },
      { group: t("traceability.watched.ownFields"), items: own },
    ];
  };
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
              searchable
              data={options(one.watched)}
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
