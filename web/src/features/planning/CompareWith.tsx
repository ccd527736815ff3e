import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, must } from "../../api/client";
import { useTexts } from "../../texts";
import type { Shadow } from "../../ui/timeline";
import styles from "./schedule.module.css";

/** Where every task was planned in a plan baseline, by the key of its row; nothing without one. */
export function usePlanShadows(slug: string, baseline: string | undefined) {
  const frozen = useQuery({
    queryKey: ["scenarios", slug, "shadows", baseline],
    enabled: baseline !== undefined,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/plan-baselines/{copy_id}/shadows", {
          params: { path: { slug, copy_id: Number(baseline) } },
        }),
      ),
  });
  const shadows = baseline === undefined ? undefined : frozen.data?.shadows;
  return useMemo(
    () =>
      shadows &&
      new Map<string, Shadow>(
        shadows.map((one) => [one.key, { start: one.start_on, finish: one.finish_on }]),
      ),
    [shadows],
  );
}

interface CompareWithProps {
  slug: string;
  value: string | undefined;
  onChoose: (baseline: string | undefined) => void;
}

/** Chooses the plan baseline whose bars lie as shadows under those of today; absent where nothing was frozen. */
export function CompareWith({ slug, value, onChoose }: CompareWithProps) {
  const { t, language } = useTexts();
  const baselines = useQuery({
    queryKey: ["scenarios", slug, "baselines", language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/plan-baselines", {
          params: { path: { slug }, query: { limit: 1000 } },
        }),
      ),
  });
  const offered = (baselines.data?.items ?? []).filter((one) => !one.is_withdrawn);
  if (offered.length === 0) return null;
  return (
    <Select
      size="xs"
      className={styles.choice ?? ""}
      aria-label={t("scenarios.baselines.compareWith")}
      title={offered.find((one) => String(one.id) === value)?.name ?? t("scenarios.baselines.compareWith")}
      placeholder={t("scenarios.baselines.compareShort")}
      clearable
      value={value ?? null}
      data={offered.map((one) => ({ value: String(one.id), label: one.name }))}
      onChange={(chosen) => onChoose(chosen ?? undefined)}
    />
  );
}
