import { Button, NumberInput, Select } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Empty } from "../../ui/state";
import styles from "./scenarios.module.css";
import type { TableProps } from "./TaskTable";

const kinds = ["FS", "SS", "FF", "SF"] as const;
const shownAtOnce = 200;

/** Which task waits for which in the scenario. */
export function LinkTable({ scenario, edit }: TableProps) {
  const { t } = useTexts();
  const [before, setBefore] = useState<string | null>(null);
  const [after, setAfter] = useState<string | null>(null);
  const [most, setMost] = useState(shownAtOnce);
  const canEdit = scenario.can.edit;
  const names = useMemo(
    () => new Map(scenario.task_rows.map((one) => [one.ref, `${one.key} ${one.title}`])),
    [scenario.task_rows],
  );
  const choices = scenario.task_rows
    .filter((one) => !one.is_summary && !one.is_removed)
    .map((one) => ({ value: String(one.ref), label: `${one.key} ${one.title}` }));
  const add = async () => {
    const values = { predecessor: Number(before), successor: Number(after) };
    await edit([{ do: "add", kind: "link", ref: 0, values }]);
    setAfter(null);
  };
  return (
    <>
      {canEdit && (
        <div className={styles.tools}>
          <Select
            aria-label={t("scenarios.predecessor")}
            placeholder={t("scenarios.predecessor")}
            searchable
            limit={50}
            value={before}
            data={choices}
            onChange={setBefore}
          />
          <Select
            aria-label={t("scenarios.successor")}
            placeholder={t("scenarios.successor")}
            searchable
            limit={50}
            value={after}
            data={choices}
            onChange={setAfter}
          />
          <Button
            variant="default"
            disabled={!before || !after}
            leftSection={<IconPlus size={14} />}
            onClick={() => void add()}
          >
            {t("scenarios.addLink")}
          </Button>
        </div>
      )}
      {scenario.links.length === 0 && <Empty title={t("scenarios.noLinks")} />}
      <ul className={styles.rows} aria-label={t("scenarios.views.links")}>
        {scenario.links.slice(0, most).map((one) => (
          <li key={one.ref} className={styles.linkRow} data-removed={one.is_removed || undefined}>
            <span className={styles.ends}>
              {names.get(one.predecessor) ?? one.predecessor} → {names.get(one.successor) ?? one.successor}
            </span>
            <Select
              size="xs"
              w={76}
              aria-label={t("scenarios.linkKind")}
              allowDeselect={false}
              disabled={!canEdit || one.is_removed}
              value={one.kind}
              data={kinds}
              onChange={(kind) =>
                kind && void edit([{ do: "set", kind: "link", ref: one.ref, values: { kind } }])
              }
            />
            <NumberInput
              size="xs"
              w={92}
              aria-label={t("scenarios.lag")}
              disabled={!canEdit || one.is_removed}
              defaultValue={one.lag_days}
              allowDecimal={false}
              onBlur={(event) => {
                const lag = Number(event.currentTarget.value);
                if (lag !== one.lag_days)
                  void edit([{ do: "set", kind: "link", ref: one.ref, values: { lag_days: lag } }]);
              }}
            />
            {one.is_changed && (
              <Mark tone={one.is_removed ? "red" : one.ref < 0 ? "green" : "amber"}>
                {t(`scenarios.change.${one.is_removed ? "removed" : one.ref < 0 ? "added" : "changed"}`)}
              </Mark>
            )}
            {canEdit && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                onClick={() =>
                  void edit([
                    {
                      do: one.is_removed ? "reset" : "remove",
                      kind: "link",
                      ref: one.ref,
                      values: {},
                    },
                  ])
                }
              >
                {t(one.is_removed ? "scenarios.reset" : "scenarios.removeLink")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {scenario.links.length > most && (
        <Button variant="default" onClick={() => setMost(most + shownAtOnce)}>
          {t("common.more")}
        </Button>
      )}
    </>
  );
}
