import { ActionIcon, Button } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconPencil, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import { days, type Goals, type ObjectiveRow, percent, type Theme } from "./data";
import styles from "./goals.module.css";
import { ObjectiveLine } from "./ObjectiveLine";
import { Orphans } from "./Orphans";
import { Score } from "./Score";

interface GoalTreeProps {
  goals: Goals;
  onTheme: (theme: Theme) => void;
  onObjective: (themeId: number) => void;
}

/** Theme, objective, requirement, delivery; each theme's share of the effort against its weight; orphans below. */
export function GoalTree({ goals, onTheme, onObjective }: GoalTreeProps) {
  const { t } = useTexts();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const toggle = (key: string) => {
    const next = new Set(closed);
    if (!next.delete(key)) next.add(key);
    setClosed(next);
  };
  const loose = goals.objectives.filter((row) => row.theme === null);
  return (
    <div className={styles.tree}>
      <p className={styles.quiet}>{t("goals.treeWords")}</p>
      {goals.themes.map((theme) => {
        const rows = goals.objectives.filter((row) => row.theme === theme.key);
        const isOpen = !closed.has(theme.key);
        return (
          <section key={theme.key} className={styles.theme} aria-label={theme.title}>
            <header className={styles.themeHead}>
              <ActionIcon
                aria-expanded={isOpen}
                aria-label={t(isOpen ? "goals.fold" : "goals.unfold", { title: theme.title })}
                onClick={() => toggle(theme.key)}
              >
                {isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
              </ActionIcon>
              <div className={styles.themeName}>
                <h2>{theme.title}</h2>
                <p className={styles.quiet}>
                  {t("goals.objectives", { count: theme.objectives })}
                  {theme.owner && (
                    <>
                      {" · "}
                      <Person name={theme.owner.name} />
                    </>
                  )}
                </p>
              </div>
              <Balance theme={theme} />
              <Score score={theme.score} band={theme.band} />
              <span className={styles.themeActions}>
                {goals.can.create && (
                  <ActionIcon
                    aria-label={t("goals.addTo", { title: theme.title })}
                    onClick={() => onObjective(theme.id)}
                  >
                    <IconPlus size={16} />
                  </ActionIcon>
                )}
                {goals.can.manage_themes && (
                  <ActionIcon
                    aria-label={t("goals.changeTheme", { title: theme.title })}
                    onClick={() => onTheme(theme)}
                  >
                    <IconPencil size={16} />
                  </ActionIcon>
                )}
              </span>
            </header>
            {isOpen && <Rows rows={rows} lone={goals.lone_objectives} />}
            {isOpen && rows.length === 0 && (
              <p className={styles.none}>
                {t("goals.noObjectives")}
                {goals.can.create && (
                  <Button size="compact-xs" variant="subtle" onClick={() => onObjective(theme.id)}>
                    {t("goals.newObjective")}
                  </Button>
                )}
              </p>
            )}
          </section>
        );
      })}
      {loose.length > 0 && (
        <section className={styles.theme} aria-label={t("goals.withoutTheme")}>
          <header className={styles.themeHead}>
            <div className={styles.themeName}>
              <h2 className={styles.quietTitle}>{t("goals.withoutTheme")}</h2>
            </div>
          </header>
          <Rows rows={loose} lone={goals.lone_objectives} />
        </section>
      )}
      <Orphans goals={goals} />
    </div>
  );
}

function Rows({ rows, lone }: { rows: readonly ObjectiveRow[]; lone: readonly string[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map((row) => (
        <ObjectiveLine key={row.key} row={row} isLone={lone.includes(row.key)} />
      ))}
    </ul>
  );
}

/** A theme's weight, and under it its share of the effort that serves themes. */
function Balance({ theme }: { theme: Theme }) {
  const { t } = useTexts();
  const effort = theme.effort_share;
  return (
    <dl className={styles.balance}>
      <div>
        <dt>{t("goals.weight")}</dt>
        <dd className={styles.balanceTrack} aria-hidden="true">
          <span
            className={styles.weightFill}
            style={{ width: percent(theme.weight_share).replace(" ", "") }}
          />
        </dd>
        <dd>{percent(theme.weight_share)}</dd>
      </div>
      <div title={t("goals.effortTitle", { days: days(theme.delivery.effort_days) })}>
        <dt>{t("goals.effort")}</dt>
        <dd className={styles.balanceTrack} aria-hidden="true">
          {effort !== null && (
            <span className={styles.effortFill} style={{ width: percent(effort).replace(" ", "") }} />
          )}
        </dd>
        <dd>{percent(effort)}</dd>
      </div>
    </dl>
  );
}
