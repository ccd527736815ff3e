import { Select } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { dateText } from "../../../texts/dates";
import type { OpenRequirement } from "../detail/useRequirement";
import { say, type Words } from "../fields";
import type { Values } from "../types";
import styles from "./pool.module.css";
import { type Stages, stageNames } from "./say";

const stageOf: Record<string, string> = {
  collected: "collect",
  analysed: "analyse",
  planned: "plan",
  in_progress: "track",
};

/** The four steps of the pool: who sees to each and until when; the present one shows how long it has lain. */
export function Steps({ open, words }: { open: OpenRequirement; words: Words }) {
  const { t, workspace } = words;
  const { shown, save } = open;
  const stages = shown.stages as Stages;
  const present = stageOf[shown.state];
  const at = stageNames.findIndex((stage) => stage === present);
  const put = (stage: string, change: Stages[string]) =>
    void save({
      stages: { ...stages, [stage]: { owner: null, due_on: null, ...stages[stage], ...change } },
    } as Values);
  const people = workspace.people.map((person) => ({ value: String(person.id), label: person.name }));
  return (
    <ol className={styles.steps} aria-busy={open.saving.has("stages") || undefined}>
      {stageNames.map((stage, place) => {
        const { owner = null, due_on = null } = stages[stage] ?? {};
        const isPresent = stage === present;
        const isPast = at === -1 ? shown.state === "done" : place < at;
        return (
          <li
            key={stage}
            className={styles.step}
            data-look={isPresent ? "present" : isPast ? "past" : "ahead"}
          >
            <span className={styles.point} aria-hidden="true" />
            <span className={styles.name}>
              {t(`pool.stage.${stage}`)}
              {isPresent && (
                <span className={styles.age}>{t("pool.days", { count: shown.days_in_state })}</span>
              )}
              {isPresent && shown.is_overdue && <span className={styles.late}>{t("pool.overdue")}</span>}
            </span>
            {shown.can.edit ? (
              <>
                <Select
                  variant="unstyled"
                  size="xs"
                  searchable
                  clearable
                  aria-label={t("pool.ownerOf", { stage: t(`pool.stage.${stage}`) })}
                  placeholder={t("requirements.field.owner")}
                  data={people}
                  value={owner === null ? null : String(owner)}
                  onChange={(next) => put(stage, { owner: next === null ? null : Number(next) })}
                />
                <DateInput
                  variant="unstyled"
                  size="xs"
                  clearable
                  valueFormat="YYYY-MM-DD"
                  aria-label={t("pool.dueOf", { stage: t(`pool.stage.${stage}`) })}
                  placeholder={t("pool.due")}
                  value={due_on}
                  onChange={(next) => put(stage, { due_on: next ? String(next).slice(0, 10) : null })}
                />
              </>
            ) : (
              <>
                <span className={styles.said}>{say("owner", owner, words) || "—"}</span>
                <span className={styles.said}>{due_on ? dateText(due_on) : "—"}</span>
              </>
            )}
          </li>
        );
      })}
      {open.wrong.stages && (
        <li className={styles.wrong} role="alert">
          {open.wrong.stages.join(" ")}
        </li>
      )}
    </ol>
  );
}
