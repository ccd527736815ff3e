import { Select } from "@mantine/core";
import { useWorkspace } from "../../api/session";
import { dateOf, dayOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { momentText } from "../../texts/dates";
import { Curves } from "../../ui/chart";
import { SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { Thing } from "./Dates";
import { type ForecastRow, nameOf, useComparison, useSaid } from "./data";
import styles from "./forecasts.module.css";

interface CompareProps {
  items: readonly ForecastRow[];
  left: string | undefined;
  right: string | undefined;
  put: (change: { left?: string; right?: string }) => void;
}

/** Two kept forecasts: what became of the promises between them. */
export default function Compare({ items, left, right, put }: CompareProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const known = (id: string | undefined) => items.find((one) => String(one.id) === id)?.id;
  const after = known(right) ?? items[0]?.id;
  const before = known(left) ?? items.find((one) => one.id !== after)?.id;
  const found = useComparison(slug, before, after);
  if (items.length < 2)
    return <Empty title={t("forecasts.compare.empty")}>{t("forecasts.compare.emptyWords")}</Empty>;
  const data = items.map((one) => ({
    value: String(one.id),
    label: `${nameOf(one)} · ${momentText(one.made_at, language)}`,
  }));
  const both = found.data;
  const lines = both
    ? [
        {
          id: "planned",
          label: t("forecasts.plannedFinish"),
          left: said.date(both.left.planned_on),
          right: said.date(both.right.planned_on),
          apart: "",
        },
        ...(["p50", "p80", "p90"] as const).map((name) => ({
          id: name,
          label: name.toUpperCase(),
          left: said.date(both.left[`${name}_on`]),
          right: said.date(both.right[`${name}_on`]),
          apart: said.daysApart(both[`${name}_days`]),
        })),
        {
          id: "share",
          label: t("forecasts.stages.deadline"),
          left: said.fine(both.left.share_in_time),
          right: said.fine(both.right.share_in_time),
          apart: "",
        },
        ...(both.cost_p80 === null
          ? []
          : (["cost_p50", "cost_p80"] as const).map((name) => ({
              id: name,
              label: t("forecasts.stages.cost", { confidence: name === "cost_p50" ? "P50" : "P80" }),
              left: said.full(both.left[name]),
              right: said.full(both.right[name]),
              apart: said.moneyApart(both[name]),
            }))),
      ]
    : [];
  const points = (curve: readonly { on: string; share: number }[]) =>
    curve.map((one) => ({ x: dayOf(one.on), y: one.share }));
  return (
    <section className={styles.part} aria-labelledby="forecast-compare">
      <h2 id="forecast-compare" className={styles.title}>
        {t("forecasts.compare.title")}
      </h2>
      <div className={styles.fields}>
        <Select
          label={t("forecasts.compare.left")}
          value={String(before)}
          data={data}
          allowDeselect={false}
          onChange={(value) => put({ left: value ?? "" })}
        />
        <Select
          label={t("forecasts.compare.right")}
          value={String(after)}
          data={data}
          allowDeselect={false}
          onChange={(value) => put({ right: value ?? "" })}
        />
      </div>
      {found.isPending && <Loading shape="text" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {both && (
        <>
          <Curves
            label={t("forecasts.compare.title")}
            curves={[
              { id: "left", label: nameOf(both.left), tone: "grey", points: points(both.left_curve) },
              { id: "right", label: nameOf(both.right), tone: "blue", points: points(both.right_curve) },
            ]}
            xLabel={t("forecasts.date")}
            yLabel={t("forecasts.dates.curve")}
            sayX={(value) => said.date(dateOf(Math.round(value)))}
            sayY={said.share}
          />
          <SideScroll labelledBy="forecast-compare">
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t("forecasts.stages.figure")}</th>
                  <th scope="col">{nameOf(both.left)}</th>
                  <th scope="col">{nameOf(both.right)}</th>
                  <th scope="col">{t("forecasts.compare.apart")}</th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.id}>
                    <th scope="row">{line.label}</th>
                    <td>{line.left}</td>
                    <td>{line.right}</td>
                    <td>{line.apart}</td>
                  </tr>
                ))}
                {both.promises.map((one) => (
                  <tr key={`${one.kind}:${one.key}:${one.name}`}>
                    <th scope="row">
                      <Thing one={one} /> P80
                    </th>
                    <td>{said.date(one.left_p80)}</td>
                    <td>{said.date(one.right_p80)}</td>
                    <td>{said.daysApart(one.days)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </SideScroll>
        </>
      )}
    </section>
  );
}
