import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconTrash, IconX } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { askConfirm } from "../../ui/confirm";
import { listActions, mostKeys } from "../../ui/list";
import { Mark } from "../../ui/mark";
import { fieldOf, type Words } from "./fields";
import styles from "./page.module.css";
import { deleteRequirements } from "./rows/create";
import { saveEdits } from "./rows/save";
import type { RowsInUse } from "./rows/useRows";
import type { Row } from "./types";
import { readField, valuesFor } from "./values";

const offered = ["state", "priority", "owner", "area", "release", "type"] as const;

interface BulkBarProps {
  rows: RowsInUse;
  words: Words;
  selected: ReadonlySet<string>;
  onDone: () => void;
}

/** What can be done with the ticked rows: one step, one undo. */
export function BulkBar({ rows, words, selected, onDone }: BulkBarProps) {
  const { t, workspace } = words;
  const navigate = useNavigate();
  const chosen = [...selected].flatMap((id) => rows.snapshot.row(Number(id)) ?? []);
  const editable = chosen.filter((row) => row.can_edit);
  const set = (name: string, value: string | null) => {
    const field = fieldOf(name);
    if (!field) return;
    const edits = editable
      .filter((row) => String(readField(row, name) ?? "") !== (value ?? ""))
      .map((row) => ({ id: row.id, values: valuesFor(field, value), columns: [name] }));
    if (edits.length > 0) void saveEdits({ table: rows.table, slug: workspace.slug, words }, edits);
  };
  const remove = async (gone: readonly Row[]) => {
    if (gone.length > 20) {
      const isSure = await askConfirm({
        title: t("requirements.bulk.deleteTitle", { count: gone.length }),
        words: t("requirements.bulk.deleteWords"),
        action: t("common.delete"),
        look: "danger",
      });
      if (!isSure) return;
    }
    if (await deleteRequirements(workspace.slug, words, gone)) {
      rows.table.remove(gone.map((row) => row.id));
      onDone();
    }
  };
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t("requirements.bulk.label")}>
      <span className={styles.bulkCount}>{t("requirements.bulk.count", { count: selected.size })}</span>
      {offered
        .filter((name) => name !== "release" || workspace.can.plan)
        .map((name) => (
          <SetMenu key={name} name={name} words={words} isDisabled={editable.length === 0} onSet={set} />
        ))}
      <span className={styles.bulkBar} />
      {listActions("requirement", workspace.can).map(({ label, icon: Icon, path, search }) => (
        <Button
          key={path}
          variant="subtle"
          color="gray"
          leftSection={<Icon size={15} stroke={1.6} />}
          disabled={chosen.length === 0 || chosen.length > mostKeys}
          title={chosen.length > mostKeys ? t("requirements.bulk.tooMany", { count: mostKeys }) : undefined}
          onClick={() =>
            void navigate({
              to: `/w/${workspace.slug}/${path}`,
              search: search({ keys: chosen.map((row) => row.key).join(",") }) as never,
            })
          }
        >
          {t(label)}
        </Button>
      ))}
      <span className={styles.bulkBar} />
      <ActionIcon
        color="red"
        disabled={editable.length === 0}
        onClick={() => void remove(editable)}
        aria-label={t("common.delete")}
        title={t("common.delete")}
      >
        <IconTrash size={16} stroke={1.6} />
      </ActionIcon>
      <ActionIcon
        onClick={onDone}
        aria-label={t("requirements.bulk.clear")}
        title={t("requirements.bulk.clear")}
      >
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}

interface SetMenuProps {
  name: string;
  words: Words;
  isDisabled: boolean;
  onSet: (name: string, value: string | null) => void;
}

function SetMenu({ name, words, isDisabled, onSet }: SetMenuProps) {
  const field = fieldOf(name);
  const options = field?.options?.(words) ?? [];
  if (!field || options.length === 0) return null;
  return (
    <Menu position="top" width={200}>
      <Menu.Target>
        <Button variant="subtle" color="gray" disabled={isDisabled}>
          {words.t(field.label)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles.viewMenu ?? ""}>
        {options.map((option) => (
          <Menu.Item key={option.value} onClick={() => onSet(name, option.value)}>
            {option.tone ? <Mark tone={option.tone}>{option.label}</Mark> : option.label}
          </Menu.Item>
        ))}
        {!field.isRequired && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => onSet(name, null)}>{words.t("common.clear")}</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
