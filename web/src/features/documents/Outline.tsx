import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import {
  IconAlignLeft,
  IconArrowDown,
  IconArrowUp,
  IconIndentDecrease,
  IconIndentIncrease,
  IconListDetails,
  IconPlus,
} from "@tabler/icons-react";
import { useTexts } from "../../texts";
import { type Document, type Preview, plainSelection, type Section } from "./data";
import styles from "./documents.module.css";
import { neighbours } from "./order";
import type { Saving } from "./saving";

interface OutlineProps {
  document: Document;
  preview: Preview | undefined;
  edited: number | null;
  onOpen: (id: number) => void;
  onAdded: (id: number) => void;
  saving: Saving;
}

/** All sections with their numbers; the open one can be moved, indented and followed by a new one. */
export function Outline({ document, preview, edited, onOpen, onAdded, saving }: OutlineProps) {
  const { t } = useTexts();
  const { sections } = document;
  const current = sections.find((one) => one.id === edited);
  const add = async (kind: "text" | "items") => {
    const behind = current ?? sections.at(-1);
    const made = await saving.add(behind?.id ?? null, {
      kind,
      level: behind?.level ?? 1,
      heading: t(kind === "text" ? "documents.section.newText" : "documents.section.newItems"),
      ...(kind === "items" ? { selection: plainSelection } : {}),
    });
    if (made !== null) onAdded(made);
  };
  return (
    <nav className={styles.outline} aria-label={t("documents.outline.title")}>
      {document.can.edit && (
        <div className={styles.outlineTools}>
          <span className={styles.outlineTitle}>{t("documents.outline.title")}</span>
          {current && <MoveTools section={current} document={document} saving={saving} />}
          <Menu position="bottom-end" width={220}>
            <Menu.Target>
              <Tooltip label={t("documents.section.add")}>
                <ActionIcon aria-label={t("documents.section.add")}>
                  <IconPlus size={16} />
                </ActionIcon>
              </Tooltip>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconAlignLeft size={15} />} onClick={() => void add("text")}>
                {t("documents.section.addText")}
              </Menu.Item>
              <Menu.Item leftSection={<IconListDetails size={15} />} onClick={() => void add("items")}>
                {t("documents.section.addItems")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
      <ol className={styles.outlineList}>
        {sections.map((section) => {
          const part = preview?.parts.find((one) => one.section === section.id);
          const isEmpty = preview?.empty.includes(section.id);
          return (
            <li key={section.id}>
              <button
                type="button"
                className={styles.outlineEntry}
                data-level={section.level}
                data-empty={isEmpty || undefined}
                aria-current={section.id === edited || undefined}
                onClick={() => onOpen(section.id)}
              >
                <span className={styles.outlineNumber}>{part?.number}</span>
                <span className={styles.outlineHeading}>
                  {section.heading || t("documents.section.noHeading")}
                </span>
                {section.kind === "items" && part && <span className={styles.count}>{part.found}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface MoveToolsProps {
  section: Section;
  document: Document;
  saving: Saving;
}

function MoveTools({ section, document, saving }: MoveToolsProps) {
  const { t } = useTexts();
  const { up, down } = neighbours(document.sections, section);
  const shift = (by: number) =>
    void saving.section(section.id, { level: section.level + by }, document.version);
  const tools = [
    { id: "up", icon: IconArrowUp, run: up === undefined ? null : () => void saving.move(section.id, up) },
    {
      id: "down",
      icon: IconArrowDown,
      run: down === undefined ? null : () => void saving.move(section.id, down),
    },
    { id: "outdent", icon: IconIndentDecrease, run: section.level > 1 ? () => shift(-1) : null },
    { id: "indent", icon: IconIndentIncrease, run: section.level < 5 ? () => shift(1) : null },
  ] as const;
  return (
    <>
      {tools.map(({ id, icon: Icon, run }) => (
        <Tooltip key={id} label={t(`documents.section.${id}`)}>
          <ActionIcon
            size={24}
            aria-label={t(`documents.section.${id}`)}
            disabled={run === null}
            onClick={run ?? undefined}
          >
            <Icon size={15} />
          </ActionIcon>
        </Tooltip>
      ))}
    </>
  );
}
