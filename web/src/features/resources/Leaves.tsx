import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { addDays, todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import type { TeamPerson } from "./data";
import styles from "./team.module.css";

type Leave = TeamPerson["leaves"][number];

interface LeavesProps {
  leaves: readonly Leave[];
  problem: string | undefined;
  onChange: (leaves: Leave[]) => void;
}

/** Days on which a person does not work, both ends included. */
export function Leaves({ leaves, problem, onChange }: LeavesProps) {
  const { t } = useTexts();
  const change = (at: number, next: Partial<Leave>) =>
    onChange(leaves.map((leave, place) => (place === at ? { ...leave, ...next } : leave)));
  const add = () => {
    const first = addDays(leaves.at(-1)?.finish_on ?? todayIso(), 1);
    onChange([...leaves, { start_on: first, finish_on: first, name: "" }]);
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("resources.person.leaves")}</legend>
      {leaves.map((leave, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a leave has no identity but its place
        <div key={at} className={styles.leaveRow}>
          <TextInput
            type="date"
            required
            aria-label={t("resources.leave.from", { number: at + 1 })}
            value={leave.start_on}
            onChange={(event) => {
              const start_on = event.currentTarget.value;
              change(at, { start_on, ...(leave.finish_on < start_on ? { finish_on: start_on } : {}) });
            }}
          />
          <TextInput
            type="date"
            required
            aria-label={t("resources.leave.to", { number: at + 1 })}
            value={leave.finish_on}
            onChange={(event) => change(at, { finish_on: event.currentTarget.value })}
          />
          <TextInput
            className={styles.leaveName ?? ""}
            aria-label={t("resources.leave.name", { number: at + 1 })}
            placeholder={t("resources.leave.example")}
            maxLength={60}
            value={leave.name}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
          />
          <ActionIcon
            onClick={() => onChange(leaves.filter((_, place) => place !== at))}
            aria-label={t("resources.leave.remove", { number: at + 1 })}
          >
            <IconX size={16} stroke={1.6} />
          </ActionIcon>
        </div>
      ))}
      {problem && <p className={styles.wrong}>{problem}</p>}
      <Button variant="subtle" leftSection={<IconPlus size={15} />} onClick={add}>
        {t("resources.leave.add")}
      </Button>
    </fieldset>
  );
}
