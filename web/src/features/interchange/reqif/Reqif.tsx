import { useState } from "react";
import type { SessionWorkspace } from "../../../api/session";
import { Ended } from "../Ended";
import type { ReqifState } from "./data";
import { Merge } from "./Merge";
import { Types } from "./Types";

interface ReqifProps {
  workspace: SessionWorkspace;
  state: ReqifState;
  step: number;
  job: string | undefined;
  onMapping: (isMapping: boolean) => void;
  onStarted: (job: string) => void;
  onAgain: () => void;
}

/** The steps of a ReqIF import after the file: types, merge, done. */
export default function Reqif({ workspace, state, step, job, onMapping, onStarted, onAgain }: ReqifProps) {
  const [startedWith] = useState(state.id);
  if (step === 1) return <Types workspace={workspace} state={state} onChecked={() => onMapping(false)} />;
  if (step === 2)
    return (
      <Merge
        key={startedWith}
        workspace={workspace}
        state={state}
        onBack={() => onMapping(true)}
        onStarted={onStarted}
      />
    );
  const counts = state.counts ?? { create: 0, change: 0, conflict: 0, gone: 0, skip: 0, error: 0 };
  return (
    <Ended
      workspace={workspace}
      counts={{
        create: counts.create,
        change: counts.change + counts.conflict,
        skip: counts.skip + counts.gone,
        error: counts.error,
      }}
      operation={state.operation_id ?? null}
      job={job}
      onAgain={onAgain}
    />
  );
}
