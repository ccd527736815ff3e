import { Button, Modal } from "@mantine/core";
import Modeler from "bpmn-js/lib/Modeler";
import { useEffect, useRef, useState } from "react";
import { currentLanguage } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import type { Words } from "../fields";
import "./bpmnStyles";
import { translateModule } from "./bpmnWords";
import styles from "./diagram.module.css";

interface DiagramEditorProps {
  xml: string;
  title: string;
  words: Words;
  onKeep: (xml: string) => Promise<void>;
  onCancel: () => void;
  onRemove?: (() => void) | undefined;
}

/** The drawing board, over the whole page. */
export default function DiagramEditor({ xml, title, words, onKeep, onCancel, onRemove }: DiagramEditorProps) {
  const { t } = words;
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const modeler = useRef<Modeler | null>(null);
  const [isBroken, setBroken] = useState(false);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (!box) return;
    const made = new Modeler({
      container: box,
      additionalModules: currentLanguage() === "zh" ? [translateModule] : [],
    });
    modeler.current = made;
    made
      .importXML(xml)
      .then(() =>
        (made.get("canvas") as { zoom(how: string, centre: string): void }).zoom("fit-viewport", "auto"),
      )
      .catch(() => setBroken(true));
    return () => {
      modeler.current = null;
      made.destroy();
    };
  }, [box, xml]);
  const keep = async () => {
    if (!modeler.current) return;
    setBusy(true);
    try {
      const { xml: drawn } = await modeler.current.saveXML();
      if (drawn) await onKeep(drawn);
    } catch (error) {
      noticeFailed(error);
    }
    setBusy(false);
  };
  return (
    <Modal
      opened
      fullScreen
      closeOnEscape={false}
      onClose={onCancel}
      title={title}
      classNames={{ content: styles.modal ?? "", body: styles.body ?? "", header: styles.header ?? "" }}
    >
      <div className={styles.actions}>
        <span className={styles.hint}>{t("substance.diagram.hint")}</span>
        {onRemove && (
          <Button variant="subtle" color="red" onClick={onRemove}>
            {t("substance.diagram.remove")}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {t("common.cancel")}
        </Button>
        <Button loading={isBusy} disabled={isBroken} onClick={() => void keep()}>
          {t("common.save")}
        </Button>
      </div>
      {isBroken && <p className={styles.broken}>{t("substance.diagram.broken")}</p>}
      <div ref={setBox} className={styles.board} data-bpmn-board />
    </Modal>
  );
}
