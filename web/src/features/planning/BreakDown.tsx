import { Button, Modal, MultiSelect } from "@mantine/core";
import { IconListTree } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { notice, noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { useReleases } from "./data";
import { ganttKey } from "./gantt";
import styles from "./planning.module.css";

/** The requirements of releases become tasks, one per skill, in the order in which skills follow each other. */
export function BreakDown({ workspace, onClose }: { workspace: SessionWorkspace; onClose: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const releases = useReleases(workspace.slug);
  const [chosen, setChosen] = useState<string[] | null>(null);
  const [order, setOrder] = useState<string[]>([]);
  const [isBusy, setBusy] = useState(false);
  const filled = (releases.data ?? []).filter((one) => one.load.requirements > 0);
  const value = chosen ?? filled.map((one) => String(one.id));
  const run = async () => {
    setBusy(true);
    try {
      const { data, response } = await api.POST("/api/v1/workspaces/{slug}/tasks/break-down", {
        params: { path: { slug: workspace.slug } },
        body: { releases: value.map(Number), requirements: [], order },
      });
      if (data && data.tasks.length > 0)
        noteStep({
          slug: workspace.slug,
          label: t("planning.breakDown.made", { count: data.tasks.length }),
          operationIds: [operationOf(response)],
        });
      else notice(t("planning.breakDown.none"));
      if (data && data.unestimated.length > 0)
        notice(
          t("planning.breakDown.unestimated", {
            count: data.unestimated.length,
            keys: data.unestimated.slice(0, 8).join(t("planning.separator")),
          }),
        );
      await queries.invalidateQueries({ queryKey: ganttKey(workspace.slug) });
      onClose();
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("planning.breakDown.button")}>
      <div className={styles.form}>
        <p className={styles.words}>{t("planning.breakDown.words")}</p>
        <MultiSelect
          label={t("planning.schedule.which")}
          value={value}
          data={filled.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={setChosen}
        />
        <MultiSelect
          label={t("planning.breakDown.order")}
          description={t("planning.breakDown.orderWords")}
          value={order}
          data={workspace.skills.map((one) => one.name)}
          onChange={setOrder}
        />
        <Button
          loading={isBusy}
          disabled={value.length === 0}
          leftSection={<IconListTree size={15} />}
          onClick={() => void run()}
        >
          {t("planning.breakDown.run")}
        </Button>
      </div>
    </Modal>
  );
}
