import { Button, Modal, NumberInput, Select, TextInput } from "@mantine/core";
import { IconPlus, IconRestore, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useMemo, useState } from "react";
import { useTexts } from "../../texts";
import { type CellValue, Grid, type GridColumn, type GridEdit } from "../../ui/grid";
import { Mark } from "../../ui/mark";
import type { RowEdit, Scenario, ScenarioTask } from "./data";
import styles from "./scenarios.module.css";

export interface TableProps {
  scenario: Scenario;
  edit: (edits: RowEdit[]) => Promise<void>;
}

const sent = (column: string, value: CellValue): Record<string, unknown> => {
  if (column === "person") return { person: value === null || value === "" ? null : Number(value) };
  if (column === "effort_days") return { effort_days: Number(value ?? 0) };
  return { [column]: value || null };
};

/** The scenario's tasks as a sheet: a new start moves the bar, a new finish changes its length. */
export function TaskTable({ scenario, edit }: TableProps) {
  const { t } = useTexts();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isAdding, setAdding] = useState(false);
  const canEdit = scenario.can.edit;
  const rows = scenario.task_rows;
  const columns = useMemo<GridColumn<ScenarioTask>[]>(() => {
    const mayEdit = (row: ScenarioTask) => canEdit && !row.is_summary && !row.is_removed;
    const people = scenario.people.map((one) => ({ value: String(one.ref), label: one.name }));
    return [
      {
        id: "title",
        title: t("scenarios.task"),
        kind: "readonly",
        width: 320,
        value: (row) => row.title,
        render: (row) => (
          <span className={styles.titleCell} data-removed={row.is_removed || undefined}>
            <span className={styles.key}>{row.key}</span> {row.title}
          </span>
        ),
      },
      {
        id: "state",
        title: t("scenarios.state"),
        kind: "readonly",
        width: 92,
        value: (row) => stateOf(row) ?? "",
        render: (row) => {
          const state = stateOf(row);
          if (!state) return null;
          const tone = state === "removed" ? "red" : state === "added" ? "green" : "amber";
          return <Mark tone={tone}>{t(`scenarios.change.${state}`)}</Mark>;
        },
      },
      {
        id: "person",
        title: t("scenarios.person"),
        kind: "select",
        width: 150,
        options: people,
        value: (row) => (row.person === null ? null : String(row.person)),
        canEdit: (row) => mayEdit(row) && !row.is_milestone,
      },
      {
        id: "effort_days",
        title: t("scenarios.effort"),
        kind: "number",
        width: 96,
        align: "right",
        decimals: 2,
        value: (row) => row.effort_days,
        canEdit: (row) => mayEdit(row) && !row.is_milestone,
      },
      {
        id: "start_on",
        title: t("scenarios.start"),
        kind: "date",
        width: 124,
        value: (row) => row.start_on,
        canEdit: mayEdit,
      },
      {
        id: "finish_on",
        title: t("scenarios.finish"),
        kind: "date",
        width: 124,
        value: (row) => row.finish_on,
        canEdit: mayEdit,
      },
      {
        id: "before",
        title: t("scenarios.finishBefore"),
        kind: "readonly",
        width: 130,
        value: (row) => row.before_finish_on,
        render: (row) =>
          row.before_finish_on && row.before_finish_on !== row.finish_on ? (
            <span className={styles.quiet}>{row.before_finish_on}</span>
          ) : null,
      },
      {
        id: "deadline",
        title: t("scenarios.deadline"),
        kind: "date",
        width: 124,
        value: (row) => row.deadline,
        canEdit: mayEdit,
      },
    ];
  }, [t, scenario.people, canEdit]);
  const send = (edits: readonly GridEdit[]) => {
    const byRow = new Map<string, Record<string, unknown>>();
    for (const one of edits)
      byRow.set(one.rowKey, { ...byRow.get(one.rowKey), ...sent(one.columnId, one.value) });
    void edit(
      [...byRow].map(([ref, values]) => ({ do: "set", kind: "task", ref: Number(ref), values }) as RowEdit),
    );
  };
  const act = async (what: "remove" | "reset") => {
    await edit([...selected].map((ref) => ({ do: what, kind: "task", ref: Number(ref), values: {} })));
    setSelected(new Set());
  };
  return (
    <div className={styles.sheet}>
      {canEdit && (
        <div className={styles.tools}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setAdding(true)}
          >
            {t("scenarios.addTask")}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={selected.size === 0}
            leftSection={<IconTrash size={14} />}
            onClick={() => void act("remove")}
          >
            {t("scenarios.removeTasks")}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={selected.size === 0}
            leftSection={<IconRestore size={14} />}
            onClick={() => void act("reset")}
          >
            {t("scenarios.reset")}
          </Button>
          <span className={styles.quiet}>{t("scenarios.sheetWords")}</span>
        </div>
      )}
      <Grid
        label={t("scenarios.views.tasks")}
        columns={columns}
        rowCount={rows.length}
        getRow={(index) => rows[index]}
        rowKey={(row) => String(row.ref)}
        {...(canEdit ? { onEdit: send, selectedKeys: selected, onSelectKeys: setSelected } : {})}
      />
      {isAdding && <AddTask scenario={scenario} edit={edit} onClose={() => setAdding(false)} />}
    </div>
  );
}

function stateOf(row: ScenarioTask): "added" | "removed" | "changed" | null {
  if (row.is_removed) return "removed";
  if (row.ref < 0) return "added";
  return row.is_changed ? "changed" : null;
}

function AddTask({ scenario, edit, onClose }: TableProps & { onClose: () => void }) {
  const { t } = useTexts();
  const [title, setTitle] = useState("");
  const [days, setDays] = useState<number | string>(1);
  const [start, setStart] = useState("");
  const [person, setPerson] = useState<string | null>(null);
  const [release, setRelease] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const values = {
      title,
      effort_days: Number(days),
      ...(start ? { start_on: start } : {}),
      ...(person ? { person: Number(person) } : {}),
      ...(release ? { release: Number(release) } : {}),
    };
    await edit([{ do: "add", kind: "task", ref: 0, values }]);
    onClose();
  };
  const named = (rows: readonly { ref: number; name: string }[]) =>
    rows.map((one) => ({ value: String(one.ref), label: one.name }));
  return (
    <Modal opened onClose={onClose} title={t("scenarios.addTask")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          label={t("scenarios.task")}
          value={title}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <NumberInput label={t("scenarios.effort")} value={days} min={0} decimalScale={2} onChange={setDays} />
        <TextInput
          type="date"
          label={t("scenarios.start")}
          value={start}
          onChange={(event) => setStart(event.currentTarget.value)}
        />
        <Select
          label={t("scenarios.person")}
          clearable
          searchable
          value={person}
          data={named(scenario.people)}
          onChange={setPerson}
        />
        <Select
          label={t("scenarios.release")}
          clearable
          value={release}
          data={named(scenario.releases)}
          onChange={setRelease}
        />
        <Button type="submit" disabled={!title.trim()}>
          {t("scenarios.addTask")}
        </Button>
      </form>
    </Modal>
  );
}
