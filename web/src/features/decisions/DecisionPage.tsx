import { Alert, Button, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconArrowRight, IconShieldCheck, IconShieldX } from "@tabler/icons-react";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { AboutList } from "./AboutList";
import { type Decision, dayText, momentText, useDecision, useDecisionFeed } from "./data";
import styles from "./decisions.module.css";
import { useAct } from "./useAct";

/** A decision: what was chosen by whom on which grounds and data, what follows, and what speaks against it. */
export default function DecisionPage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const key = (useParams({ strict: false }) as { decision: string }).decision;
  const one = useDecision(slug, key, language);
  useDecisionFeed(slug);
  useCrumbs(useMemo(() => [{ label: key }], [key]));
  if (one.isPending) return <Loading shape="text" />;
  if (one.isError) return <Failure error={one.error} onRetry={() => void one.refetch()} />;
  const { data } = one;
  const about = data.about.map((thing) => thing.key).join(",");
  return (
    <Page
      header={
        <PageHeader
          title={data.title}
          meta={
            <span className={styles.marks}>
              <span className={styles.key}>{data.key}</span>
              <Mark tone={data.how === "consensus" ? "green" : data.how === "authority" ? "rose" : "grey"}>
                {t(`decisions.how.${data.how}`)}
              </Mark>
              {data.is_due && <Mark tone="amber">{t("decisions.due")}</Mark>}
            </span>
          }
          actions={
            data.can.reverse ? (
              <Button
                variant="default"
                onClick={() =>
                  void navigate({
                    to: `/w/${slug}/decisions`,
                    search: { record: about, reverses: data.key } as never,
                  })
                }
              >
                {t("decisions.reverse")}
              </Button>
            ) : undefined
          }
        />
      }
    >
      {data.reversed_by !== "" && (
        <p className={styles.banner} data-tone="grey">
          {t("decisions.wasReversed")}{" "}
          <Link className={styles.link ?? ""} to={`/w/${slug}/decisions/${data.reversed_by}`}>
            {data.reversed_by}
          </Link>
        </p>
      )}
      <Against decision={data} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <section className={styles.part}>
            <p className={styles.chosen}>{data.choice}</p>
            <p className={styles.quiet}>
              {data.deciders.join(t("requirements.listSeparator"))} · {momentText(data.decided_at, language)}{" "}
              · {t("decisions.tookDays", { days: data.days.toFixed(1) })}
            </p>
            {data.grounds !== "" && (
              <>
                <h2 className={styles.heading}>{t("decisions.authority.grounds")}</h2>
                <p className={styles.words}>{data.grounds}</p>
              </>
            )}
          </section>
          <Consequences decision={data} />
          <Weighed decision={data} />
          <Frozen decision={data} />
        </div>
        <Beside key={data.review_on ?? ""} decision={data} />
      </div>
    </Page>
  );
}

function Against({ decision }: { decision: Decision }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const standing = decision.against.filter((one) => !one.is_reversed);
  if (standing.length === 0 || decision.reversed_by !== "") return null;
  return (
    <Alert color="red" mb="md" icon={<IconAlertTriangle size={18} />} title={t("decisions.againstTitle")}>
      <ul className={styles.plain}>
        {standing.map((one) => (
          <li key={`${one.key}-${one.words}`}>
            <Link className={styles.link ?? ""} to={`/w/${slug}/decisions/${one.key}`}>
              {one.key} {one.title}
            </Link>{" "}
            {one.words}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Consequences({ decision }: { decision: Decision }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  if (decision.consequences.length === 0) return null;
  const apply = (chosen: number[] | null) =>
    act(
      () =>
        api.POST("/api/v1/workspaces/{slug}/decisions/{key}/apply", {
          params: { path: { slug, key: decision.key } },
          body: { chosen },
        }),
      t("decisions.effects.applied", { key: decision.key }),
    );
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("decisions.effects.title")}</h2>
      <ul className={styles.plain}>
        {decision.consequences.map((one) => (
          <li key={one.place} className={styles.consequence}>
            <Link className={styles.key ?? ""} to={`/w/${slug}/requirements/${one.key}`}>
              {one.key}
            </Link>
            <span>{one.label}</span>
            <span className={styles.quiet}>{one.before || t("common.none")}</span>
            <IconArrowRight size={14} aria-hidden="true" />
            <strong>{one.said || t("common.none")}</strong>
            {one.is_applied ? (
              <Mark tone="green">{t("decisions.effects.isApplied")}</Mark>
            ) : (
              decision.can.apply && (
                <Button
                  size="compact-xs"
                  variant="default"
                  loading={isBusy}
                  onClick={() => void apply([one.place])}
                >
                  {t("common.apply")}
                </Button>
              )
            )}
            {one.now !== one.said && one.is_applied && (
              <Mark tone="amber">{t("decisions.effects.now", { now: one.now || t("common.none") })}</Mark>
            )}
          </li>
        ))}
      </ul>
      {decision.can.apply && (
        <div className={styles.row2}>
          <Button loading={isBusy} onClick={() => void apply(null)}>
            {t("decisions.effects.applyAll")}
          </Button>
          <span className={styles.quiet}>{t("decisions.effects.undoable")}</span>
        </div>
      )}
    </section>
  );
}

function Weighed({ decision }: { decision: Decision }) {
  const { t } = useTexts();
  if (decision.options.length === 0 && decision.criteria.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("decisions.options.title")}</h2>
      <ul className={styles.plain}>
        {decision.options.map((one) => (
          <li key={one.title} className={styles.weighed}>
            <span>{one.title}</span>
            {one.mean !== null && <span className={styles.total}>{one.mean.toFixed(1)}</span>}
          </li>
        ))}
      </ul>
      {decision.criteria.length > 0 && (
        <span className={styles.marks}>
          {decision.criteria.map((one) => (
            <Mark key={one.name} tone="teal">
              {one.weight === null ? one.name : `${one.name} ${one.weight}`}
            </Mark>
          ))}
        </span>
      )}
      {decision.agreement.length > 0 && (
        <p className={styles.quiet}>
          {t("decisions.results.ws", {
            ws: decision.agreement.map((w) => (w === null ? "–" : w.toFixed(2))).join(" → "),
          })}
        </p>
      )}
    </section>
  );
}

/** What the things said when it was decided. */
function Frozen({ decision }: { decision: Decision }) {
  const { t } = useTexts();
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("decisions.frozen.title")}</h2>
      <p className={styles.quiet}>{t("decisions.frozen.words")}</p>
      {decision.frozen.map((one) => (
        <details key={one.key} className={styles.frozen}>
          <summary>
            <span className={styles.key}>{one.key.includes(":") ? "" : one.key}</span> {one.title}{" "}
            {one.is_gone && <Mark tone="red">{t("decisions.frozen.gone")}</Mark>}
            {one.is_changed && <Mark tone="amber">{t("decisions.frozen.changed")}</Mark>}
          </summary>
          <dl className={styles.fields}>
            {one.fields.map((field) => (
              <div key={field.field}>
                <dt>{field.label}</dt>
                <dd>{field.is_rich ? plain(field.said) : field.said}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
      <p className={styles.quiet}>
        {decision.is_intact ? (
          <IconShieldCheck size={14} aria-hidden="true" />
        ) : (
          <IconShieldX size={14} aria-hidden="true" />
        )}{" "}
        {t(decision.is_intact ? "decisions.frozen.intact" : "decisions.frozen.broken")}{" "}
        <code className={styles.key}>{decision.hash.slice(0, 16)}</code>
      </p>
    </section>
  );
}

/** The words of rich text, without its marks. */
function plain(rich: string): string {
  return new DOMParser().parseFromString(rich, "text/html").body.textContent ?? "";
}

function Beside({ decision }: { decision: Decision }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const { act } = useAct();
  const plan = (review_on: string) =>
    act(() =>
      api.PUT("/api/v1/workspaces/{slug}/decisions/{key}/review-date", {
        params: { path: { slug, key: decision.key } },
        body: { review_on: review_on || null },
      }),
    );
  return (
    <aside className={styles.beside}>
      <h2 className={styles.heading}>{t("decisions.about")}</h2>
      <AboutList about={decision.about} />
      <h2 className={styles.heading}>{t("decisions.reviewOn")}</h2>
      {decision.can.keep ? (
        <TextInput
          type="date"
          aria-label={t("decisions.reviewOn")}
          defaultValue={decision.review_on ?? ""}
          onChange={(event) => void plan(event.currentTarget.value)}
        />
      ) : (
        <p className={styles.quiet}>
          {decision.review_on ? dayText(decision.review_on, language) : t("common.none")}
        </p>
      )}
      {decision.disagreement !== "" && (
        <>
          <h2 className={styles.heading}>{t("decisions.cameFrom")}</h2>
          <Link className={styles.link ?? ""} to={`/w/${slug}/disagreements/${decision.disagreement}`}>
            {decision.disagreement}
          </Link>
        </>
      )}
      {decision.reverses !== "" && (
        <>
          <h2 className={styles.heading}>{t("decisions.takesBack")}</h2>
          <Link className={styles.link ?? ""} to={`/w/${slug}/decisions/${decision.reverses}`}>
            {decision.reverses}
          </Link>
        </>
      )}
    </aside>
  );
}
