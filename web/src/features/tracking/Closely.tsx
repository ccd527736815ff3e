import { Button } from "@mantine/core";
import { IconArrowLeft, IconCalendarRepeat } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { BurnUp } from "./BurnUp";
import { type Detail, useProgress, useProgressOf, useSaid } from "./data";
import { MilestoneTrend } from "./MilestoneTrend";
import { LateWords, ProgressBar } from "./ProgressBar";
import styles from "./tracking.module.css";

interface CloselyProps {
  project?: string;
  release?: number;
  onBack: () => void;
}

/** One project or release: what is behind its figures. */
export default function Closely({ project, release, onBack }: CloselyProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const found = useProgressOf(slug, {
    ...(project ? { project } : {}),
    ...(release !== undefined ? { release } : {}),
  });
  const all = useProgress(slug);
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading shape="cards" />;
  const { data } = found;
  const { figures } = data;
  const rows = [...(all.data?.projects ?? []), ...(all.data?.releases ?? [])];
  const here = rows.find((row) => row.scope === data.scope && row.id === data.id);
  return (
    <div className={styles.stack}>
      <div className={styles.spread}>
        <span className={styles.line}>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowLeft size={14} />}
            onClick={onBack}
          >
            {t("tracking.back")}
          </Button>
          <h2 className={styles.heading}>{here?.title ?? ""}</h2>
          {here?.key && <span className={styles.key}>{here.key}</span>}
        </span>
        {project && (
          <Link className={styles.link ?? ""} to={`/w/${slug}/cockpit/${project}`}>
            {t("tracking.toCockpit")}
          </Link>
        )}
      </div>
      {figures.tasks === 0 ? (
        <Empty title={t("tracking.noTasks")}>{t("tracking.emptyWords")}</Empty>
      ) : (
        <>
          <dl className={styles.figures}>
            <div>
              <dt>{t("tracking.figure.progress")}</dt>
              <dd>{said.share(figures.progress)}</dd>
            </div>
            <div>
              <dt>{t("tracking.figure.planned")}</dt>
              <dd>{said.share(figures.planned)}</dd>
            </div>
            <div>
              <dt>{t("tracking.figure.effort")}</dt>
              <dd>
                {said.figure(figures.done)} / {said.figure(figures.effort)}
              </dd>
            </div>
            <div>
              <dt>{t("tracking.figure.base")}</dt>
              <dd>{figures.planned_finish ? dateText(figures.planned_finish) : "–"}</dd>
            </div>
            <div>
              <dt>{t("tracking.figure.expected")}</dt>
              <dd>{figures.expected_finish ? dateText(figures.expected_finish) : "–"}</dd>
            </div>
            <div>
              <dt>{t("tracking.head.against")}</dt>
              <dd>
                <LateWords days={figures.late_days} />
              </dd>
            </div>
          </dl>
          <p className={styles.quiet}>
            {data.basis ? t("tracking.basis", { name: data.basis }) : t("tracking.noBasis")}
          </p>
          <div className={styles.twoCharts}>
            <BurnUp points={data.burn_up} />
            <MilestoneTrend milestones={data.milestones} />
          </div>
          <Phases phases={data.phases} />
          <Milestones milestones={data.milestones} />
          <Late late={data.late} />
        </>
      )}
    </div>
  );
}

function Phases({ phases }: { phases: Detail["phases"] }) {
  const { t } = useTexts();
  if (phases.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t("tracking.phases")}</h3>
      <ul className={styles.plain}>
        {phases.map((one) => (
          <li key={one.id} className={styles.phase}>
            <span className={styles.grow}>{one.title}</span>
            <span className={styles.barCell}>
              {one.figures.tasks > 0 ? (
                <ProgressBar figures={one.figures} label={one.title} />
              ) : (
                <span className={styles.quiet}>{t("tracking.noTasks")}</span>
              )}
            </span>
            <span className={styles.day}>
              {one.figures.expected_finish ? dateText(one.figures.expected_finish) : "–"}
            </span>
            <LateWords days={one.figures.late_days} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Milestones({ milestones }: { milestones: Detail["milestones"] }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  if (milestones.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t("tracking.milestones")}</h3>
      <SideScroll className={styles.tableScroll} label={t("tracking.milestones")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t("tracking.head.name")}</th>
              <th>{t("tracking.head.planned")}</th>
              <th>{t("tracking.head.plan")}</th>
              <th>{t("tracking.head.expected")}</th>
              <th>{t("tracking.head.state")}</th>
            </tr>
          </thead>
          <tbody>
            {milestones.map((one) => (
              <tr key={one.key}>
                <td>
                  <Link
                    className={styles.link ?? ""}
                    to={`/w/${slug}/schedule`}
                    search={{ task: one.key } as never}
                  >
                    {one.title}
                  </Link>
                </td>
                <td className={styles.day}>{one.planned_on ? dateText(one.planned_on) : "–"}</td>
                <td className={styles.day}>{one.on ? dateText(one.on) : "–"}</td>
                <td className={styles.day}>{one.expected_on ? dateText(one.expected_on) : "–"}</td>
                <td>
                  <Mark look="dot" tone={one.is_done ? "green" : isLater(one) ? "red" : "blue"}>
                    {t(
                      one.is_done
                        ? "tracking.reached"
                        : isLater(one)
                          ? "tracking.willSlip"
                          : "tracking.onTime",
                    )}
                  </Mark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
    </section>
  );
}

const isLater = (one: Detail["milestones"][number]) =>
  Boolean(one.planned_on && one.expected_on && one.expected_on > one.planned_on);

function Late({ late }: { late: Detail["late"] }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  if (late.length === 0) return <p className={styles.quiet}>{t("tracking.nothingLate")}</p>;
  return (
    <section className={styles.part}>
      <div className={styles.spread}>
        <h3 className={styles.heading}>{t("tracking.slipping")}</h3>
        <Link className={styles.link ?? ""} to={`/w/${slug}/replan`}>
          <span className={styles.line}>
            <IconCalendarRepeat size={14} aria-hidden="true" />
            {t("tracking.replan")}
          </span>
        </Link>
      </div>
      <SideScroll className={styles.tableScroll} label={t("tracking.slipping")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t("tracking.head.name")}</th>
              <th>{t("tracking.head.person")}</th>
              <th>{t("tracking.head.progress")}</th>
              <th>{t("tracking.head.plan")}</th>
              <th>{t("tracking.head.expected")}</th>
              <th>{t("tracking.head.slip")}</th>
            </tr>
          </thead>
          <tbody>
            {late.map((one) => (
              <tr key={one.key}>
                <td>
                  <Link
                    className={styles.link ?? ""}
                    to={`/w/${slug}/schedule`}
                    search={{ task: one.key } as never}
                  >
                    {one.title}
                  </Link>
                  <span className={styles.under}>{one.key}</span>
                </td>
                <td>{one.person || "–"}</td>
                <td className={styles.day}>{said.share(one.progress)}</td>
                <td className={styles.day}>{dateText(one.finish_on)}</td>
                <td className={styles.day}>
                  {dateText(one.expected_finish)}
                  {one.is_promised && <span className={styles.under}>{t("tracking.promised")}</span>}
                </td>
                <td>
                  <LateWords days={one.days} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
    </section>
  );
}
