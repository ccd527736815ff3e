import { Button } from "@mantine/core";
import { IconArchive } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { Mark, type Tone } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Empty, Failure, Loading } from "../../ui/state";
import { PlainTable } from "../../ui/table";
import styles from "./operations.module.css";
import { useWords } from "./words";

type Backup = components["schemas"]["BackupOut"];
const key = ["server", "backups"] as const;
const tones: Record<string, Tone> = {
  queued: "grey",
  running: "blue",
  done: "green",
  failed: "red",
  removed: "grey",
};
const underway = (items: readonly Backup[]) =>
  items.some(({ state }) => state === "queued" || state === "running");

/** The backups that the platform makes by itself, and whether they came back in a test. */
export function Backups() {
  const { t } = useTexts();
  const words = useWords();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const backups = useQuery({
    queryKey: key,
    queryFn: () => must(api.GET("/api/v1/server/backups")),
    // Nothing of the server is told on a workspace's feed.
    refetchInterval: ({ state }) => (state.data && underway(state.data.items) ? 2000 : false),
  });
  if (backups.isPending) return <Loading shape="rows" />;
  if (backups.isError) return <Failure error={backups.error} onRetry={() => void backups.refetch()} />;
  const { data } = backups;
  const start = async () => {
    setAsking(true);
    try {
      await api.POST("/api/v1/server/backups");
      noticeDone(t("operations.backups.started"));
      await queries.invalidateQueries({ queryKey: key });
    } catch (error) {
      noticeFailed(error);
    } finally {
      setAsking(false);
    }
  };
  const now = data.can.start ? (
    <Button
      leftSection={<IconArchive size={15} />}
      loading={isAsking}
      disabled={underway(data.items)}
      onClick={() => void start()}
    >
      {t("operations.backups.now")}
    </Button>
  ) : undefined;
  if (!data.can.start && data.items.length === 0)
    return <Empty title={t("operations.backups.noneSet")}>{t("operations.backups.howToSet")}</Empty>;
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <p className={styles.words}>
          {data.folder === ""
            ? t("operations.backups.notSet")
            : t("operations.backups.schedule", {
                hours: words.number(data.every_hours),
                folder: data.folder,
                days: data.keep[0] ?? 0,
                weeks: data.keep[1] ?? 0,
                months: data.keep[2] ?? 0,
                test: words.number(data.test_days),
              })}
        </p>
        {now}
      </div>
      {data.items.length === 0 ? (
        <Empty title={t("operations.backups.none")}>{t("operations.backups.noneWords")}</Empty>
      ) : (
        <PlainTable label={t("operations.tab.backups")} least={820} align="top">
          <thead>
            <tr>
              <th>{t("operations.backups.at")}</th>
              <th>{t("operations.backups.state")}</th>
              <th>{t("operations.backups.test")}</th>
              <th className={styles.figure}>{t("operations.backups.rows")}</th>
              <th className={styles.figure}>{t("operations.backups.size")}</th>
              <th className={styles.figure}>{t("operations.backups.took")}</th>
              <th>{t("operations.backups.file")}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((one) => (
              <BackupRow key={one.id} backup={one} />
            ))}
          </tbody>
        </PlainTable>
      )}
    </div>
  );
}

function BackupRow({ backup }: { backup: Backup }) {
  const { t } = useTexts();
  const words = useWords();
  const tested = backup.tested_at && backup.test !== "none";
  return (
    <tr>
      <td className={styles.when}>{words.moment(backup.started_at)}</td>
      <td>
        <Mark look="dot" tone={tones[backup.state] ?? "grey"}>
          {t(`operations.backups.is.${backup.state}` as "operations.backups.is.done")}
        </Mark>
      </td>
      <td>
        {tested ? (
          <Mark look="dot" tone={backup.test === "passed" ? "green" : "red"}>
            {t(backup.test === "passed" ? "operations.backups.passed" : "operations.backups.testFailed", {
              seconds: words.number(backup.test_seconds ?? 0),
            })}
          </Mark>
        ) : (
          <span className={styles.quiet}>–</span>
        )}
      </td>
      <td className={styles.figure}>{backup.rows ? words.number(backup.rows) : "–"}</td>
      <td className={styles.figure}>{backup.bytes ? words.bytes(backup.bytes) : "–"}</td>
      <td className={styles.figure}>{words.seconds(backup.started_at, backup.finished_at)}</td>
      <td className={styles.path}>
        {backup.problem !== "" ? <span className={styles.problem}>{backup.problem}</span> : backup.path}
      </td>
    </tr>
  );
}
