import { Button } from "@mantine/core";
import { IconDownload, IconFileSpreadsheet } from "@tabler/icons-react";
import { type DragEvent, useRef, useState } from "react";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { useFailureWords } from "../../ui/state";
import { upload } from "./data";
import type { FileKind } from "./Import";
import styles from "./interchange.module.css";
import { isPlan, uploadPlan } from "./plan/data";
import { PlanOut } from "./plan/PlanOut";
import { faultsOf, isReqif, uploadReqif } from "./reqif/data";
import { Faults } from "./reqif/Faults";
import { TakeOut } from "./TakeOut";

interface UploadProps {
  workspace: SessionWorkspace;
  onRead: (id: string, kind: FileKind) => void;
}

export function Upload({ workspace, onRead }: UploadProps) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [last, setLast] = useState<File>();
  const take = async (file: File | undefined, mend = false) => {
    if (!file || isBusy) return;
    setBusy(true);
    setProblem(undefined);
    setLast(file);
    try {
      if (await isPlan(file)) onRead((await uploadPlan(workspace.slug, file)).id, "plan");
      else if (isReqif(file)) onRead((await uploadReqif(workspace.slug, file, mend)).id, "reqif");
      else onRead((await upload(workspace.slug, file)).id, "table");
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
      if (input.current) input.current.value = "";
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const faults = faultsOf(problem);
  return (
    <div className={styles.upload}>
      <button
        type="button"
        className={styles.drop}
        data-over={isOver || undefined}
        disabled={isBusy}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileSpreadsheet size={40} stroke={1.2} aria-hidden="true" />
        <span className={styles.dropTitle}>
          {t(isBusy ? "interchange.upload.busy" : "interchange.upload.title")}
        </span>
        <span className={styles.quiet}>{t("interchange.upload.words")}</span>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t("interchange.upload.title")}
        accept=".xlsx,.xlsm,.csv,.tsv,.txt,.reqif,.reqifz,.xml,.mpp"
        onChange={(event) => void take(event.target.files?.[0])}
      />
      {faults && <Faults found={faults} isBusy={isBusy} onMend={() => void take(last, true)} />}
      {problem !== undefined && !faults && <Refused error={problem} />}
      <div className={styles.template}>
        <span>{t("interchange.template.words")}</span>
        <Button.Group>
          {(["table", "tasks"] as const).map((about) => (
            <Button
              key={about}
              component="a"
              variant="default"
              href={`/api/v1/workspaces/${workspace.slug}/imports/template?about=${about}`}
              download
              leftSection={<IconDownload size={15} />}
            >
              {t(`interchange.template.${about}`)}
            </Button>
          ))}
        </Button.Group>
      </div>
      <TakeOut workspace={workspace} />
      <PlanOut workspace={workspace} />
    </div>
  );
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTexts();
  const words = useFailureWords(error);
  return (
    <div className={styles.refused} role="alert">
      <strong>{t("interchange.upload.refused")}</strong>
      <span>{words.detail}</span>
    </div>
  );
}
