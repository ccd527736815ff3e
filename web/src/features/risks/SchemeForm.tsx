import { Button, NumberInput, Select, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Placement } from "../../ui/placement";
import { Section } from "../../ui/section";
import { type Scheme, useAct } from "./data";
import styles from "./risks.module.css";

type Likelihood = { name: string; to: number };
type Impact = { name: string; days_to: number | null; cost_to: number | null };

const ceilings: Record<number, number[]> = {
  3: [0.2, 0.5, 1],
  4: [0.1, 0.3, 0.6, 1],
  5: [0.1, 0.3, 0.5, 0.7, 1],
};

/** The workspace's own scales, matrix, thresholds and categories. A click on a cell gives it the next level. */
export default function SchemeForm({ scheme }: { scheme: Scheme }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const [likelihood, setLikelihood] = useState<Likelihood[]>(
    scheme.likelihood.map((one) => ({ name: one.own, to: one.to ?? 1 })),
  );
  const [impact, setImpact] = useState<Impact[]>(
    scheme.impact.map((one) => ({
      name: one.own,
      days_to: one.days_to ?? null,
      cost_to: one.cost_to ?? null,
    })),
  );
  const [zones, setZones] = useState(scheme.zones.map((row) => [...row]));
  const [level, setLevel] = useState(scheme.contingency_level);
  const [cost, setCost] = useState<number | null>(scheme.contingency_cost);
  const [review, setReview] = useState([...scheme.review_days]);
  const [own, setOwn] = useState(scheme.categories.filter((one) => one.is_own).map((one) => one.code));
  const resize = (ups: number, acrosses: number) => {
    if (ups !== likelihood.length) setLikelihood((ceilings[ups] ?? []).map((to) => ({ name: "", to })));
    if (acrosses !== impact.length)
      setImpact(
        Array.from({ length: acrosses }, (_, index) =>
          index === acrosses - 1
            ? { name: "", days_to: null, cost_to: null }
            : { name: "", days_to: 3 * 2 ** index, cost_to: 20_000 * 4 ** index },
        ),
      );
    setZones(
      Array.from({ length: ups }, (_, up) =>
        Array.from({ length: acrosses }, (__, across) => usual(((up + 1) * (across + 1)) / (ups * acrosses))),
      ),
    );
  };
  const save = () =>
    act(() =>
      api.PUT("/api/v1/workspaces/{slug}/risk-scheme", {
        params: { path: { slug } },
        body: {
          version: scheme.version,
          likelihood,
          impact,
          zones,
          contingency_level: level,
          contingency_cost: cost,
          review_days: review,
          categories: own,
        },
      }),
    );
  const disabled = !scheme.can_edit;
  const put = <Row,>(list: Row[], at: number, change: Partial<Row>) =>
    list.map((one, index) => (index === at ? { ...one, ...change } : one));
  const size = (count: number, onChange: (count: number) => void, label: string) => (
    <Select
      size="xs"
      w={150}
      label={label}
      disabled={disabled}
      value={String(count)}
      allowDeselect={false}
      data={["3", "4", "5"]}
      onChange={(value) => value && onChange(Number(value))}
    />
  );
  return (
    <div className={styles.stack}>
      <Section title={t("risks.scales.likelihood")} words={t("risks.scales.likelihoodWords")}>
        <div className={styles.part}>
          {size(likelihood.length, (count) => resize(count, impact.length), t("risks.scales.steps"))}
          <table className={styles.table}>
            <thead>
              <tr>
                <th>#</th>
                <th>{t("risks.scales.word")}</th>
                <th>{t("risks.scales.probabilityTo")}</th>
              </tr>
            </thead>
            <tbody>
              {likelihood.map((one, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its number
                <tr key={index}>
                  <td>{index + 1}</td>
                  <td>
                    <TextInput
                      size="xs"
                      disabled={disabled}
                      aria-label={`${t("risks.scales.word")} ${index + 1}`}
                      placeholder={scheme.likelihood[index]?.name ?? ""}
                      value={one.name}
                      onChange={(event) =>
                        setLikelihood(put(likelihood, index, { name: event.currentTarget.value }))
                      }
                    />
                  </td>
                  <td>
                    <NumberInput
                      size="xs"
                      suffix=" %"
                      disabled={disabled || index === likelihood.length - 1}
                      aria-label={`${t("risks.scales.probabilityTo")} ${index + 1}`}
                      value={Math.round(one.to * 1000) / 10}
                      onChange={(value) => setLikelihood(put(likelihood, index, { to: Number(value) / 100 }))}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Section title={t("risks.scales.impact")} words={t("risks.scales.impactWords")}>
        <div className={styles.part}>
          {size(impact.length, (count) => resize(likelihood.length, count), t("risks.scales.steps"))}
          <table className={styles.table}>
            <thead>
              <tr>
                <th>#</th>
                <th>{t("risks.scales.word")}</th>
                <th>{t("risks.scales.daysTo")}</th>
                <th>{t("risks.scales.costTo", { currency: scheme.currency })}</th>
              </tr>
            </thead>
            <tbody>
              {impact.map((one, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a step is its number
                <tr key={index}>
                  <td>{index + 1}</td>
                  <td>
                    <TextInput
                      size="xs"
                      disabled={disabled}
                      aria-label={`${t("risks.scales.word")} ${index + 1}`}
                      placeholder={scheme.impact[index]?.name ?? ""}
                      value={one.name}
                      onChange={(event) => setImpact(put(impact, index, { name: event.currentTarget.value }))}
                    />
                  </td>
                  {(["days_to", "cost_to"] as const).map((name) => (
                    <td key={name}>
                      <NumberInput
                        size="xs"
                        thousandSeparator
                        disabled={disabled || index === impact.length - 1}
                        placeholder={index === impact.length - 1 ? t("risks.scales.noEnd") : ""}
                        aria-label={`${t(name === "days_to" ? "risks.scales.daysTo" : "risks.cost")} ${index + 1}`}
                        value={one[name] ?? ""}
                        onChange={(value) =>
                          setImpact(put(impact, index, { [name]: value === "" ? null : Number(value) }))
                        }
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      <Section title={t("risks.matrix.title")} words={t("risks.scales.matrixWords")}>
        <Placement
          label={t("risks.matrix.title")}
          up={likelihood.map(
            (one, index) => one.name || (scheme.likelihood[index]?.name ?? String(index + 1)),
          )}
          across={impact.map((one, index) => one.name || (scheme.impact[index]?.name ?? String(index + 1)))}
          upLabel={t("risks.likelihood")}
          acrossLabel={t("risks.impact")}
          levels={scheme.levels}
          levelAt={(up, across) => zones[up - 1]?.[across - 1] ?? 0}
          items={[]}
          chosen={null}
          onChoose={() => undefined}
          onOpen={() => undefined}
          {...(disabled
            ? {}
            : {
                onCell: ([up, across]) =>
                  setZones(
                    zones.map((row, r) =>
                      row.map((one, c) => (r === up - 1 && c === across - 1 ? (one + 1) % 4 : one)),
                    ),
                  ),
              })}
          sayPlace={(up, across, name) => t("risks.matrix.place", { up, across, level: name })}
        />
      </Section>
      <Section title={t("risks.scales.duties")} words={t("risks.scales.dutiesWords")}>
        <div className={styles.part}>
          <div className={styles.pair}>
            <Select
              label={t("risks.scales.contingencyLevel")}
              disabled={disabled}
              value={String(level)}
              allowDeselect={false}
              data={scheme.levels.map((name, index) => ({ value: String(index), label: name }))}
              onChange={(value) => value && setLevel(Number(value))}
            />
            <NumberInput
              label={t("risks.scales.contingencyCost", { currency: scheme.currency })}
              thousandSeparator
              min={0}
              disabled={disabled}
              value={cost ?? ""}
              onChange={(value) => setCost(value === "" ? null : Number(value))}
            />
          </div>
          <div className={styles.pair}>
            {scheme.levels.map((name, index) => (
              <NumberInput
                key={name}
                label={t("risks.scales.reviewDays", { level: name })}
                min={1}
                max={730}
                disabled={disabled}
                value={review[index] ?? 30}
                onChange={(value) =>
                  setReview(review.map((days, at) => (at === index ? Number(value) : days)))
                }
              />
            ))}
          </div>
        </div>
      </Section>
      <Section title={t("risks.scales.categories")} words={t("risks.scales.categoriesWords")}>
        <TagsInput
          aria-label={t("risks.scales.categories")}
          disabled={disabled}
          value={own}
          onChange={setOwn}
        />
      </Section>
      {!disabled && (
        <div className={styles.line}>
          <Button loading={isBusy} onClick={() => void save()}>
            {t("common.save")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The level that a matrix usually begins with, by the score's share of the highest. */
function usual(share: number): number {
  return [0.16, 0.36, 0.6].filter((cut) => share >= cut - 1e-9).length;
}
