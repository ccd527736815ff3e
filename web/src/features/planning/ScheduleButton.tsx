import { Button, Modal, MultiSelect, SegmentedControl, Switch } from "@mantine/core";
import { IconSparkles } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import type { Gantt } from "./gantt";
import styles from "./planning.module.css";

interface ScheduleButtonProps {
  workspace: SessionWorkspace;
  releases: Gantt["releases"];
  isRunning: boolean;
  hasTasks: boolean;
  onStarted: () => void;
}

/** Asks the planning core who does which task when. */
export function ScheduleButton({ workspace, releases, isRunning, hasTasks, onStarted }: ScheduleButtonProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [people, setPeople] = useState<"kept" | "chosen">("chosen");
  const [start, setStart] = useState<"kept" | "free">("kept");
  const [seconds, setSeconds] = useState("20");
  const [isBusy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    try {
      await api.POST("/api/v1/workspaces/{slug}/schedule", {
        params: { path: { slug: workspace.slug } },
        body: {
          releases: chosen.map(Number),
          people,
          release_start: start,
          seconds: Number(seconds),
          seed: 0,
        },
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
        disabled={isRunning || !hasTasks}
        onClick={() => setOpen(true)}
      >
        {t("planning.schedule.button")}
      </Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("planning.schedule.button")}>
        <div className={styles.form}>
          <p className={styles.words}>{t("planning.schedule.words")}</p>
          <MultiSelect
            label={t("planning.schedule.which")}
            placeholder={chosen.length === 0 ? t("planning.schedule.allReleases") : ""}
            value={chosen}
            data={releases.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={setChosen}
          />
          <Switch
            label={t("planning.schedule.choosePeople")}
            description={t("planning.schedule.choosePeopleWords")}
            checked={people === "chosen"}
            onChange={(event) => setPeople(event.currentTarget.checked ? "chosen" : "kept")}
          />
          <Switch
            label={t("planning.schedule.wait")}
            description={t("planning.schedule.waitWords")}
            checked={start === "kept"}
            onChange={(event) => setStart(event.currentTarget.checked ? "kept" : "free")}
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
          <Button loading={isBusy} leftSection={<IconSparkles size={15} />} onClick={() => void begin()}>
            {t("planning.plan.start")}
          </Button>
        </div>
      </Modal>
    </>
  );
}
