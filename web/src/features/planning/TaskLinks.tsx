import { ActionIcon, Button, NumberInput, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { type Gantt, ganttKey, taskKeyOf } from "./gantt";
import styles from "./planning.module.css";

type Task = components["schemas"]["TaskOut"];
type Kind = components["schemas"]["TaskLinkIn"]["kind"];
const kinds = ["FS", "SS", "FF", "SF"] as const;

interface TaskLinksProps {
  workspace: SessionWorkspace;
  gantt: Gantt;
  task: Task;
}

/** What the task waits for, with kind and lag in working days. */
export function TaskLinks({ workspace, gantt, task }: TaskLinksProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const { slug } = workspace;
  const [other, setOther] = useState<string | null>(null);
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: taskKeyOf(slug, task.key) });
    await queries.invalidateQueries({ queryKey: ganttKey(slug) });
  };
  const attempt = async (write: () => Promise<unknown>) => {
    try {
      await write();
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const add = () =>
    attempt(async () => {
      await api.POST("/api/v1/workspaces/{slug}/task-links", {
        params: { path: { slug } },
        body: { predecessor: Number(other), successor: task.id, kind: "FS", lag_days: 0 },
      });
      setOther(null);
    });
  const change = (id: number, kind: Kind, lag_days: number) =>
    attempt(() =>
      api.PATCH("/api/v1/workspaces/{slug}/task-links/{link_id}", {
        params: { path: { slug, link_id: id } },
        body: { kind: kind ?? "FS", lag_days },
      }),
    );
  const remove = (id: number) =>
    attempt(() =>
      api.DELETE("/api/v1/workspaces/{slug}/task-links/{link_id}", {
        params: { path: { slug, link_id: id } },
      }),
    );
  return (
    <section className={styles.links}>
      <h3 className={styles.fillTitle}>{t("planning.task.links")}</h3>
      <ul className={styles.list}>
        {task.links.map((link) => (
          <li key={link.id} className={styles.linkRow}>
            <span className={styles.quiet}>
              {t(link.is_predecessor ? "planning.task.after" : "planning.task.before")}
            </span>
            <span className={styles.named}>
              <span className={styles.keyLink}>{link.other_key}</span>
              <span className={styles.namedTitle}>{link.other_title}</span>
            </span>
            <Select
              size="xs"
              className={styles.kind ?? ""}
              aria-label={t("planning.task.linkKind", { key: link.other_key })}
              value={link.kind}
              allowDeselect={false}
              disabled={!task.can.edit}
              data={kinds.map((kind) => ({ value: kind, label: t(`planning.link.${kind}`) }))}
              onChange={(kind) => kind && void change(link.id, kind as Kind, link.lag_days)}
            />
            <NumberInput
              size="xs"
              className={styles.lag ?? ""}
              aria-label={t("planning.task.lag", { key: link.other_key })}
              suffix={t("planning.task.daysSuffix")}
              defaultValue={link.lag_days}
              allowDecimal={false}
              disabled={!task.can.edit}
              onBlur={(event) => {
                const lag = Number.parseInt(event.currentTarget.value, 10) || 0;
                if (lag !== link.lag_days) void change(link.id, link.kind as Kind, lag);
              }}
            />
            {task.can.edit && (
              <ActionIcon
                aria-label={t("planning.task.unlink", { key: link.other_key })}
                onClick={() => void remove(link.id)}
              >
                <IconX size={15} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {task.can.edit && (
        <div className={styles.addLink}>
          <Select
            size="xs"
            searchable
            clearable
            limit={50}
            aria-label={t("planning.task.waitFor")}
            placeholder={t("planning.task.waitFor")}
            value={other}
            data={gantt.tasks
              .filter((one) => one.id !== task.id && !one.is_summary)
              .map((one) => ({ value: String(one.id), label: `${one.key} ${one.title}` }))}
            onChange={setOther}
          />
          <Button size="xs" variant="default" disabled={!other} onClick={() => void add()}>
            {t("planning.task.addLink")}
          </Button>
        </div>
      )}
    </section>
  );
}
