import { Slider } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../texts";
import { Bars } from "./Bars";
import { type Forecast, useSaid } from "./data";
import styles from "./forecasts.module.css";

/** How many days and how much money a chosen confidence needs beside the plan, and what they are for. */
export default function Buffers({ forecast }: { forecast: Forecast }) {
  const { t } = useTexts();
  const said = useSaid();
  const { answer, money } = forecast;
  const [place, setPlace] = useState(() => answer.buffers.findIndex((one) => one.share === 0.8));
  const days = answer.buffers[place];
  const reserve = money?.buffers[place];
  if (!days) return null;
  const name = (one: { kind: string; key: string; title: string }) =>
    one.kind === "risk"
      ? `${one.key} ${one.title}`
      : t(`forecasts.buffers.cause.${one.kind as "estimates" | "lines"}`);
  return (
    <>
      <section className={styles.part} aria-labelledby="forecast-confidence">
        <h2 id="forecast-confidence" className={styles.title}>
          {t("forecasts.buffers.title", { share: said.share(days.share) })}
        </h2>
        <Slider
          thumbLabel={t("forecasts.buffers.confidence")}
          min={0}
          max={answer.buffers.length - 1}
          value={place}
          onChange={setPlace}
          label={null}
          marks={answer.buffers.map((one, value) => ({
            value,
            label: value % 2 === 0 || value === answer.buffers.length - 1 ? said.share(one.share) : undefined,
          }))}
          mb="lg"
          thumbProps={{ "aria-valuetext": said.share(days.share) }}
        />
        <dl className={styles.figures} aria-live="polite">
          <div>
            <dt>{t("forecasts.buffers.days")}</dt>
            <dd>{said.days(Math.max(0, days.days))}</dd>
            <dd className={styles.quiet}>
              {said.date(forecast.planned_on)} → {said.date(days.on)} · ± {said.figure(days.error_days)}
            </dd>
          </div>
          {reserve && money && (
            <div>
              <dt>{t("forecasts.buffers.reserve")}</dt>
              <dd>{said.full(Math.max(0, reserve.reserve))}</dd>
              <dd className={styles.quiet}>
                {said.full(money.planned)} → {said.full(reserve.cost)} · ± {said.full(reserve.error)}
              </dd>
            </div>
          )}
        </dl>
        {(days.days < 0 || (reserve && reserve.reserve < 0)) && (
          <p className={styles.quiet}>{t("forecasts.buffers.none")}</p>
        )}
      </section>
      <section className={styles.part} aria-labelledby="forecast-days-for">
        <h2 id="forecast-days-for" className={styles.title}>
          {t("forecasts.buffers.daysFor")}
        </h2>
        {days.causes.length === 0 && <p className={styles.quiet}>{t("forecasts.buffers.stopped")}</p>}
        <Bars
          rows={days.causes.map((one) => ({
            id: one.kind + one.key,
            label: name(one),
            value: one.days,
            said: said.days(one.days),
            tone: one.kind === "risk" ? "amber" : "blue",
          }))}
        />
        <p className={styles.quiet}>{t("forecasts.buffers.daysWords")}</p>
      </section>
      {reserve && (
        <section className={styles.part} aria-labelledby="forecast-money-for">
          <h2 id="forecast-money-for" className={styles.title}>
            {t("forecasts.buffers.moneyFor")}
          </h2>
          <Bars
            rows={reserve.causes.map((one) => ({
              id: one.kind + one.key,
              label: name(one),
              value: one.cost,
              said: said.full(one.cost),
              tone: one.kind === "risk" ? "amber" : one.kind === "lines" ? "teal" : "blue",
            }))}
          />
          <p className={styles.quiet}>{t("forecasts.buffers.moneyWords")}</p>
        </section>
      )}
    </>
  );
}
