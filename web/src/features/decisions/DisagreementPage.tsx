import { Button } from "@mantine/core";
import { Link, useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { AboutList } from "./AboutList";
import { Deadlines } from "./Deadlines";
import { type Disagreement, stepTones, useDecisionFeed, useDisagreement } from "./data";
import styles from "./decisions.module.css";
import { Stepper } from "./Stepper";
import { Authority } from "./steps/Authority";
import { CommonGround, Criteria } from "./steps/CommonGround";
import { Options } from "./steps/Options";
import { Positions } from "./steps/Positions";
import { Results } from "./steps/Results";
import { Scoring } from "./steps/Scoring";
import { Withdraw } from "./Withdraw";

/** A disagreement: the way with its clocks, what is to be done now, by whom, until when, and all that is revealed. */
export default function DisagreementPage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const key = (useParams({ strict: false }) as { disagreement: string }).disagreement;
  const one = useDisagreement(slug, key, language);
  useDecisionFeed(slug);
  useCrumbs(useMemo(() => [{ label: key }], [key]));
  const [dialog, setDialog] = useState<"withdraw" | "deadlines" | null>(null);
  if (one.isPending) return <Loading shape="text" />;
  if (one.isError) return <Failure error={one.error} onRetry={() => void one.refetch()} />;
  const { data } = one;
  return (
    <Page
      header={
        <PageHeader
          title={data.question}
          meta={
            <span className={styles.marks}>
              <span className={styles.key}>{data.key}</span>
              <Mark tone={stepTones[data.step]}>{t(`decisions.step.${data.step}`)}</Mark>
            </span>
          }
          actions={
            data.can.lead ? (
              <>
                <Button variant="default" onClick={() => setDialog("deadlines")}>
                  {t("decisions.deadlines.change")}
                </Button>
                <Button variant="default" color="red" onClick={() => setDialog("withdraw")}>
                  {t("decisions.withdraw.button")}
                </Button>
              </>
            ) : undefined
          }
        />
      }
    >
      <Stepper disagreement={data} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <Now key={`${data.step}-${data.rounds.length}`} disagreement={data} />
          {data.rounds.some((round) => round.closed_at !== null) && <Results disagreement={data} />}
          {data.step !== "options" && data.options.length > 0 && <Options disagreement={data} />}
          {data.step !== "common_ground" && data.criteria.length > 0 && (
            <section className={styles.part}>
              <h2 className={styles.heading}>{t("decisions.ground.criteria")}</h2>
              <Criteria disagreement={data} />
            </section>
          )}
          {data.step !== "positions" && <Positions disagreement={data} />}
        </div>
        <Beside disagreement={data} />
      </div>
      {dialog === "withdraw" && <Withdraw disagreementKey={data.key} onClose={() => setDialog(null)} />}
      {dialog === "deadlines" && <Deadlines disagreement={data} onClose={() => setDialog(null)} />}
    </Page>
  );
}

/** What the running step asks. */
function Now({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  switch (disagreement.step) {
    case "positions":
      return <Positions disagreement={disagreement} />;
    case "common_ground":
      return <CommonGround disagreement={disagreement} />;
    case "options":
      return <Options disagreement={disagreement} />;
    case "scoring":
      return <Scoring disagreement={disagreement} />;
    case "authority":
      return <Authority disagreement={disagreement} />;
    case "settled":
      return (
        <p className={styles.banner} data-tone="green">
          {t("decisions.settledBy")}{" "}
          <Link className={styles.link ?? ""} to={`/w/${slug}/decisions/${disagreement.decision}`}>
            {disagreement.decision}
          </Link>
        </p>
      );
    default:
      return (
        <p className={styles.banner} data-tone="grey">
          {t("decisions.withdraw.was", { reason: disagreement.ended_because })}
        </p>
      );
  }
}

function Beside({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTexts();
  return (
    <aside className={styles.beside}>
      <h2 className={styles.heading}>{t("decisions.parties")}</h2>
      <ul className={styles.plain}>
        {disagreement.parties.map(({ person, is_done }) => (
          <li key={person.id} className={styles.party}>
            <Person name={person.name} />
            {disagreement.todo.until !== null && disagreement.step !== "authority" && (
              <Mark look="dot" tone={is_done ? "green" : "grey"}>
                {t(is_done ? "decisions.done" : "decisions.awaited")}
              </Mark>
            )}
          </li>
        ))}
      </ul>
      <h2 className={styles.heading}>{t("decisions.authority.who")}</h2>
      <Person name={disagreement.authority.name} />
      <h2 className={styles.heading}>{t("decisions.about")}</h2>
      <AboutList about={disagreement.about} />
      {disagreement.background !== "" && (
        <>
          <h2 className={styles.heading}>{t("decisions.form.background")}</h2>
          <p className={styles.words}>{disagreement.background}</p>
        </>
      )}
    </aside>
  );
}
