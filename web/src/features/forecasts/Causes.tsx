import { SegmentedControl } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { dateOf, dayOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { Curves } from "../../ui/chart";
import { Mark, type Tone } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { Bars } from "./Bars";
import { type Forecast, type StageName, stages, useSaid } from "./data";
import styles from "./forecasts.module.css";
import { Responses } from "./Responses";

const tones: Record<StageName, Tone> = { none: "grey", inherent: "amber", residual: "blue" };

/** Before and after responses side by side, what each response buys, and which tasks and risks matter. */
export default function Causes({ forecast }: { forecast: Forecast }) {
  const [unit, setUnit] = useState<"days" | "money">("days");
  const { money } = forecast;
  const shown = unit === "money" && money ? "money" : "days";
  return (
    <>
      <Stages forecast={forecast} />
      <Responses forecast={forecast} />
      <Influences forecast={forecast} unit={shown} onUnit={money ? setUnit : undefined} />
    </>
  );
}

function Stages({ forecast }: { forecast: Forecast }) {
  const { t } = useTexts();
  const said = useSaid();
  const { answer, money } = forecast;
  const known = stages.filter((stage) => answer.stages[stage]);
  const curves = known.map((stage) => ({
    id: stage,
    label: t(`forecasts.stage.${stage}`),
    tone: tones[stage],
    points: (answer.stages[stage]?.curve ?? []).map((one) => ({ x: dayOf(one.on), y: one.share })),
  }));
  const lines = [
    ...(["p50", "p80", "p90"] as const).map((name) => ({
      id: name,
      label: name.toUpperCase(),
      say: (stage: StageName) => said.date(answer.stages[stage]?.[name]),
    })),
    {
      id: "planned",
      label: t("forecasts.stages.planned"),
      say: (stage: StageName) => said.fine(answer.stages[stage]?.planned_share),
    },
    ...(forecast.deadline_on
      ? [
          {
            id: "deadline",
            label: t("forecasts.stages.deadline"),
            say: (stage: StageName) => said.fine(answer.stages[stage]?.share_in_time),
          },
        ]
      : []),
    ...(money
      ? [
          ...(["p50", "p80", "p90"] as const).map((name) => ({
            id: `cost ${name}`,
            label: t("forecasts.stages.cost", { confidence: name.toUpperCase() }),
            say: (stage: StageName) => said.full(money.stages[stage]?.[name]),
          })),
          {
            id: "both",
            label: t("forecasts.stages.both"),
            say: (stage: StageName) => said.fine(money.stages[stage]?.both),
          },
        ]
      : []),
  ];
  return (
    <section className={styles.part} aria-labelledby="forecast-stages">
      <h2 id="forecast-stages" className={styles.title}>
        {t("forecasts.stages.title")}
      </h2>
      <Curves
        label={t("forecasts.stages.title")}
        curves={curves}
        xLabel={t("forecasts.date")}
        yLabel={t("forecasts.dates.curve")}
        marks={[{ x: dayOf(forecast.planned_on), label: t("forecasts.planned") }]}
        sayX={(value) => said.date(dateOf(Math.round(value)))}
        sayY={said.share}
      />
      <SideScroll labelledBy="forecast-stages">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("forecasts.stages.figure")}</th>
              {known.map((stage) => (
                <th key={stage} scope="col">
                  {t(`forecasts.stage.${stage}`)}
                  {stage === answer.stage && ` · ${t("forecasts.stages.here")}`}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{line.label}</th>
                {known.map((stage) => (
                  <td key={stage}>{line.say(stage)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
      <p className={styles.quiet}>
        {t(known.length > 1 ? "forecasts.stages.words" : "forecasts.stages.stopped")}
      </p>
    </section>
  );
}

interface InfluencesProps {
  forecast: Forecast;
  unit: "days" | "money";
  onUnit?: ((unit: "days" | "money") => void) | undefined;
}

function Influences({ forecast, unit, onUnit }: InfluencesProps) {
  const { t } = useTexts();
  const said = useSaid();
  const { slug } = useWorkspace();
  const { answer, money } = forecast;
  const task = (key: string, title: string) => (
    <Link className={styles.link ?? ""} to={`/w/${slug}/schedule`} search={{ task: key } as never}>
      {key} {title}
    </Link>
  );
  const tasks =
    unit === "money" && money
      ? money.tasks_first.slice(0, 15).map((one) => ({
          id: String(one.id),
          label: task(one.key, one.title),
          value: one.cost,
          said: said.money(one.cost),
          note: `${said.money(one.if_low)} – ${said.money(one.if_high)}`,
          tone: "blue" as const,
        }))
      : answer.tasks_first.slice(0, 15).map((one) => ({
          id: String(one.id),
          label: task(one.key, one.title),
          value: one.days,
          said: said.days(one.days),
          note: `${said.date(one.if_low)} – ${said.date(one.if_high)}`,
          tone: "blue" as const,
        }));
  const costs = new Map((money?.risk_influences ?? []).map((one) => [one.key, one]));
  const risks = answer.risk_influences
    .filter((one) => one.probability > 0)
    .map((one) => {
      const cost = costs.get(one.key);
      const value = unit === "money" ? (cost?.expected_cost ?? 0) : (one.expected_days ?? 0);
      const struck = unit === "money" ? said.money(cost?.cost) : said.days(one.days);
      return {
        id: one.key,
        label: (
          <Link className={styles.link ?? ""} to={`/w/${slug}/risks/${one.key}`}>
            {one.key} {one.title}
          </Link>
        ),
        value,
        said: unit === "money" ? said.money(value) : said.days(value),
        note: t("forecasts.influences.ifStrikes", { share: said.share(one.probability), cost: struck }),
        tone: "amber" as const,
      };
    })
    .sort((a, b) => b.value - a.value);
  return (
    <>
      <section className={styles.part} aria-labelledby="forecast-tasks">
        <div className={styles.split}>
          <h2 id="forecast-tasks" className={styles.title}>
            {t("forecasts.influences.tasks")}
          </h2>
          {onUnit && (
            <SegmentedControl
              aria-label={t("forecasts.influences.unit")}
              value={unit}
              data={(["days", "money"] as const).map((value) => ({
                value,
                label: t(`forecasts.influences.in.${value}`),
              }))}
              onChange={(value) => onUnit(value as "days" | "money")}
            />
          )}
        </div>
        <p className={styles.quiet}>
          {t(tasks.length ? "forecasts.influences.tasksWords" : "forecasts.influences.none")}
        </p>
        <Bars rows={tasks} />
      </section>
      <section className={styles.part} aria-labelledby="forecast-risks">
        <h2 id="forecast-risks" className={styles.title}>
          {t("forecasts.influences.risks")} <Mark>{t(`forecasts.stage.${answer.stage}`)}</Mark>
        </h2>
        <p className={styles.quiet}>
          {t(risks.length ? "forecasts.influences.risksWords" : "forecasts.influences.noRisks")}
        </p>
        <Bars rows={risks} />
      </section>
    </>
  );
}
