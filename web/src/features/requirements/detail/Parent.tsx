import { ActionIcon, Popover, UnstyledButton } from "@mantine/core";
import { IconPencil, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Words } from "../fields";
import { Picker } from "../Picker";
import styles from "./detail.module.css";
import type { OpenRequirement } from "./useRequirement";

/** The requirement above: a link to it, and a search to set another. */
export function Parent({ open, words }: { open: OpenRequirement; words: Words }) {
  const { t, workspace } = words;
  const { shown, save } = open;
  const [isPicking, setPicking] = useState(false);
  const above = shown.parent_record;
  return (
    <span className={styles.parent}>
      {above && (
        <Link
          className={styles.parentLink}
          to={`/w/${workspace.slug}/requirements/${above.key}`}
          title={above.title}
        >
          {above.key} {above.title}
        </Link>
      )}
      {!above && !shown.can.edit && <span className={styles.none}>—</span>}
      {shown.can.edit && (
        <Popover opened={isPicking} onChange={setPicking} width={340} position="bottom-end" trapFocus>
          <Popover.Target>
            {above ? (
              <ActionIcon
                size={24}
                aria-label={t("requirements.pickParent")}
                onClick={() => setPicking(!isPicking)}
              >
                <IconPencil size={14} stroke={1.6} />
              </ActionIcon>
            ) : (
              <UnstyledButton className={styles.input} onClick={() => setPicking(!isPicking)}>
                <span className={styles.none}>—</span>
              </UnstyledButton>
            )}
          </Popover.Target>
          <Popover.Dropdown p={8}>
            <Picker
              label={t("requirements.pickParent")}
              without={new Set([shown.id, ...(shown.parent === null ? [] : [shown.parent])])}
              onCancel={() => setPicking(false)}
              onPick={(row) => {
                setPicking(false);
                void save({ parent: row.id });
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
      {above && shown.can.edit && (
        <ActionIcon
          size={24}
          aria-label={t("requirements.noParent")}
          onClick={() => void save({ parent: null })}
        >
          <IconX size={14} stroke={1.6} />
        </ActionIcon>
      )}
    </span>
  );
}
