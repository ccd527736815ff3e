import { Button, Stepper } from "@mantine/core";
import { IconRotate2 } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { Columns } from "./Columns";
import { DryRun } from "./DryRun";
import { useImport } from "./data";
import { Ended } from "./Ended";
import styles from "./interchange.module.css";
import { usePlanImport } from "./plan/data";
import { useReqifImport } from "./reqif/data";
import { Upload } from "./Upload";

const Reqif = lazy(() => import("./reqif/Reqif"));
const Plan = lazy(() => import("./plan/Plan"));

export type FileKind = "table" | "reqif" | "plan";

/** A backlog comes in: file, columns, dry run, done. The address holds the import, so a reload loses nothing. */
export default function Import() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const { id, reqif, plan } = useSearch({ strict: false }) as { id?: string; reqif?: string; plan?: string };
  const table = useImport(workspace.slug, id);
  const exchange = useReqifImport(workspace.slug, reqif);
  const project = usePlanImport(workspace.slug, plan);
  const current = plan ? project : reqif ? exchange : table;
  const isOpen = Boolean(id || reqif || plan);
  const [isMapping, setMapping] = useState(true);
  const [job, setJob] = useState<string>();
  const go = (next: string | undefined, kind: FileKind = "table") => {
    setMapping(true);
    setJob(undefined);
    void navigate({ to: ".", search: { [kind === "table" ? "id" : kind]: next } as never });
  };
  const state = isOpen ? current.data : undefined;
  const isEnded = job !== undefined || state?.state === "committed";
  const step = !state ? 0 : isEnded ? 3 : isMapping || !state.counts ? 1 : 2;
  return (
    <Page
      header={
        <PageHeader
          title={t("interchange.title")}
          meta={state ? state.file_name : undefined}
          actions={
            isOpen ? (
              <Button variant="default" leftSection={<IconRotate2 size={15} />} onClick={() => go(undefined)}>
                {t("interchange.other")}
              </Button>
            ) : undefined
          }
        >
          <Stepper active={step} size="xs" iconSize={24} className={styles.steps ?? ""}>
            {(["file", "columns", "dryRun", "done"] as const).map((name) => (
              <Stepper.Step
                key={name}
                label={t(
                  `interchange.step.${name !== "columns" ? name : plan ? "target" : reqif ? "types" : name}`,
                )}
              />
            ))}
          </Stepper>
        </PageHeader>
      }
    >
      {!isOpen && <Upload workspace={workspace} onRead={go} />}
      {isOpen && current.isPending && <Loading shape="text" />}
      {isOpen && current.isError && <Failure error={current.error} onRetry={() => go(undefined)} />}
      {reqif && exchange.data && (
        <Suspense fallback={<Loading shape="text" />}>
          <Reqif
            workspace={workspace}
            state={exchange.data}
            step={step}
            job={job}
            onMapping={setMapping}
            onStarted={setJob}
            onAgain={() => go(undefined)}
          />
        </Suspense>
      )}
      {plan && project.data && (
        <Suspense fallback={<Loading shape="text" />}>
          <Plan
            workspace={workspace}
            state={project.data}
            step={step}
            job={job}
            onMapping={setMapping}
            onStarted={setJob}
            onAgain={() => go(undefined)}
          />
        </Suspense>
      )}
      {id && table.data && step === 1 && (
        <Columns workspace={workspace} state={table.data} onChecked={() => setMapping(false)} />
      )}
      {id && table.data && step === 2 && (
        <DryRun workspace={workspace} state={table.data} onBack={() => setMapping(true)} onStarted={setJob} />
      )}
      {id && table.data && step === 3 && (
        <Ended
          workspace={workspace}
          counts={table.data.counts ?? { create: 0, change: 0, skip: 0, error: 0, left_out: 0 }}
          operation={table.data.operation_id ?? null}
          job={job}
          onAgain={() => go(undefined)}
          kind={table.data.about === "tasks" ? "plan" : "backlog"}
        />
      )}
    </Page>
  );
}
