import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { useEffect, useRef, useState } from "react";
import type { Words } from "../fields";
import "./bpmnStyles";
import styles from "./diagram.module.css";

interface Canvas {
  zoom(how: "fit-viewport", centre?: "auto"): number;
  viewbox(): { inner: { width: number; height: number } };
}

/** A diagram to look at: drag moves it, Ctrl and the wheel bring it nearer. */
export default function DiagramView({ xml, words }: { xml: string; words: Words }) {
  const { t } = words;
  const box = useRef<HTMLDivElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    if (!box.current) return;
    const viewer = new NavigatedViewer({ container: box.current });
    let isGone = false;
    viewer
      .importXML(xml)
      .then(() => {
        if (isGone) return;
        setBroken(false);
        (viewer.get("canvas") as Canvas).zoom("fit-viewport", "auto");
      })
      .catch(() => {
        if (!isGone) setBroken(true);
      });
    return () => {
      isGone = true;
      viewer.destroy();
    };
  }, [xml]);
  return (
    <div className={styles.frame}>
      <div ref={box} className={styles.view} role="img" aria-label={t("substance.diagram.label")} />
      {isBroken && <p className={styles.broken}>{t("substance.diagram.broken")}</p>}
    </div>
  );
}
