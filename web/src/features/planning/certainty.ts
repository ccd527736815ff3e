import { dayOf } from "../../engines/timescale";

interface Percentiles {
  p50: string;
  p80: string;
  p90: string;
}

export interface ReachedMilestone extends Percentiles {
  kind: "release" | "task";
  id: number;
  key?: string;
  name: string;
  deadline_on: string;
  probability: number;
  probability_error: number;
}

export interface TaskInfluence {
  id: number;
  key: string;
  title: string;
  criticality: number;
  cruciality: number;
  swing_days: number;
  if_low: string;
  if_high: string;
}

/** The result of a `simulate_plan` job, as docs/features/planning.md describes it. */
export interface CertaintyAnswer extends Percentiles {
  runs: number;
  stopped: "runs" | "precision" | "stop";
  seconds: number;
  certain: number;
  undated: number;
  tasks: number;
  planned_on: string;
  planned_share: number;
  p80_error_days: number;
  curve: readonly (readonly [string, number])[];
  milestones: readonly ReachedMilestone[];
  influences: readonly TaskInfluence[];
}

/** How a probability reads: what is below a half is a warning, what is above four fifths is sure enough. */
export function toneOf(probability: number): "red" | "amber" | "green" {
  if (probability < 0.5) return "red";
  return probability < 0.8 ? "amber" : "green";
}

/** The curve by day: the share of the runs finished by each date, rising. */
export function byDay(curve: CertaintyAnswer["curve"]): { x: number; y: number }[] {
  const found = new Map<number, number>();
  for (const [date, share] of curve) found.set(dayOf(date), share);
  return [...found].map(([x, y]) => ({ x, y }));
}
