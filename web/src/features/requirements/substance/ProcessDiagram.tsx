import { Button, Group } from "@mantine/core";
import { IconDownload, IconPencil, IconUpload } from "@tabler/icons-react";
import { lazy, Suspense, useRef, useState } from "react";
import { Loading } from "../../../ui/state";
import type { OpenRequirement } from "../detail/useRequirement";
import type { Words } from "../fields";
import { diagramOf } from "./bpmnStart";
import styles from "./diagram.module.css";
import substance from "./substance.module.css";

// The library of the notation is large: it comes when somebody looks at a diagram.
const DiagramView = lazy(() => import("./DiagramView"));
const DiagramEditor = lazy(() => import("./DiagramEditor"));

/** The process as a BPMN diagram: seen in place, drawn on a page of its own. */
export default function ProcessDiagram({ open, words }: { open: OpenRequirement; words: Words }) {
  const { t } = words;
  const { shown, save } = open;
  const [drawing, setDrawing] = useState<{ xml: string; version: number } | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const { process_diagram: xml } = shown;
  const mayEdit = shown.can.edit;
  const keep = async (next: string) => {
    if (await save({ process_diagram: next }, drawing?.version)) setDrawing(null);
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    setDrawing({ xml: await chosen.text(), version: shown.version });
  };
  const download = () => {
    const address = URL.createObjectURL(new Blob([xml], { type: "application/xml" }));
    const link = document.createElement("a");
    link.href = address;
    link.download = `${shown.key}.bpmn`;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className={styles.part} aria-busy={open.saving.has("process_diagram") || undefined}>
      {xml && (
        <Suspense fallback={<Loading shape="text" />}>
          <DiagramView xml={xml} words={words} />
        </Suspense>
      )}
      {!xml && !mayEdit && <span className={substance.none}>—</span>}
      <Group gap={4} className={substance.add ?? ""}>
        {mayEdit && (
          <>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconPencil size={14} stroke={1.7} />}
              onClick={() => setDrawing({ xml: xml || diagramOf(shown.steps), version: shown.version })}
            >
              {t(
                xml
                  ? "substance.diagram.edit"
                  : shown.steps.length > 0
                    ? "substance.diagram.fromSteps"
                    : "substance.diagram.begin",
              )}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconUpload size={14} stroke={1.7} />}
              onClick={() => file.current?.click()}
            >
              {t("substance.diagram.open")}
            </Button>
            <input
              ref={file}
              hidden
              type="file"
              accept=".bpmn,.xml"
              aria-label={t("substance.diagram.open")}
              onChange={(event) => {
                void read(event.currentTarget.files?.[0]);
                event.currentTarget.value = "";
              }}
            />
          </>
        )}
        {xml && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconDownload size={14} stroke={1.7} />}
            onClick={download}
          >
            {t("substance.diagram.download")}
          </Button>
        )}
      </Group>
      {open.wrong.process_diagram && (
        <div className={substance.wrong} role="alert">
          {open.wrong.process_diagram.join(" ")}
        </div>
      )}
      {drawing && (
        <Suspense>
          <DiagramEditor
            xml={drawing.xml}
            title={`${shown.key} ${shown.title}`}
            words={words}
            onKeep={keep}
            onCancel={() => setDrawing(null)}
            onRemove={xml ? () => void save({ process_diagram: "" }).then(() => setDrawing(null)) : undefined}
          />
        </Suspense>
      )}
    </div>
  );
}
