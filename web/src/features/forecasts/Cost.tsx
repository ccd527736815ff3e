import { Slider } from "@mantine/core";
import { useMemo, useState } from "react";
import { dateOf, dayOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { Density, StepCurve } from "../../ui/chart";
import { Mark } from "../../ui/mark";
import { type Forecast, type Money, toneOf, useSaid } from "./data";
import styles from "./forecasts.module.css";

interface CostProps {
  forecast: Forecast;
  money: Money;
}

const parts = ["spent", "labour", "undated", "requirements", "lines", "responses"] as const;

/** What it costs with which confidence, and date and cost together. */
export default function Cost({ forecast, money }: CostProps) {
  const { t } = useTexts();
  const said = useSaid();
  const known = parts.filter((name) => money.parts[name] > 0);
  return (
    <>
      <section className={styles.part} aria-labelledby="forecast-cost">
        <h2 id="forecast-cost" className={styles.title}>
          {t("forecasts.cost.verdict", {
            cost: said.full(money.planned),
            share: said.fine(money.planned_share),
          })}
        </h2>
        <dl className={styles.figures}>
          {[0.1, 0.5, 0.8, 0.9].map((share) => {
            const one = money.percentiles.find((row) => row.share === share);
            return (
              <div key={share}>
                <dt>{t(`forecasts.sure.${100 * share}` as "forecasts.sure.50")}</dt>
                <dd>{said.money(one?.cost)}</dd>
                <dd className={styles.quiet}>
                  {said.moneyApart(one ? one.cost - money.planned : null)} ± {said.money(one?.error)}
                </dd>
              </div>
            );
          })}
        </dl>
        <CostCurve money={money} />
        <p className={styles.quiet}>
          {t("forecasts.cost.made", {
            parts: known
              .map((name) => `${t(`forecasts.cost.part.${name}`)} ${said.full(money.parts[name])}`)
              .join(t("forecasts.comma")),
          })}
          {money.unpriced > 0 && ` ${t("forecasts.notes.unpriced", { count: money.unpriced })}`}
        </p>
      </section>
      <Joint forecast={forecast} money={money} />
    </>
  );
}

function CostCurve({ money }: { money: Money }) {
  const { t } = useTexts();
  const said = useSaid();
  const points = useMemo(() => {
    const found = new Map<number, number>();
    for (const one of money.curve) found.set(one.cost, one.share);
    return [...found].map(([x, y]) => ({ x, y }));
  }, [money]);
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      points.findIndex((one) => one.y >= 0.8),
    ),
  );
  const here = points[chosen];
  if (!here) return null;
  const low = Math.min(points[0]?.x ?? 0, money.planned);
  const high = Math.max(points.at(-1)?.x ?? 0, money.planned);
  return (
    <>
      <StepCurve
        label={t("forecasts.cost.curve")}
        points={points}
        xLabel={t("forecasts.costs")}
        yLabel={t("forecasts.cost.curve")}
        chosen={chosen}
        onChoose={setChosen}
        marks={[{ x: money.planned, label: t("forecasts.planned") }]}
        from={low}
        top={1}
        xTicks={Array.from({ length: 5 }, (_, index) => low + ((high - low) * index) / 4)}
        sayX={said.money}
        sayY={said.share}
      />
      <Slider
        className={styles.screen}
        thumbLabel={t("forecasts.costs")}
        min={0}
        max={points.length - 1}
        value={chosen}
        onChange={setChosen}
        label={null}
        thumbProps={{ "aria-valuetext": `${said.money(here.x)}: ${said.fine(here.y)}` }}
      />
      <p className={styles.words} aria-live="polite">
        {t("forecasts.cost.here", { cost: said.full(here.x), share: said.fine(here.y) })}
      </p>
    </>
  );
}

function Joint({ forecast, money }: CostProps) {
  const { t } = useTexts();
  const said = useSaid();
  const { joint } = money;
  const [day, setDay] = useState(16);
  const [limit, setLimit] = useState(16);
  const on = joint.table.on[day];
  const cost = joint.table.cost[limit] ?? 0;
  const share = joint.table.shares[day]?.[limit] ?? 0;
  const isDeadline = forecast.deadline_on !== null;
  return (
    <section className={styles.part} aria-labelledby="forecast-joint">
      <h2 id="forecast-joint" className={styles.title}>
        {t(isDeadline ? "forecasts.joint.verdict" : "forecasts.joint.verdictPlanned", {
          share: said.fine(joint.both),
          date: said.date(joint.target_on),
          cost: said.full(money.planned),
        })}
      </h2>
      <Density
        label={t("forecasts.joint.picture")}
        xs={joint.days.map(dayOf)}
        ys={joint.costs}
        counts={joint.counts}
        xLabel={t("forecasts.date")}
        yLabel={t("forecasts.costs")}
        point={{
          x: dayOf(joint.planned.on),
          y: joint.planned.cost,
          label: t("forecasts.planned"),
        }}
        frame={{ x: dayOf(on ?? joint.target_on), y: cost }}
        lines={joint.contours.map((one) => ({
          label: said.share(one.share),
          points: one.points.map((at) => [dayOf(at.on), at.cost] as const),
        }))}
        sayX={(value) => said.date(dateOf(Math.round(value)))}
        sayY={said.money}
      />
      <div className={styles.sliders}>
        <div>
          <span className={styles.quiet}>{t("forecasts.joint.by", { date: said.date(on) })}</span>
          <Slider
            thumbLabel={t("forecasts.date")}
            min={0}
            max={joint.table.on.length - 1}
            value={day}
            onChange={setDay}
            label={null}
            thumbProps={{ "aria-valuetext": said.date(on) }}
          />
        </div>
        <div>
          <span className={styles.quiet}>{t("forecasts.joint.within", { cost: said.full(cost) })}</span>
          <Slider
            thumbLabel={t("forecasts.costs")}
            min={0}
            max={joint.table.cost.length - 1}
            value={limit}
            onChange={setLimit}
            label={null}
            thumbProps={{ "aria-valuetext": said.full(cost) }}
          />
        </div>
      </div>
      <p className={styles.words} aria-live="polite">
        {t("forecasts.joint.here", { date: said.date(on), cost: said.full(cost) })}{" "}
        <Mark tone={toneOf(share)}>{said.fine(share)}</Mark>
      </p>
      <p className={styles.quiet}>{t("forecasts.joint.words")}</p>
    </section>
  );
}
