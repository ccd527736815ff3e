import { Button, Modal, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dayText, type Project, type Shift, useWrite } from "./data";
import styles from "./projects.module.css";

/** Another start: what would move and what stays, before it is done. */
export function MoveProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const [start, setStart] = useState(project.start_on);
  const [deadline, setDeadline] = useState(project.deadline ?? "");
  const at = { params: { path: { slug, key: project.key } } };
  const body = { start_on: start, deadline: deadline || null };
  const preview = useQuery({
    queryKey: ["projects", slug, "move", project.key, project.version, start],
    enabled: start !== "" && start !== project.start_on,
    retry: false,
    queryFn: () => must(api.POST("/api/v1/workspaces/{slug}/projects/{key}/move/preview", { ...at, body })),
  });
  const shift = start === project.start_on ? undefined : preview.data;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const label = t("projects.done.moved", { key: project.key, day: dayText(start, language) });
    const isDone = await write(label, () =>
      api.POST("/api/v1/workspaces/{slug}/projects/{key}/move", {
        ...at,
        body: { ...body, version: project.version },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("projects.move")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <p className={styles.quiet}>{t("projects.moveWords")}</p>
        <div className={styles.pair}>
          <TextInput
            required
            data-autofocus
            type="date"
            label={t("projects.field.start_on")}
            value={start}
            onChange={(event) => setStart(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t("projects.field.deadline")}
            value={deadline}
            onChange={(event) => setDeadline(event.currentTarget.value)}
          />
        </div>
        {preview.isError && <p className={styles.wrong}>{preview.error.message}</p>}
        {shift && <Difference shift={shift} />}
        <Button type="submit" disabled={!shift || preview.isFetching}>
          {t("projects.moveApply")}
        </Button>
      </form>
    </Modal>
  );
}

function Difference({ shift }: { shift: Shift }) {
  const { t, language } = useTexts();
  const later = shift.days > 0;
  return (
    <div className={styles.shift}>
      <p>
        {shift.moves.length === 0
          ? t("projects.movesNothing")
          : t(later ? "projects.movesLater" : "projects.movesEarlier", {
              count: shift.moves.length,
              days: Math.abs(shift.days),
            })}
      </p>
      <ul className={styles.moves}>
        {shift.moves.map((one) => (
          <li key={one.id}>
            <span className={styles.key}>{one.key}</span>
            <span className={styles.moveName}>{one.title}</span>
            <span className={styles.days}>
              <s>{dayText(one.before_start_on, language)}</s> → <b>{dayText(one.start_on, language)}</b>
            </span>
            {one.is_late && <span className={styles.late}>{t("projects.pastDeadline")}</span>}
          </li>
        ))}
      </ul>
      {shift.broken.length > 0 && (
        <p className={styles.wrong}>
          {t("projects.breaks", {
            links: shift.broken.map((one) => `${one.predecessor_key} → ${one.successor_key}`).join(", "),
          })}
        </p>
      )}
      {shift.stays.length > 0 && (
        <>
          <p>{t("projects.stays")}</p>
          <ul className={styles.moves}>
            {shift.stays.map((one) => (
              <li key={one.id}>
                <span className={styles.key}>{one.key}</span>
                <span className={styles.moveName}>{one.title}</span>
                <span className={styles.quiet}>{t(`projects.why.${one.why}`)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
