import { Slider } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { SessionWorkspace } from "../../api/session";
import { dateOf, dayOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { StepCurve } from "../../ui/chart";
import { Mark } from "../../ui/mark";
import { byDay, type CertaintyAnswer, type ReachedMilestone, type TaskInfluence, toneOf } from "./certainty";
import styles from "./certainty.module.css";
import { useSaid } from "./said";

interface CertaintyProps {
  answer: CertaintyAnswer;
  workspace: SessionWorkspace;
}

const shares = ["p50", "p80", "p90"] as const;

/** What a simulation told: dates with their probability, promised dates, and what moves the finish. */
export function Certainty({ answer, workspace }: CertaintyProps) {
  const { t, language } = useTexts();
  const said = useSaid(workspace.currency);
  return (
    <div className={styles.answer}>
      <section className={styles.part} aria-labelledby="certainty-verdict">
        <h2 id="certainty-verdict" className={styles.title}>
          {t("planning.sure.verdict", {
            date: said.date(answer.planned_on),
            share: said.share(answer.planned_share),
          })}
        </h2>
        <dl className={styles.dates}>
          {shares.map((share) => (
            <div key={share}>
              <dt>{t(`planning.sure.percentile.${share}`)}</dt>
              <dd>{said.date(answer[share])}</dd>
            </div>
          ))}
        </dl>
        <Curve answer={answer} workspace={workspace} />
        <p className={styles.quiet}>
          {[
            t("planning.sure.runs", {
              runs: said.figure(answer.runs),
              seconds: said.figure(answer.seconds),
              days: answer.p80_error_days.toLocaleString(language, { maximumFractionDigits: 2 }),
            }),
            answer.stopped !== "runs" && t(`planning.sure.stopped.${answer.stopped}`),
            answer.certain > 0 && t("planning.sure.certain", { count: answer.certain }),
            answer.undated > 0 && t("planning.sure.undated", { count: answer.undated }),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
      </section>
      {answer.milestones.length > 0 && <Promised answer={answer} workspace={workspace} />}
      <Influences answer={answer} workspace={workspace} />
    </div>
  );
}

function Curve({ answer, workspace }: CertaintyProps) {
  const { t } = useTexts();
  const said = useSaid(workspace.currency);
  const points = useMemo(() => byDay(answer.curve), [answer]);
  const planned = dayOf(answer.planned_on);
  const [chosen, setChosen] = useState(() =>
    Math.max(
      0,
      points.findIndex((one) => one.x === dayOf(answer.p80)),
    ),
  );
  const first = Math.min(planned, points[0]?.x ?? planned);
  const last = Math.max(planned, points[points.length - 1]?.x ?? planned);
  const here = points[chosen];
  const date = (day: number) => said.date(dateOf(day));
  const ticks = useMemo(
    () => Array.from({ length: 5 }, (_, index) => Math.round(first + ((last - first) * index) / 4)),
    [first, last],
  );
  if (!here) return null;
  return (
    <>
      <StepCurve
        label={t("planning.sure.curve")}
        points={points}
        xLabel={t("planning.sure.date")}
        yLabel={t("planning.sure.curve")}
        chosen={chosen}
        onChoose={setChosen}
        marks={[{ x: planned, label: t("planning.sure.planned") }]}
        from={first}
        top={1}
        xTicks={[...new Set(ticks)]}
        sayX={date}
        sayY={said.share}
      />
      <Slider
        thumbLabel={t("planning.sure.choose")}
        min={0}
        max={points.length - 1}
        value={chosen}
        onChange={setChosen}
        label={null}
        thumbProps={{ "aria-valuetext": `${date(here.x)}: ${said.share(here.y)}` }}
      />
      <p className={styles.words} aria-live="polite">
        {t("planning.sure.here", { date: date(here.x), share: said.share(here.y) })}
      </p>
    </>
  );
}

function Promised({ answer, workspace }: CertaintyProps) {
  const { t } = useTexts();
  const said = useSaid(workspace.currency);
  const name = (one: ReachedMilestone) =>
    one.kind === "task" ? (
      <Link
        className={styles.link ?? ""}
        to={`/w/${workspace.slug}/schedule`}
        search={{ task: one.key } as never}
      >
        {one.key} {one.name}
      </Link>
    ) : (
      one.name
    );
  return (
    <section className={styles.part} aria-labelledby="certainty-promised">
      <h2 id="certainty-promised" className={styles.title}>
        {t("planning.sure.milestones")}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.scroll} aria-labelledby="certainty-promised" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("planning.sure.milestone")}</th>
              <th scope="col">{t("planning.sure.deadline")}</th>
              <th scope="col">{t("planning.sure.probability")}</th>
              {shares.map((share) => (
                <th key={share} scope="col">
                  {t(`planning.sure.percentile.${share}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {answer.milestones.map((one) => (
              <tr key={`${one.kind}:${one.id}`}>
                <th scope="row">{name(one)}</th>
                <td>{said.date(one.deadline_on)}</td>
                <td title={t("planning.sure.error", { points: said.figure(one.probability_error * 100) })}>
                  <Mark tone={toneOf(one.probability)}>{said.share(one.probability)}</Mark>
                </td>
                {shares.map((share) => (
                  <td key={share}>{said.date(one[share])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Influences({ answer, workspace }: CertaintyProps) {
  const { t } = useTexts();
  const shown = answer.influences.slice(0, 15);
  const widest = Math.max(1e-9, ...shown.map((one) => Math.abs(one.swing_days)));
  return (
    <section className={styles.part} aria-labelledby="certainty-influences">
      <h2 id="certainty-influences" className={styles.title}>
        {t("planning.sure.influences")}
      </h2>
      <p className={styles.quiet}>
        {t(shown.length > 0 ? "planning.sure.influencesWords" : "planning.sure.noInfluence")}
      </p>
      <ul className={styles.bars}>
        {shown.map((one) => (
          <Influence key={one.id} one={one} widest={widest} workspace={workspace} />
        ))}
      </ul>
    </section>
  );
}

interface InfluenceProps {
  one: TaskInfluence;
  widest: number;
  workspace: SessionWorkspace;
}

function Influence({ one, widest, workspace }: InfluenceProps) {
  const { t } = useTexts();
  const said = useSaid(workspace.currency);
  return (
    <li className={styles.bar}>
      <Link
        className={styles.name ?? ""}
        to={`/w/${workspace.slug}/schedule`}
        search={{ task: one.key } as never}
      >
        <span className={styles.link}>{one.key}</span> {one.title}
      </Link>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${(Math.abs(one.swing_days) / widest) * 100}%` }} />
      </span>
      <span className={styles.figure}>
        {t("planning.sure.swing", { days: said.figure(one.swing_days) })}
        <span className={styles.quiet}>
          {said.span(one.if_low, one.if_high)} ·{" "}
          {t("planning.sure.critical", { share: said.share(one.criticality) })}
        </span>
      </span>
    </li>
  );
}
