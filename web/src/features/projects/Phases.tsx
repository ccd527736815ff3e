import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconDiamondFilled, IconPlus, IconSubtask } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { AddPhases } from "./AddPhases";
import { daysText, dayText, gateTones, type Milestone, type Phase, type Project } from "./data";
import { MilestoneForm } from "./MilestoneForm";
import { MilestonePanel } from "./MilestonePanel";
import { Progress } from "./Progress";
import styles from "./projects.module.css";
import { TakeTasks } from "./TakeTasks";

/** Phases in their order on one scale, each with the milestones in it. */
export function Phases({ project }: { project: Project }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { milestone?: string };
  const [adding, setAdding] = useState<"phase" | "milestone" | null>(null);
  const [taking, setTaking] = useState<Phase | null>(null);
  const known = new Set(project.phases.map((one) => one.id));
  const beside = project.stones.filter((one) => one.phase === null || !known.has(one.phase));
  const open = project.stones.find((one) => one.key === search.milestone);
  const show = (milestone?: string) =>
    void navigate({ to: ".", search: { milestone } as never, replace: true, resetScroll: false });
  const scale = scaleOf(project);
  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h2>{t("projects.phases")}</h2>
        {project.can.edit && (
          <span className={styles.cardActions}>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconPlus size={14} />}
              onClick={() => setAdding("phase")}
            >
              {t("projects.addPhase")}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconPlus size={14} />}
              onClick={() => setAdding("milestone")}
            >
              {t("projects.addMilestone")}
            </Button>
          </span>
        )}
      </header>
      {project.phases.length === 0 && beside.length === 0 && (
        <p className={styles.quiet}>{t("projects.noPhases")}</p>
      )}
      <ol className={styles.phases}>
        {project.phases.map((phase) => (
          <li key={phase.id}>
            <PhaseLine phase={phase} scale={scale} {...(project.can.edit ? { onTake: setTaking } : {})} />
            <Stones rows={project.stones.filter((one) => one.phase === phase.id)} onOpen={show} />
          </li>
        ))}
      </ol>
      <Stones rows={beside} onOpen={show} />
      {project.tasks_beside > 0 && (
        <p className={styles.quiet}>{t("projects.tasksBeside", { count: project.tasks_beside })}</p>
      )}
      {open && <MilestonePanel project={project} milestone={open} onClose={() => show()} />}
      {taking && <TakeTasks phase={taking} project={project} onClose={() => setTaking(null)} />}
      {adding === "phase" && <AddPhases project={project} onClose={() => setAdding(null)} />}
      {adding === "milestone" && <MilestoneForm project={project} onClose={() => setAdding(null)} />}
    </section>
  );
}

interface Scale {
  first: number;
  last: number;
}

const time = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const dayLength = 86_400_000;

function scaleOf(project: Project): Scale {
  const days = [
    project.start_on,
    ...(project.deadline ? [project.deadline] : []),
    ...project.phases.flatMap((one) => [
      one.start_on,
      one.finish_on,
      one.window_start_on,
      one.window_finish_on,
    ]),
  ].filter((day): day is string => Boolean(day));
  const all = days.map(time);
  return { first: Math.min(...all), last: Math.max(...all) + dayLength };
}

function place(start: string | null, finish: string | null, scale: Scale) {
  if (!start || !finish) return null;
  const width = scale.last - scale.first;
  return {
    left: `${((time(start) - scale.first) / width) * 100}%`,
    width: `${((time(finish) + dayLength - time(start)) / width) * 100}%`,
  };
}

interface PhaseLineProps {
  phase: Phase;
  scale: Scale;
  onTake?: (phase: Phase) => void;
}

function PhaseLine({ phase, scale, onTake }: PhaseLineProps) {
  const { t, language } = useTexts();
  const bar = place(phase.start_on, phase.finish_on, scale);
  const range = place(phase.window_start_on, phase.window_finish_on, scale);
  return (
    <div className={styles.phase}>
      <span className={styles.phaseName}>{phase.title}</span>
      <span className={styles.bar} aria-hidden="true">
        {range && <span className={styles.window} style={range} />}
        {bar && <span className={styles.span} data-late={phase.is_late || undefined} style={bar} />}
      </span>
      <span className={styles.days} data-overdue={phase.is_late || undefined}>
        {daysText(phase.start_on, phase.finish_on, language)}
      </span>
      {phase.tasks > 0 ? (
        <Progress share={phase.progress} label={`${phase.title}: ${t("projects.progress")}`} />
      ) : (
        <span className={styles.quiet}>{t("projects.noTasks")}</span>
      )}
      {onTake && (
        <Tooltip label={t("projects.takeTasks", { phase: phase.title })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("projects.takeTasks", { phase: phase.title })}
            onClick={() => onTake(phase)}
          >
            <IconSubtask size={15} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}

function Stones({ rows, onOpen }: { rows: readonly Milestone[]; onOpen: (key: string) => void }) {
  const { t, language } = useTexts();
  if (rows.length === 0) return null;
  return (
    <ul className={styles.stones}>
      {rows.map((one) => (
        <li key={one.id}>
          <button type="button" className={styles.stone} onClick={() => onOpen(one.key)}>
            <IconDiamondFilled size={12} data-tone={gateTones[one.state]} aria-hidden="true" />
            <span className={styles.stoneName}>{one.title}</span>
            <span className={styles.days} data-overdue={one.is_overdue || undefined}>
              {dayText(one.on, language)}
            </span>
            <span className={styles.quiet}>
              {one.criteria.length > 0 &&
                t("projects.criteriaMet", {
                  met: one.criteria.filter((row) => row.is_met).length,
                  count: one.criteria.length,
                })}
            </span>
            <Mark tone={one.is_overdue ? "red" : gateTones[one.state]}>
              {t(one.is_overdue ? "projects.overdue" : `projects.gate.${one.state}`)}
            </Mark>
          </button>
        </li>
      ))}
    </ul>
  );
}
