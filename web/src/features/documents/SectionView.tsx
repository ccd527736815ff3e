import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import type { Document, Preview, Section } from "./data";
import styles from "./documents.module.css";
import paper from "./paper.module.css";
import { SectionEditor } from "./SectionEditor";
import type { Saving } from "./saving";

interface SectionViewProps {
  document: Document;
  section: Section;
  part: Preview["parts"][number] | undefined;
  isEdited: boolean;
  onEdit: () => void;
  onClose: () => void;
  saving: Saving;
}

/** A section as it prints; while it is edited, its form stands above its print. */
export function SectionView({
  document,
  section,
  part,
  isEdited,
  onEdit,
  onClose,
  saving,
}: SectionViewProps) {
  const { t } = useTexts();
  const rest = part ? part.found - part.shown : 0;
  return (
    <section id={`part-${section.id}`} className={styles.part} data-edited={isEdited || undefined}>
      {isEdited && document.can.edit && (
        <SectionEditor document={document} section={section} onClose={onClose} saving={saving} />
      )}
      {document.can.edit && !isEdited && (
        <Button
          className={styles.edit ?? ""}
          size="compact-xs"
          variant="default"
          leftSection={<IconPencil size={13} />}
          onClick={onEdit}
          aria-label={t("documents.section.editNamed", {
            heading: section.heading || t("documents.section.noHeading"),
          })}
        >
          {t("documents.section.edit")}
        </Button>
      )}
      {part && (
        <div
          className={paper.print}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: the server escapes every text of it and makes every tag itself
          dangerouslySetInnerHTML={{ __html: part.html }}
        />
      )}
      {rest > 0 && <p className={styles.rest}>{t("documents.section.rest", { count: rest })}</p>}
    </section>
  );
}
