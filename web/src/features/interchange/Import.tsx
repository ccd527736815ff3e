import { Button, Stepper } from "@mantine/core";
import { IconRotate2 } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { Columns } from "./Columns";
import { DryRun } from "./DryRun";
import { useImport } from "./data";
import { Ended } from "./Ended";
import styles from "./interchange.module.css";
import { Upload } from "./Upload";

/** A backlog comes in: file, columns, dry run, done. The address holds the import, so a reload loses nothing. */
export default function Import() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const { id } = useSearch({ strict: false }) as { id?: string };
  const current = useImport(workspace.slug, id);
  const [isMapping, setMapping] = useState(true);
  const [job, setJob] = useState<string>();
  const go = (next: string | undefined) => {
    setMapping(true);
    setJob(undefined);
    void navigate({ to: ".", search: { id: next } as never });
  };
  const state = id ? current.data : undefined;
  const isEnded = job !== undefined || state?.state === "committed";
  const step = !state ? 0 : isEnded ? 3 : isMapping || !state.counts ? 1 : 2;
  return (
    <Page
      header={
        <PageHeader
          title={t("interchange.title")}
          meta={state ? state.file_name : undefined}
          actions={
            id ? (
              <Button variant="default" leftSection={<IconRotate2 size={15} />} onClick={() => go(undefined)}>
                {t("interchange.other")}
              </Button>
            ) : undefined
          }
        >
          <Stepper active={step} size="xs" iconSize={24} className={styles.steps ?? ""}>
            {(["file", "columns", "dryRun", "done"] as const).map((name) => (
              <Stepper.Step key={name} label={t(`interchange.step.${name}`)} />
            ))}
          </Stepper>
        </PageHeader>
      }
    >
      {!id && <Upload workspace={workspace} onRead={(read) => go(read.id)} />}
      {id && current.isPending && <Loading shape="text" />}
      {id && current.isError && <Failure error={current.error} onRetry={() => go(undefined)} />}
      {state && step === 1 && (
        <Columns workspace={workspace} state={state} onChecked={() => setMapping(false)} />
      )}
      {state && step === 2 && (
        <DryRun workspace={workspace} state={state} onBack={() => setMapping(true)} onStarted={setJob} />
      )}
      {state && step === 3 && (
        <Ended workspace={workspace} state={state} job={job} onAgain={() => go(undefined)} />
      )}
    </Page>
  );
}
