import { Button } from "@mantine/core";
import { IconArrowRight, IconCircleCheck, IconCircleDashed, IconProgress } from "@tabler/icons-react";
import { Link, useParams } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { bandOf } from "./Cockpits";
import { useCheckWords, useStepName, useWhatIsMissing } from "./cockpitWords";
import {
  type Check,
  type Cockpit,
  placeOf,
  riskTones,
  type Step,
  useCockpit,
  useSaid,
  useTrackingFeed,
} from "./data";
import { LateWords, ProgressBar } from "./ProgressBar";
import styles from "./tracking.module.css";

/** One project: how complete its planning is, what is missing, what to do next, how it stands. */
export default function CockpitPage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const { project = "" } = useParams({ strict: false }) as { project?: string };
  const found = useCockpit(slug, project, language);
  const missing = useWhatIsMissing();
  const stepName = useStepName();
  useTrackingFeed(slug);
  const one = found.data;
  const target = one?.next?.missing[0];
  const place = target ? placeOf(slug, target) : null;
  return (
    <Page
      header={
        <PageHeader
          title={one?.title ?? t("tracking.cockpit.one")}
          meta={one ? [one.key, one.owner].filter(Boolean).join(" · ") : undefined}
          actions={
            <>
              <Button component="a" variant="default" href={`/w/${slug}/progress?project=${project}`}>
                {t("tracking.title")}
              </Button>
              <Button component="a" variant="default" href={`/w/${slug}/projects/${project}`}>
                {t("tracking.cockpit.toProject")}
              </Button>
            </>
          }
        />
      }
    >
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading shape="cards" />}
      {one && (
        <div className={styles.stack}>
          <section className={styles.next} data-done={one.next === null || undefined}>
            <span className={styles.quiet}>
              {one.next
                ? `${t("tracking.cockpit.nextOne")} · ${stepName(one.next.step)}`
                : t("tracking.cockpit.nextOne")}
            </span>
            <strong>{one.next ? missing(one.next) : t("tracking.cockpit.complete")}</strong>
            {place && (
              <Button component="a" size="xs" href={place} rightSection={<IconArrowRight size={14} />}>
                {t("tracking.cockpit.mend")}
              </Button>
            )}
          </section>
          <KeyFigures one={one} />
          <Flow flow={one.flow} />
          <ul className={styles.steps}>
            {one.steps.map((step, index) => (
              <StepCard key={step.code} step={step} number={index + 1} />
            ))}
          </ul>
        </div>
      )}
    </Page>
  );
}

function KeyFigures({ one }: { one: Cockpit }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const { confidence, figures } = one;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t("tracking.figure.progress")}</dt>
        <dd>
          <ProgressBar figures={figures} label={one.title} />
        </dd>
      </div>
      <div>
        <dt>{t("tracking.head.due")}</dt>
        <dd>{one.deadline ? dateText(one.deadline) : "–"}</dd>
      </div>
      <div>
        <dt>{t("tracking.figure.expected")}</dt>
        <dd>
          {figures.expected_finish ? dateText(figures.expected_finish) : "–"}{" "}
          <small>
            <LateWords days={figures.late_days} />
          </small>
        </dd>
      </div>
      <div>
        <dt>{t("tracking.cockpit.sure")}</dt>
        <dd>
          {confidence === null
            ? "–"
            : confidence.share_in_time === null
              ? t("tracking.cockpit.p80", { day: dateText(confidence.p80_on) })
              : said.share(confidence.share_in_time)}
        </dd>
      </div>
      <div>
        <dt>{t("tracking.milestones")}</dt>
        <dd>
          {one.milestones_reached} / {one.milestones}
        </dd>
      </div>
      <div>
        <dt>{t("tracking.cockpit.load")}</dt>
        <dd>{t("tracking.cockpit.over", { over: one.people_over, people: one.people })}</dd>
      </div>
      <div>
        <dt>{t("tracking.cockpit.risks")}</dt>
        <dd>
          <span className={styles.line}>
            {one.risks}
            {one.worst_risk !== null && (
              <Mark tone={riskTones[one.worst_risk] ?? "grey"}>
                {t(
                  `tracking.level.${(["low", "medium", "high", "extreme"] as const)[one.worst_risk as 0] ?? "low"}`,
                )}
              </Mark>
            )}
          </span>
        </dd>
      </div>
      <div>
        <dt>{t("tracking.figure.alarms")}</dt>
        <dd>
          {one.alarms > 0 ? (
            <Link
              className={styles.bad ?? ""}
              to={`/w/${slug}/progress`}
              search={{ view: "alarms", project: one.key } as never}
            >
              {one.alarms}
            </Link>
          ) : (
            0
          )}
        </dd>
      </div>
      {one.money.map((line) => (
        <div key={line.name}>
          <dt>{line.name}</dt>
          <dd>{line.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** From demand to delivery in five steps. */
function Flow({ flow }: { flow: readonly Step[] }) {
  const { t } = useTexts();
  const said = useSaid();
  const name = useStepName();
  const words = useCheckWords();
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("tracking.cockpit.flow")}</h2>
      <ol className={styles.flow}>
        {flow.map((step) => (
          <li key={step.code} data-share={bandOf(step.share)}>
            <span className={styles.flowName}>{name(step.code)}</span>
            <b>{step.checks.length === 0 ? "–" : said.share(step.share)}</b>
            {step.checks.map((one) => (
              <span key={one.code} className={styles.quiet}>
                {words(one)}
              </span>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepCard({ step, number }: { step: Step; number: number }) {
  const said = useSaid();
  const name = useStepName();
  const Icon = step.is_done ? IconCircleCheck : step.share > 0 ? IconProgress : IconCircleDashed;
  return (
    <li className={styles.step} id={step.code}>
      <div className={styles.spread}>
        <h2 className={styles.stepName}>
          <Icon size={17} aria-hidden="true" data-share={bandOf(step.share)} />
          {number}. {name(step.code)}
        </h2>
        <b className={styles.share}>{said.share(step.share)}</b>
      </div>
      <span className={styles.meter} aria-hidden="true">
        <span style={{ width: `${step.share * 100}%` }} data-share={bandOf(step.share)} />
      </span>
      <ul className={styles.plain}>
        {step.checks.map((one) => (
          <CheckLine key={one.code} one={one} />
        ))}
      </ul>
    </li>
  );
}

function CheckLine({ one }: { one: Check }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const words = useCheckWords();
  const isDone = one.total > 0 && one.done === one.total;
  const rest = one.total - one.done;
  return (
    <li>
      <details className={styles.check} data-done={isDone || undefined}>
        <summary>
          <span className={styles.grow}>{words(one)}</span>
          {one.total === 0 && <span className={styles.quiet}>{t("tracking.cockpit.nothingYet")}</span>}
        </summary>
        {one.missing.length > 0 ? (
          <ul className={styles.missing}>
            {one.missing.map((thing) => (
              <li key={thing.key}>
                <a className={styles.link} href={placeOf(slug, thing) ?? undefined}>
                  {thing.kind === "person" ? thing.title : `${thing.key} ${thing.title}`}
                </a>
              </li>
            ))}
            {rest > one.missing.length && (
              <li className={styles.quiet}>
                {t("tracking.cockpit.more", { count: rest - one.missing.length })}
              </li>
            )}
          </ul>
        ) : (
          <p className={styles.quiet}>
            {t(isDone ? "tracking.cockpit.nothingMissing" : "tracking.cockpit.nothingYet")}
          </p>
        )}
      </details>
    </li>
  );
}
