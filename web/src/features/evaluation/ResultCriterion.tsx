import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { Formula } from "./Criteria";
import { type CriterionResult, figureText, percent, placeOf, type Result } from "./cycles";
import styles from "./cycles.module.css";

interface ResultCriterionProps {
  one: CriterionResult;
  result: Result;
  isShown: boolean;
}

/** One criterion: what it comes to, drawn, and the way to what it rests on. */
export function ResultCriterion({ one, result, isShown }: ResultCriterionProps) {
  const { t } = useTexts();
  const whole = result.criteria.reduce((sum, each) => sum + each.weight, 0) || 1;
  return (
    <li className={styles.result}>
      <div className={styles.resultHead}>
        <h2>{one.name}</h2>
        <span className={styles.quiet}>
          {t("evaluation.criteria.weightOf", { share: Math.round((one.weight / whole) * 100) })}
        </span>
        {one.is_adjusted && <Mark tone="violet">{t("evaluation.result.adjusted")}</Mark>}
        <span className={styles.points}>
          {one.points === null ? "–" : t("evaluation.result.points", { points: percent(one.points) })}
        </span>
      </div>
      <span className={styles.track} data-none={one.points === null || undefined} aria-hidden="true">
        <span style={{ width: `${percent(one.points ?? 0)}%` }} />
      </span>
      {one.kind === "computed" ? (
        <Computed one={one} />
      ) : (
        <Judged one={one} result={result} isShown={isShown} />
      )}
    </li>
  );
}

function Computed({ one }: { one: CriterionResult }) {
  const { t } = useTexts();
  const rows = one.rows ?? [];
  const isYesOrNo = rows.every((row) => row.value === 0 || row.value === 1);
  return (
    <>
      <div className={styles.computed}>
        {one.value === null || one.value === undefined ? (
          <p className={styles.few}>
            {t("evaluation.result.tooFew", { count: rows.length, least: one.least })}
          </p>
        ) : (
          <p className={styles.value}>
            {t(one.unit === "days" ? "evaluation.result.days" : "evaluation.result.share", {
              value: figureText(one.value, one.unit),
            })}
            <span className={styles.quiet}>{t("evaluation.result.cases", { count: rows.length })}</span>
          </p>
        )}
        {rows.length > 0 && isYesOrNo && one.unit === "share" && (
          <span
            className={styles.dots}
            role="img"
            aria-label={t("evaluation.result.dots", {
              yes: rows.filter((row) => row.value === 1).length,
              no: rows.filter((row) => row.value === 0).length,
            })}
          >
            {[...rows]
              .sort((first, second) => second.value - first.value)
              .slice(0, 60)
              .map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: dots have no identity but their place
                <i key={index} data-yes={row.value === 1 || undefined} />
              ))}
          </span>
        )}
      </div>
      <Formula one={one} />
      {rows.length > 0 && <Cases one={one} />}
    </>
  );
}

/** Every row of the plan that the figure was computed from, each with a link to it. */
function Cases({ one }: { one: CriterionResult }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const rows = one.rows ?? [];
  return (
    <details className={styles.cases}>
      <summary>{t("evaluation.result.showCases", { count: rows.length })}</summary>
      <ul className={styles.caseRows}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two overlaps may have the same words
          <li key={`${row.key}-${row.title}-${index}`}>
            <Link className={styles.case ?? ""} to={`/w/${slug}/${placeOf(row.kind, row.key)}`}>
              {row.key && <span className={styles.key}>{row.key}</span>}
              <span className={styles.caseTitle}>{row.title}</span>
            </Link>
            <span className={styles.caseWhy}>
              <CaseWhy measure={one.measure} row={row} />
            </span>
            <b className={styles.caseValue}>{figureText(row.value, one.unit)}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}

function CaseWhy({ measure, row }: { measure: string; row: NonNullable<CriterionResult["rows"]>[number] }) {
  const { t } = useTexts();
  const day = row.on ? dateText(row.on) : "";
  const { before, after } = row;
  const none = t("evaluation.why.none");
  switch (measure) {
    case "kept_release":
      return row.value === 1
        ? t("evaluation.why.kept", { release: after })
        : t("evaluation.why.moved", { before: before || none, after: after || none, day });
    case "completed":
      return t(row.value === 1 ? "evaluation.why.done" : "evaluation.why.notDone", { release: after, day });
    case "estimates":
      return t("evaluation.why.estimate", { before, after });
    case "settling_days":
      return t("evaluation.why.settled", { day });
    case "reversed":
      return row.value === 1
        ? t("evaluation.why.reversed", { key: after })
        : t("evaluation.why.stands", { day });
    case "goal_score":
      return t("evaluation.why.goal", { before, after, day });
    default:
      return row.value === 1 ? t(`evaluation.way.${after as "agreed"}`) : t("evaluation.why.openOverlap");
  }
}

const steps = [1, 2, 3, 4, 5];

function Judged({ one, result, isShown }: ResultCriterionProps) {
  const { t } = useTexts();
  if (!isShown) return <p className={styles.quiet}>{t("evaluation.result.afterJudging")}</p>;
  const marks = [
    { voice: "self", value: one.own ?? null },
    { voice: "peer", value: one.peers ?? null },
    { voice: "lead", value: one.lead ?? null },
  ] as const;
  const asksPeers = one.voices.includes("peer");
  return (
    <>
      <ul className={styles.voices}>
        {marks
          .filter(({ voice }) => one.voices.includes(voice))
          .map(({ voice, value }) => (
            <li key={voice} className={styles.voice}>
              <span className={styles.voiceName}>
                {t(`evaluation.voice.${voice}`)}
                {voice === "peer" && typeof one.peer_count === "number" && (
                  <small>{t("evaluation.result.peerCount", { count: one.peer_count })}</small>
                )}
                {voice === "self" && <small>{t("evaluation.result.notCounted")}</small>}
              </span>
              <span className={styles.scale} data-voice={voice} aria-hidden="true">
                {steps.map((step) => (
                  <i key={step} />
                ))}
                {value !== null && <b style={{ left: `${((value - 1) / 4) * 100}%` }} />}
              </span>
              <span className={styles.voiceValue}>{value === null ? "–" : Math.round(value * 10) / 10}</span>
            </li>
          ))}
      </ul>
      {asksPeers && one.peers === null && result.peers_shown === "aggregate" && (
        <p className={styles.quiet}>{t("evaluation.result.fewPeers", { count: result.least_peers })}</p>
      )}
      {[
        { name: result.subject.name, words: one.own_words ?? "", score: null },
        { name: result.lead.name, words: one.lead_words ?? "", score: null },
        ...(one.named ?? []),
      ]
        .filter((said) => said.words !== "" || said.score !== null)
        .map((said) => (
          <blockquote key={said.name} className={styles.quote}>
            <b>{said.name}</b>
            {said.score !== null && <Mark tone="grey">{said.score}</Mark>} {said.words}
          </blockquote>
        ))}
      <details className={styles.cases}>
        <summary>{t("evaluation.result.showScale")}</summary>
        <ol className={styles.anchors}>
          {one.anchors.map((anchor, index) => (
            <li key={anchor}>
              <b>{index + 1}</b> {anchor}
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}
