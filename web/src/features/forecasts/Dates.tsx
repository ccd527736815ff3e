import { Slider } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useWorkspace } from "../../api/session";
import { dateOf, dayOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { StepCurve } from "../../ui/chart";
import { Mark } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { type Forecast, type Promised, toneOf, useSaid } from "./data";
import styles from "./forecasts.module.css";

/** By when it is done with which confidence, and what was promised for a day. */
export default function Dates({ forecast }: { forecast: Forecast }) {
  const { t } = useTexts();
  const said = useSaid();
  const { answer } = forecast;
  return (
    <>
      <section className={styles.part} aria-labelledby="forecast-verdict">
        <h2 id="forecast-verdict" className={styles.title}>
          {t("forecasts.dates.verdict", {
            date: said.date(forecast.planned_on),
            share: said.fine(answer.planned_share),
          })}
        </h2>
        <dl className={styles.figures}>
          {[0.1, 0.5, 0.8, 0.9].map((share) => {
            const one = answer.percentiles.find((row) => row.share === share);
            return (
              <div key={share}>
                <dt>{t(`forecasts.sure.${100 * share}` as "forecasts.sure.50")}</dt>
                <dd>{said.date(one?.on)}</dd>
                <dd className={styles.quiet}>
                  {said.daysApart(one?.days)} ± {said.figure(one?.error_days)}
                </dd>
              </div>
            );
          })}
          {forecast.deadline_on && (
            <div>
              <dt>{t("forecasts.dates.deadline", { date: said.date(forecast.deadline_on) })}</dt>
              <dd>
                <Mark tone={toneOf(forecast.share_in_time ?? 0)}>{said.fine(forecast.share_in_time)}</Mark>
              </dd>
            </div>
          )}
        </dl>
        <Curve forecast={forecast} />
        <p className={styles.quiet}>{useNotes(forecast).join(" ")}</p>
      </section>
      {forecast.deadlines.length > 0 && <Deadlines forecast={forecast} />}
    </>
  );
}

/** What the figures rest on, in short sentences. */
export function useNotes({ answer, money, parameters }: Forecast): string[] {
  const { t } = useTexts();
  const said = useSaid();
  return [
    t("forecasts.notes.runs", {
      runs: said.figure(answer.runs),
      seconds: said.figure(answer.seconds),
      seed: parameters.seed,
    }),
    answer.stopped !== "runs" && t(`forecasts.notes.${answer.stopped}`),
    t(`forecasts.notes.stage.${answer.stage}`, { count: answer.risks }),
    answer.operation > 0 && t("forecasts.notes.operation", { count: answer.operation }),
    answer.certain > 0 && t("forecasts.notes.certain", { count: answer.certain }),
    answer.undated > 0 && t("forecasts.notes.undated", { count: answer.undated }),
    money !== null && money.unpriced > 0 && t("forecasts.notes.unpriced", { count: money.unpriced }),
  ].filter((one): one is string => Boolean(one));
}

function Curve({ forecast }: { forecast: Forecast }) {
  const { t } = useTexts();
  const said = useSaid();
  const points = useMemo(
    () => forecast.answer.curve.map((one) => ({ x: dayOf(one.on), y: one.share })),
    [forecast],
  );
  const planned = dayOf(forecast.planned_on);
  const deadline = forecast.deadline_on ? dayOf(forecast.deadline_on) : null;
  const first = points[0]?.x ?? planned;
  const last = points.at(-1)?.x ?? planned;
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      points.findIndex((one) => one.x === dayOf(forecast.p80_on)),
    ),
  );
  const here = points[chosen];
  const date = (day: number) => said.date(dateOf(Math.round(day)));
  const from = Math.min(first, planned);
  const until = Math.max(last, planned);
  const ticks = useMemo(
    () => [...new Set(Array.from({ length: 5 }, (_, i) => Math.round(from + ((until - from) * i) / 4)))],
    [from, until],
  );
  if (!here) return null;
  const isNear = deadline !== null && deadline >= from && deadline <= until;
  const marks = [{ x: planned, label: t("forecasts.planned") }];
  if (isNear && deadline !== planned) marks.push({ x: deadline, label: t("forecasts.deadline") });
  return (
    <>
      <StepCurve
        label={t("forecasts.dates.curve")}
        points={points}
        xLabel={t("forecasts.date")}
        yLabel={t("forecasts.dates.curve")}
        chosen={chosen}
        onChoose={setChosen}
        marks={marks}
        from={from}
        top={1}
        xTicks={ticks}
        sayX={date}
        sayY={said.share}
      />
      <Slider
        className={styles.screen}
        thumbLabel={t("forecasts.date")}
        min={0}
        max={points.length - 1}
        value={chosen}
        onChange={setChosen}
        label={null}
        thumbProps={{ "aria-valuetext": `${date(here.x)}: ${said.fine(here.y)}` }}
      />
      <p className={styles.words} aria-live="polite">
        {t("forecasts.dates.here", { date: date(here.x), share: said.fine(here.y) })}
      </p>
    </>
  );
}

function Deadlines({ forecast }: { forecast: Forecast }) {
  const { t } = useTexts();
  const said = useSaid();
  return (
    <section className={styles.part} aria-labelledby="certainty-promised">
      <h2 id="certainty-promised" className={styles.title}>
        {t("forecasts.promised.title")}
      </h2>
      <SideScroll labelledBy="certainty-promised">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("forecasts.promised.what")}</th>
              <th scope="col">{t("forecasts.promised.for")}</th>
              <th scope="col">{t("forecasts.promised.chance")}</th>
              <th scope="col">{t("forecasts.plannedFinish")}</th>
              <th scope="col">P50</th>
              <th scope="col">P80</th>
              <th scope="col">P90</th>
            </tr>
          </thead>
          <tbody>
            {forecast.deadlines.map((one) => (
              <tr key={`${one.kind}:${one.ref}`}>
                <th scope="row">
                  <Thing one={one} />
                </th>
                <td>{said.date(one.deadline_on)}</td>
                <td>
                  <Mark tone={toneOf(one.share_in_time ?? 0)}>{said.fine(one.share_in_time)}</Mark>
                </td>
                <td>{said.date(one.planned_on)}</td>
                <td>{said.date(one.p50_on)}</td>
                <td>{said.date(one.p80_on)}</td>
                <td>{said.date(one.p90_on)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
    </section>
  );
}

/** A project, release or task by its name, with the way to it. */
export function Thing({ one }: { one: Pick<Promised, "kind" | "key" | "name"> }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const places = {
    task: { to: `/w/${slug}/schedule`, search: { task: one.key } },
    project: { to: `/w/${slug}/projects/${one.key}`, search: {} },
    release: { to: `/w/${slug}/releases`, search: {} },
    whole: { to: `/w/${slug}/schedule`, search: {} },
  };
  const place = places[one.kind];
  return (
    <span className={styles.thing}>
      <span className={styles.kind}>{t(`forecasts.kind.${one.kind}`)}</span>
      <Link className={styles.link ?? ""} to={place.to} search={place.search as never}>
        {one.kind === "task" ? `${one.key} ${one.name}` : one.name}
      </Link>
    </span>
  );
}
