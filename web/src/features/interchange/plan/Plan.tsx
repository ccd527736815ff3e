import { useState } from "react";
import type { SessionWorkspace } from "../../../api/session";
import { Ended } from "../Ended";
import type { PlanState } from "./data";
import { PlanRun } from "./PlanRun";
import { Target } from "./Target";

interface PlanProps {
  workspace: SessionWorkspace;
  state: PlanState;
  step: number;
  job: string | undefined;
  onMapping: (isMapping: boolean) => void;
  onStarted: (job: string) => void;
  onAgain: () => void;
}

/** The steps of a plan file's import after the file: where it belongs and who is who, dry run, done. */
export default function Plan({ workspace, state, step, job, onMapping, onStarted, onAgain }: PlanProps) {
  const [startedWith] = useState(state.id);
  if (step === 1) return <Target workspace={workspace} state={state} onChecked={() => onMapping(false)} />;
  if (step === 2)
    return (
      <PlanRun
        key={startedWith}
        workspace={workspace}
        state={state}
        onBack={() => onMapping(true)}
        onStarted={onStarted}
      />
    );
  const counts = state.counts ?? { create: 0, change: 0, conflict: 0, gone: 0, deleted: 0, skip: 0 };
  return (
    <Ended
      workspace={workspace}
      counts={{
        create: counts.create,
        change: counts.change + counts.conflict,
        skip: counts.skip + counts.gone + counts.deleted,
        error: 0,
      }}
      operation={state.operation_id ?? null}
      job={job}
      onAgain={onAgain}
      kind="plan"
    />
  );
}
