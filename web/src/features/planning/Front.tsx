import { Button, SegmentedControl, Slider } from "@mantine/core";
import { IconChartLine, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useLatestJob } from "../../api/jobs";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { StepCurve } from "../../ui/chart";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { type FrontAnswer, membersOf } from "./front";
import { JobCard } from "./JobCard";
import styles from "./planning.module.css";
import { useSaid } from "./said";

interface FrontProps {
  workspace: SessionWorkspace;
  onClose: () => void;
}

/** How much is enough: the most value that every amount of work or money can buy, and what is in it. */
export function Front({ workspace, onClose }: FrontProps) {
  const { t } = useTexts();
  const job = useLatestJob(workspace.slug, "release_front");
  const [measure, setMeasure] = useState<"effort" | "cost">("effort");
  const [isBusy, setBusy] = useState(false);
  const isRunning = job.data?.state === "queued" || job.data?.state === "running";
  const answer = job.data?.result as Partial<FrontAnswer> | undefined;
  const start = async () => {
    setBusy(true);
    try {
      await api.POST("/api/v1/workspaces/{slug}/releases/front", {
        params: { path: { slug: workspace.slug } },
        body: { measure, basis: "auto", releases: [], seconds: 30 },
      });
      await job.refetch();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.proposal} aria-labelledby="front-title">
      <header className={styles.proposalHead}>
        <div>
          <h2 id="front-title" className={styles.cardTitle}>
            {t("planning.front.title")}
          </h2>
          <p className={styles.quiet}>{t("planning.front.words")}</p>
        </div>
        <div className={styles.settle}>
          <SegmentedControl
            aria-label={t("planning.front.measure")}
            value={measure}
            data={(["effort", "cost"] as const).map((value) => ({
              value,
              label: t(`planning.front.by.${value}`),
            }))}
            onChange={(value) => setMeasure(value as typeof measure)}
          />
          {workspace.can.plan && (
            <Button
              loading={isBusy}
              disabled={isRunning}
              leftSection={<IconChartLine size={15} />}
              onClick={() => void start()}
            >
              {t(answer?.points ? "planning.front.again" : "planning.front.start")}
            </Button>
          )}
          <Button variant="default" leftSection={<IconX size={15} />} onClick={onClose}>
            {t("planning.front.close")}
          </Button>
        </div>
      </header>
      {job.data && (isRunning || job.data.state === "failed") && (
        <JobCard slug={workspace.slug} job={job.data} />
      )}
      {!isRunning && answer?.points && job.data && (
        <Curve key={job.data.id} answer={answer as FrontAnswer} workspace={workspace} />
      )}
    </section>
  );
}

function Curve({ answer, workspace }: { answer: FrontAnswer; workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const said = useSaid(workspace.currency);
  const { points, knee, capacity } = answer;
  const [chosen, setChosen] = useState(knee ?? points.length - 1);
  const say = answer.measure === "cost" ? said.money : (value: number) => said.figure(value);
  const amount = (value: number) =>
    answer.measure === "cost" ? said.money(value) : t("planning.front.days", { days: said.figure(value) });
  const here = points[chosen];
  const most = points[points.length - 1];
  if (!here || !most) return null;
  const inside = membersOf(answer, chosen);
  const reached = capacity === null ? null : points.filter((one) => one.amount <= capacity).at(-1);
  return (
    <>
      <StepCurve
        label={t("planning.front.title")}
        points={points.map((one) => ({ x: one.amount, y: one.value }))}
        xLabel={t(`planning.front.axis.${answer.measure}`)}
        yLabel={t(`planning.basis.${answer.basis}`)}
        chosen={chosen}
        onChoose={setChosen}
        marks={
          capacity === null
            ? []
            : [{ x: capacity, label: t("planning.front.capacity", { amount: amount(capacity) }) }]
        }
        dots={knee === null ? [] : [{ index: knee, label: t("planning.front.knee") }]}
        sayX={say}
        sayY={said.figure}
      />
      <Slider
        thumbLabel={t("planning.front.choose")}
        min={0}
        max={points.length - 1}
        value={chosen}
        onChange={setChosen}
        label={null}
        thumbProps={{ "aria-valuetext": `${amount(here.amount)}: ${said.figure(here.value)}` }}
      />
      <p className={styles.words} aria-live="polite">
        {t("planning.front.here", {
          amount: amount(here.amount),
          value: said.figure(here.value),
          share: said.share(most.value > 0 ? here.value / most.value : 1),
        })}
        {reached &&
          ` ${t("planning.front.reached", {
            value: said.figure(reached.value),
            share: said.share(most.value > 0 ? reached.value / most.value : 1),
          })}`}
      </p>
      <p className={styles.quiet}>
        {t(answer.is_complete ? "planning.front.complete" : "planning.front.partial", {
          count: answer.count,
        })}
      </p>
      <ul className={styles.members}>
        {answer.free.map((one, index) => (
          <Member key={one.id} slug={workspace.slug} one={one} isIn={inside[index] === true} />
        ))}
        {answer.base.map((one) => (
          <Member key={one.id} slug={workspace.slug} one={one} isIn isFixed />
        ))}
      </ul>
    </>
  );
}

interface MemberProps {
  slug: string;
  one: FrontAnswer["free"][number];
  isIn: boolean;
  isFixed?: boolean;
}

function Member({ slug, one, isIn, isFixed }: MemberProps) {
  const { t } = useTexts();
  return (
    <li className={styles.member} data-in={isIn || undefined}>
      <Link className={styles.link ?? ""} to={`/w/${slug}/requirements/${one.key}`}>
        {one.key}
      </Link>
      <span className={styles.memberTitle}>{one.title}</span>
      {isFixed ? (
        <Mark tone="grey">{t("planning.front.always")}</Mark>
      ) : (
        isIn && <Mark tone="green">{t("planning.front.in")}</Mark>
      )}
    </li>
  );
}
