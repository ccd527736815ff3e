import { useTexts } from "../../texts";

const named = [
  "export_document",
  "find_conflicts",
  "find_similar_pairs",
  "forecast",
  "import_backlog",
  "import_mspdi",
  "import_reqif",
  "import_tasks",
  "level_load",
  "plan_demo",
  "plan_releases",
  "release_front",
  "replan",
  "schedule",
  "schedule_scenario",
  "simulate_plan",
] as const;

/** What a kind of job is called. */
export function useJobNames() {
  const { t } = useTexts();
  return (kind: string) => {
    const known = named.find((one) => one === kind);
    return known ? t(`operations.jobs.named.${known}`) : kind;
  };
}
