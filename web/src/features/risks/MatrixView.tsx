import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Placement } from "../../ui/placement";
import { Empty, Failure, Loading } from "../../ui/state";
import { levelTones, type RiskFilter, type Scheme, stateTones, useAct, useMatrix } from "./data";
import type { RiskSearch } from "./Risks";
import styles from "./risks.module.css";

interface MatrixViewProps {
  filter: RiskFilter;
  search: RiskSearch;
  put: (change: Record<string, string | undefined>) => void;
  scheme: Scheme;
}

const stages = ["inherent", "residual", "target"] as const;
export type StageName = (typeof stages)[number];

/** The risks on the matrix; dragging one (or the arrow keys) assesses it anew, one step to undo. */
export default function MatrixView({ filter, search, put, scheme }: MatrixViewProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const stage: StageName = stages.find((one) => one === search.stage) ?? "inherent";
  const found = useMatrix(slug, { state: "open,occurred", ...filter });
  const [chosen, setChosen] = useState<string | null>(null);
  const { act } = useAct();
  if (found.isPending) return <Loading shape="cards" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const placed = found.data.filter((one) => one[stage]);
  const waiting = found.data.filter((one) => !one[stage]);
  const move = (key: string, likelihood: number, impact: number) => {
    const one = found.data.find((risk) => risk.key === key);
    if (!one) return;
    void act(
      () =>
        api.PATCH("/api/v1/workspaces/{slug}/risks/{key}", {
          params: { path: { slug, key } },
          body: {
            version: one.version,
            [`${stage}_likelihood`]: likelihood,
            [`${stage}_impact`]: impact,
          } as never,
        }),
      t("risks.moved", { key }),
    );
  };
  const shown = found.data.find((one) => one.key === chosen);
  return (
    <div className={styles.matrixPage}>
      <div className={styles.matrixTools}>
        <SegmentedControl
          aria-label={t("risks.stage.label")}
          value={stage}
          onChange={(value) => put({ stage: value === "inherent" ? undefined : value })}
          data={stages.map((value) => ({ value, label: t(`risks.stage.${value}`) }))}
        />
        <span className={styles.quiet}>{t("risks.matrix.hint")}</span>
      </div>
      {found.data.length === 0 ? (
        <Empty title={t("risks.empty")}>{t("risks.emptyWords")}</Empty>
      ) : (
        <div className={styles.matrixSplit}>
          <Placement
            label={t("risks.matrix.title")}
            up={scheme.likelihood.map((one) => one.name)}
            across={scheme.impact.map((one) => one.name)}
            upLabel={t("risks.likelihood")}
            acrossLabel={t("risks.impact")}
            levels={scheme.levels}
            levelAt={(up, across) => scheme.zones[up - 1]?.[across - 1] ?? 0}
            items={placed.map((one) => ({
              key: one.key,
              title: one.title,
              place: one[stage] as unknown as [number, number],
              trail: one.trail
                .map((at) => (stage === "target" ? null : at[stage]))
                .filter((at) => at !== null) as unknown as [number, number][],
              goal:
                stage === "residual" || stage === "inherent"
                  ? (one.target as unknown as [number, number] | null)
                  : null,
              canMove: one.can_edit,
            }))}
            chosen={chosen}
            onChoose={setChosen}
            onOpen={(key) => put({ open: key })}
            onMove={(key, [likelihood, impact]) => move(key, likelihood, impact)}
            sayPlace={(up, across, level) => t("risks.matrix.place", { up, across, level })}
          />
          <aside className={styles.aside}>
            {shown ? (
              <div className={styles.card}>
                <span className={styles.line}>
                  <span className={styles.key}>{shown.key}</span>
                  <Mark tone={stateTones[shown.state]}>{t(`risks.state.${shown.state}`)}</Mark>
                </span>
                <button type="button" className={styles.linkButton} onClick={() => put({ open: shown.key })}>
                  {shown.title}
                </button>
                <dl className={styles.facts}>
                  {stages.map((one) => {
                    const at = shown[one];
                    return (
                      <div key={one}>
                        <dt>{t(`risks.stage.${one}`)}</dt>
                        <dd>
                          {at
                            ? `${scheme.likelihood[(at[0] ?? 1) - 1]?.name} × ${scheme.impact[(at[1] ?? 1) - 1]?.name}`
                            : t("risks.unassessed")}
                        </dd>
                      </div>
                    );
                  })}
                </dl>
              </div>
            ) : (
              <p className={styles.quiet}>{t("risks.matrix.choose")}</p>
            )}
            <h2 className={styles.heading}>{t("risks.matrix.legend")}</h2>
            <ul className={styles.plain}>
              {scheme.levels.map((name, level) => (
                <li key={name} className={styles.line}>
                  <Mark tone={levelTones[level] ?? "grey"}>{name}</Mark>
                  <span className={styles.quiet}>
                    {level >= scheme.contingency_level
                      ? t("risks.matrix.planNeeded")
                      : t("risks.matrix.watchEnough")}
                  </span>
                </li>
              ))}
            </ul>
            {waiting.length > 0 && (
              <>
                <h2 className={styles.heading}>{t("risks.matrix.waiting", { count: waiting.length })}</h2>
                <ul className={styles.plain}>
                  {waiting.slice(0, 12).map((one) => (
                    <li key={one.key} className={styles.line}>
                      <span className={styles.key}>{one.key}</span>
                      <button
                        type="button"
                        className={styles.linkButton}
                        onClick={() => put({ open: one.key })}
                      >
                        {one.title}
                      </button>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </aside>
        </div>
      )}
    </div>
  );
}
