import { IconLock } from "@tabler/icons-react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { Appeal } from "./Appeal";
import { percent, type Result, type Stage, stageTones, useEvaluationFeed, useResult } from "./cycles";
import styles from "./cycles.module.css";
import { ResultCriterion } from "./ResultCriterion";
import { Talk } from "./Talk";

/** One person's result: the whole, each criterion with what it rests on, and what is said about it. */
export function ResultView({ cycle, subject }: { cycle: number; subject: number }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const found = useResult(slug, cycle, subject, language);
  useEvaluationFeed(slug);
  if (found.isPending) return <Loading shape="text" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const one = found.data;
  const stage = one.stage as Stage;
  const isShown = stage === "review" || stage === "closed";
  return (
    <Page
      header={
        <PageHeader
          title={t("evaluation.result.of", { name: one.subject.name })}
          meta={<Mark tone={stageTones[stage]}>{t(`evaluation.stage.${stage}`)}</Mark>}
        />
      }
    >
      <Whole one={one} isShown={isShown} />
      <ul className={styles.results}>
        {one.criteria.map((each) => (
          <ResultCriterion key={each.id} one={each} result={one} isShown={isShown} />
        ))}
      </ul>
      {isShown && <Talk key={`talk-${one.version}`} one={one} />}
      {isShown && <Appeal key={`appeal-${one.version}`} one={one} />}
      <p className={styles.readers}>
        <IconLock size={13} aria-hidden="true" />
        {t("evaluation.readBy", {
          names: one.readers.map((each) => each.name).join(t("evaluation.separator")),
        })}
      </p>
    </Page>
  );
}

function Whole({ one, isShown }: { one: Result; isShown: boolean }) {
  const { t } = useTexts();
  const period = t("evaluation.period", { start: dateText(one.start_on), finish: dateText(one.finish_on) });
  return (
    <section className={styles.whole} aria-label={t("evaluation.result.whole")}>
      <p className={styles.figure}>
        {one.points !== null ? percent(one.points) : "–"}
        <small>{t("evaluation.result.outOf")}</small>
      </p>
      <div className={styles.what}>
        <p className={styles.text}>
          {!isShown
            ? t("evaluation.result.notYet")
            : one.points === null
              ? t("evaluation.result.nothing")
              : t("evaluation.result.covered", { share: percent(one.covered ?? 0) })}
        </p>
        <p className={styles.quiet}>
          {period} ·{" "}
          {t(one.stage === "closed" ? "evaluation.result.frozen" : "evaluation.result.computedOn", {
            day: dateText(one.at.slice(0, 10)),
          })}
          {one.hash !== "" && (
            <>
              {" · "}
              <span title={one.hash}>
                {t("evaluation.result.seal")} <code>{one.hash.slice(0, 12)}</code>
              </span>
            </>
          )}
        </p>
      </div>
    </section>
  );
}
