import { Button, Select, TextInput } from "@mantine/core";
import { IconScissors } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import styles from "./scenarios.module.css";
import type { TableProps } from "./TaskTable";

/** What is delivered when: releases with their ends, and the requirements in them, to cut or to move. */
export function ScopeTable({ scenario, edit }: TableProps) {
  const { t } = useTexts();
  const canEdit = scenario.can.edit;
  const releases = scenario.releases.map((one) => ({ value: String(one.ref), label: one.name }));
  const put = (ref: number, release: number | null) =>
    edit([{ do: "set", kind: "requirement", ref, values: { release } }]);
  return (
    <>
      <h2 className={styles.heading}>{t("scenarios.releases")}</h2>
      <ul className={styles.rows} aria-label={t("scenarios.releases")}>
        {scenario.releases.map((one) => (
          <li key={`${one.ref}${one.finish_on}`} className={styles.linkRow}>
            <span className={styles.ends}>{one.name}</span>
            <TextInput
              size="xs"
              type="date"
              aria-label={t("scenarios.releaseEnd", { name: one.name })}
              disabled={!canEdit}
              defaultValue={one.finish_on}
              onBlur={(event) => {
                const day = event.currentTarget.value;
                if (day && day !== one.finish_on)
                  void edit([{ do: "set", kind: "release", ref: one.ref, values: { finish_on: day } }]);
              }}
            />
            {one.is_changed && <Mark tone="amber">{t("scenarios.change.changed")}</Mark>}
            {one.is_changed && canEdit && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                onClick={() => void edit([{ do: "reset", kind: "release", ref: one.ref, values: {} }])}
              >
                {t("scenarios.reset")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <h2 className={styles.heading}>{t("scenarios.requirements")}</h2>
      <p className={styles.quiet}>{t("scenarios.cutWords")}</p>
      <ul className={styles.rows} aria-label={t("scenarios.requirements")}>
        {scenario.requirements.map((one) => (
          <li key={one.ref} className={styles.linkRow}>
            <span className={styles.ends}>
              <span className={styles.key}>{one.key}</span> {one.name}
            </span>
            <Select
              size="xs"
              w={180}
              aria-label={t("scenarios.releaseOf", { name: one.name })}
              placeholder={t("scenarios.noRelease")}
              disabled={!canEdit}
              allowDeselect={false}
              value={one.release === null ? null : String(one.release)}
              data={releases}
              onChange={(value) => value && void put(one.ref, Number(value))}
            />
            {canEdit && one.release !== null && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                leftSection={<IconScissors size={13} />}
                onClick={() => void put(one.ref, null)}
              >
                {t("scenarios.cut")}
              </Button>
            )}
            {one.is_changed && (
              <Mark tone={one.release === null ? "red" : "amber"}>
                {t(one.release === null ? "scenarios.isCut" : "scenarios.change.changed")}
              </Mark>
            )}
            {one.is_changed && canEdit && (
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                onClick={() => void edit([{ do: "reset", kind: "requirement", ref: one.ref, values: {} }])}
              >
                {t("scenarios.reset")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
