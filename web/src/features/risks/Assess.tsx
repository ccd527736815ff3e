import { Button, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { LevelMark } from "./columns";
import { type Distribution, type Risk, type Scheme, useAct, useSaid } from "./data";
import styles from "./risks.module.css";

const stages = ["inherent", "residual", "target"] as const;
const measured = ["inherent", "residual"] as const;
const shapes = ["fixed", "uniform", "triangular", "pert"] as const;

/** Places on the scales, and probability, delay and cost in figures; what responses promise can be taken over. */
export function Assess({ risk, scheme }: { risk: Risk; scheme: Scheme }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const said = useSaid();
  const canEdit = risk.can.edit;
  const write = (values: Record<string, unknown>) =>
    act(
      () =>
        api.PATCH("/api/v1/workspaces/{slug}/risks/{key}", {
          params: { path: { slug, key: risk.key } },
          body: { ...values, version: risk.version } as never,
        }),
      t("risks.assessed", { key: risk.key }),
    );
  const step = (stage: (typeof stages)[number], axis: "likelihood" | "impact") => (
    <Select
      size="xs"
      aria-label={`${t(`risks.stage.${stage}`)} ${t(`risks.${axis}`)}`}
      placeholder={t(`risks.${axis}`)}
      clearable
      disabled={!canEdit}
      value={risk[`${stage}_${axis}`] ? String(risk[`${stage}_${axis}`]) : null}
      data={scheme[axis].map((one, index) => ({
        value: String(index + 1),
        label: `${index + 1} ${one.name}`,
      }))}
      onChange={(value) => void write({ [`${stage}_${axis}`]: value ? Number(value) : null })}
    />
  );
  const levelOf = (stage: (typeof stages)[number]) => {
    const [up, across] = [risk[`${stage}_likelihood`], risk[`${stage}_impact`]];
    return up && across ? (scheme.zones[up - 1]?.[across - 1] ?? null) : null;
  };
  const taken = risk.responses.some((one) => one.state === "done") ? risk.in_place : risk.promised;
  const takeOver = () =>
    write({
      residual_likelihood: taken.likelihood,
      residual_impact: taken.impact,
      residual_probability: taken.probability,
      residual_delay: taken.delay,
      residual_cost: taken.cost,
    });
  return (
    <div className={styles.record}>
      <div className={styles.stages}>
        {stages.map((stage) => (
          <div key={stage} className={styles.stage}>
            <strong>{t(`risks.stage.${stage}`)}</strong>
            {step(stage, "likelihood")}
            {step(stage, "impact")}
            <LevelMark level={levelOf(stage)} scheme={scheme} />
          </div>
        ))}
      </div>
      {risk.mismatches.length > 0 && <p className={styles.banner}>{t("risks.mismatch")}</p>}
      {measured.map((stage) => (
        <section key={stage} className={styles.part}>
          <h3 className={styles.heading}>{t("risks.quantities", { stage: t(`risks.stage.${stage}`) })}</h3>
          <div className={styles.pair}>
            <Percent
              key={risk[stage].probability}
              value={risk[stage].probability}
              canEdit={canEdit}
              onSave={(value) => void write({ [`${stage}_probability`]: value })}
            />
            <dl className={styles.facts}>
              <div>
                <dt>{t("risks.expectedCost")}</dt>
                <dd className={styles.figure}>{said.money(risk[stage].expected_cost)}</dd>
              </div>
              <div>
                <dt>{t("risks.expectedDays")}</dt>
                <dd className={styles.figure}>{said.figure(risk[stage].expected_days)}</dd>
              </div>
            </dl>
          </div>
          {(["delay", "cost"] as const).map((what) => (
            <Spread
              // Anew where this very value changed, so that a draft outlives the change of another one.
              key={`${what} ${JSON.stringify(risk[stage][what])}`}
              label={t(`risks.${what}`)}
              given={(risk[stage][what] as Distribution | null) ?? null}
              canEdit={canEdit}
              onSave={(value) => void write({ [`${stage}_${what}`]: value })}
            />
          ))}
        </section>
      ))}
      <p className={styles.quiet}>{t("risks.formula")}</p>
      {risk.responses.length > 0 && canEdit && (
        <div className={styles.line}>
          <Button size="xs" variant="default" loading={isBusy} onClick={() => void takeOver()}>
            {t("risks.takeOver")}
          </Button>
          <span className={styles.quiet}>{t("risks.takeOverWords")}</span>
        </div>
      )}
    </div>
  );
}

interface PercentProps {
  value: number | null;
  canEdit: boolean;
  onSave: (value: number | null) => void;
}

function Percent({ value, canEdit, onSave }: PercentProps) {
  const { t } = useTexts();
  const before = value === null ? "" : Math.round(value * 1000) / 10;
  const [draft, setDraft] = useState<number | string>(before);
  return (
    <NumberInput
      label={t("risks.probability")}
      suffix=" %"
      min={0}
      max={100}
      value={draft}
      disabled={!canEdit}
      onChange={setDraft}
      onBlur={() => draft !== before && onSave(draft === "" ? null : Number(draft) / 100)}
    />
  );
}

interface SpreadProps {
  label: string;
  given: Distribution | null;
  canEdit: boolean;
  onSave: (value: Distribution | null) => void;
}

/** A distribution: its shape, and the figures that the shape needs. Saved when they are in order. */
function Spread({ label, given, canEdit, onSave }: SpreadProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<Distribution>(given ?? { kind: "pert" });
  const names =
    draft.kind === "fixed"
      ? (["mode"] as const)
      : draft.kind === "uniform"
        ? (["low", "high"] as const)
        : (["low", "mode", "high"] as const);
  const isFull = names.every((name) => typeof draft[name] === "number");
  const isChanged = JSON.stringify(draft) !== JSON.stringify(given ?? { kind: "pert" });
  return (
    <div className={styles.part}>
      <div className={styles.line}>
        <span className={styles.grow}>{label}</span>
        <Select
          size="xs"
          w={132}
          aria-label={`${label}: ${t("risks.shape.title")}`}
          value={draft.kind}
          disabled={!canEdit}
          allowDeselect={false}
          data={shapes.map((value) => ({ value, label: t(`risks.shape.${value}`) }))}
          onChange={(kind) => kind && setDraft({ ...draft, kind: kind as Distribution["kind"] })}
        />
        {given && canEdit && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => onSave(null)}>
            {t("risks.remove")}
          </Button>
        )}
      </div>
      <div className={styles.three}>
        {names.map((name) => (
          <NumberInput
            key={name}
            size="xs"
            min={0}
            thousandSeparator
            label={t(`risks.point.${name}`)}
            value={draft[name] ?? ""}
            disabled={!canEdit}
            onChange={(value) => setDraft({ ...draft, [name]: value === "" ? null : Number(value) })}
          />
        ))}
      </div>
      {isChanged && isFull && (
        <div className={styles.line}>
          <Button size="compact-sm" onClick={() => onSave(draft)}>
            {t("common.save")}
          </Button>
        </div>
      )}
    </div>
  );
}
