import { Button, Checkbox } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Differences, type FieldDifference } from "../../ui/difference";
import { Mark, type Tone } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import type { Change, PlanDifference, Scenario } from "./data";
import styles from "./scenarios.module.css";
import type { TableProps } from "./TaskTable";

const tones: Record<Change, Tone> = { added: "green", removed: "red", changed: "amber" };

/** Plain values, as the shared piece for differences draws them. */
export const shownFields = (fields: PlanDifference["fields"]): FieldDifference[] =>
  fields.map((one) => ({
    ...one,
    before: dayWords(one.before),
    after: dayWords(one.after),
    shape: "value",
    parts: [],
    items: [],
  }));

const dayWords = (said: string) => (/^\d{4}-\d{2}-\d{2}$/.test(said) ? dateText(said) : said);

interface ChangeListProps extends TableProps {
  slug: string;
  scenario: Scenario;
  onApplied: () => void;
}

/** Everything that the scenario says otherwise; what is chosen becomes the plan in one step. */
export function ChangeList({ slug, scenario, edit, onApplied }: ChangeListProps) {
  const { t } = useTexts();
  // Those whose choice is another than the usual one: assumptions are usually left, all others usually taken.
  const [turned, setTurned] = useState<ReadonlySet<number>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const offered = scenario.changes;
  const isChosen = (one: PlanDifference) => turned.has(one.row) === one.is_assumption;
  const chosen = offered.filter(isChosen);
  const put = (rows: readonly PlanDifference[], wanted: boolean) =>
    setTurned((before) => {
      const next = new Set(before);
      for (const one of rows) wanted === one.is_assumption ? next.add(one.row) : next.delete(one.row);
      return next;
    });
  const apply = async () => {
    setBusy(true);
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/scenarios/{copy_id}/apply", {
        params: { path: { slug, copy_id: scenario.id } },
        body: { version: scenario.version, items: chosen.map((one) => one.row) },
      });
      noteStep({
        slug,
        label: t("scenarios.applied", { name: scenario.name, count: chosen.length }),
        operationIds: [operationOf(response)],
      });
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
      onApplied();
    }
  };
  return (
    <>
      {scenario.can.edit && offered.length > 0 && (
        <div className={styles.tools}>
          <Checkbox
            label={t("scenarios.chooseAll")}
            checked={chosen.length === offered.length}
            indeterminate={chosen.length > 0 && chosen.length < offered.length}
            onChange={(event) => put(offered, event.currentTarget.checked)}
          />
          <Button
            loading={isBusy}
            disabled={chosen.length === 0 || scenario.stale.length > 0}
            leftSection={<IconCheck size={15} />}
            onClick={() => void apply()}
          >
            {t("scenarios.apply", { count: chosen.length })}
          </Button>
          <span className={styles.quiet}>
            {t(scenario.stale.length > 0 ? "scenarios.applyStale" : "scenarios.applyWords")}
          </span>
        </div>
      )}
      <ul className={styles.changes}>
        {scenario.changes.map((one) => (
          <li key={one.row} className={styles.change}>
            <span className={styles.changeHead}>
              {scenario.can.edit && (
                <Checkbox
                  aria-label={t("scenarios.chooseOne", { name: one.name })}
                  checked={isChosen(one)}
                  onChange={(event) => put([one], event.currentTarget.checked)}
                />
              )}
              <Mark>{one.kind_said}</Mark>
              {one.key && <span className={styles.key}>{one.key}</span>}
              <span className={styles.changeName}>{one.name}</span>
              {one.is_assumption ? (
                <Mark tone="violet">{t("scenarios.assumption")}</Mark>
              ) : (
                <Mark tone={tones[one.change]}>{t(`scenarios.change.${one.change}`)}</Mark>
              )}
              {scenario.can.edit && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  onClick={() =>
                    void edit([{ do: "reset", kind: one.kind as "task", ref: one.ref, values: {} }])
                  }
                >
                  {t("scenarios.reset")}
                </Button>
              )}
            </span>
            {one.fields.length > 0 && <Differences differences={shownFields(one.fields)} />}
          </li>
        ))}
      </ul>
    </>
  );
}
