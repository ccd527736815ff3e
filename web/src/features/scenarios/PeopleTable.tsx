import { ActionIcon, Button, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark, Person } from "../../ui/mark";
import type { Scenario } from "./data";
import styles from "./scenarios.module.css";
import type { TableProps } from "./TaskTable";

type Worker = Scenario["people"][number];
interface Leave {
  start_on: string;
  finish_on: string;
  name: string;
}

/** What the scenario assumes about people: how much they give and when they are away. */
export function PeopleTable({ scenario, edit }: TableProps) {
  const { t } = useTexts();
  return (
    <>
      <p className={styles.quiet}>{t("scenarios.peopleWords")}</p>
      <ul className={styles.rows} aria-label={t("scenarios.views.people")}>
        {scenario.people.map((one) => (
          <Row
            key={`${one.ref}${JSON.stringify(one.leaves)}${one.availability}`}
            worker={one}
            scenario={scenario}
            edit={edit}
          />
        ))}
      </ul>
    </>
  );
}

function Row({ worker, scenario, edit }: TableProps & { worker: Worker }) {
  const { t } = useTexts();
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const [isAdding, setAdding] = useState(false);
  const canEdit = scenario.can.edit;
  const leaves = worker.leaves as unknown as Leave[];
  const put = (values: Record<string, unknown>) =>
    edit([{ do: "set", kind: "person", ref: worker.ref, values }]);
  return (
    <li className={styles.personRow}>
      <Person name={worker.name} />
      <NumberInput
        size="xs"
        w={104}
        aria-label={t("scenarios.availability", { name: worker.name })}
        disabled={!canEdit}
        defaultValue={Math.round(worker.availability * 100)}
        min={1}
        max={100}
        suffix=" %"
        onBlur={(event) => {
          const share = Number.parseFloat(event.currentTarget.value) / 100;
          if (share !== worker.availability) void put({ availability: share });
        }}
      />
      <span className={styles.leaves}>
        {leaves.map((leave, place) => (
          <span key={`${leave.start_on}${leave.finish_on}`} className={styles.leave}>
            {dateText(leave.start_on)} – {dateText(leave.finish_on)}
            {canEdit && (
              <ActionIcon
                size="xs"
                variant="subtle"
                color="gray"
                aria-label={t("scenarios.removeLeave")}
                onClick={() => void put({ leaves: leaves.filter((_, at) => at !== place) })}
              >
                <IconX size={12} />
              </ActionIcon>
            )}
          </span>
        ))}
        {canEdit && !isAdding && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={13} />}
            onClick={() => setAdding(true)}
          >
            {t("scenarios.addLeave")}
          </Button>
        )}
        {canEdit && isAdding && (
          <span className={styles.leaveForm}>
            <TextInput
              size="xs"
              type="date"
              aria-label={t("scenarios.leaveFrom")}
              value={first}
              onChange={(event) => setFirst(event.currentTarget.value)}
            />
            <TextInput
              size="xs"
              type="date"
              aria-label={t("scenarios.leaveTo")}
              value={last}
              onChange={(event) => setLast(event.currentTarget.value)}
            />
            <Button
              size="compact-sm"
              variant="default"
              disabled={!first || !last}
              leftSection={<IconPlus size={13} />}
              onClick={() =>
                void put({ leaves: [...leaves, { start_on: first, finish_on: last, name: "" }] })
              }
            >
              {t("scenarios.addLeave")}
            </Button>
          </span>
        )}
      </span>
      <span className={styles.actions}>
        {worker.is_changed && <Mark tone="amber">{t("scenarios.change.changed")}</Mark>}
        {worker.is_changed && canEdit && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            onClick={() => void edit([{ do: "reset", kind: "person", ref: worker.ref, values: {} }])}
          >
            {t("scenarios.reset")}
          </Button>
        )}
      </span>
    </li>
  );
}
