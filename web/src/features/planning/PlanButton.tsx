import { Button, Modal, SegmentedControl, Select, Switch } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import styles from "./planning.module.css";

interface PlanButtonProps {
  workspace: SessionWorkspace;
  isRunning: boolean;
  hasReleases: boolean;
  onStarted: () => void;
}

const bases = ["auto", "score", "value", "demands"] as const;

/** The one button: what belongs into which release. Opens a short question first, with good answers already in it. */
export function PlanButton({ workspace, isRunning, hasReleases, onStarted }: PlanButtonProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [basis, setBasis] = useState<(typeof bases)[number]>("auto");
  const [seconds, setSeconds] = useState("20");
  const [skips, setSkips] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const start = async () => {
    setBusy(true);
    try {
      await api.POST("/api/v1/workspaces/{slug}/releases/plan", {
        params: { path: { slug: workspace.slug } },
        body: { basis, seconds: Number(seconds), skip_unestimated: skips, releases: [], seed: 0 },
      });
      setOpen(false);
      onStarted();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        leftSection={<IconSparkles size={15} />}
        disabled={isRunning || !hasReleases}
        onClick={() => setOpen(true)}
      >
        {t("planning.plan.button")}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("planning.plan.title")}>
        <div className={styles.form}>
          <p className={styles.words}>{t("planning.plan.words")}</p>
          <Select
            label={t("planning.plan.basis")}
            description={t("planning.plan.basisWords")}
            value={basis}
            allowDeselect={false}
            data={bases.map((value) => ({ value, label: t(`planning.basis.${value}`) }))}
            onChange={(value) => setBasis((value ?? "auto") as (typeof bases)[number])}
          />
          <div>
            <p className={styles.fieldLabel}>{t("planning.plan.seconds")}</p>
            <SegmentedControl
              fullWidth
              aria-label={t("planning.plan.seconds")}
              value={seconds}
              data={["5", "20", "60", "300"].map((value) => ({
                value,
                label: t(`planning.plan.time.${value}` as "planning.plan.time.5"),
              }))}
              onChange={setSeconds}
            />
          </div>
          <Switch
            label={t("planning.plan.skip")}
            description={t("planning.plan.skipWords")}
            checked={skips}
            onChange={(event) => setSkips(event.currentTarget.checked)}
          />
          <Button loading={isBusy} leftSection={<IconSparkles size={15} />} onClick={() => void start()}>
            {t("planning.plan.start")}
          </Button>
        </div>
      </Modal>
    </>
  );
}
