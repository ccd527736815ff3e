import { ActionIcon } from "@mantine/core";
import { IconArrowDownRight, IconArrowUpRight, IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import { Contributors } from "./Contributors";
import { DeliveryBar } from "./DeliveryBar";
import { dayText, figure, type ObjectiveRow, stateTones, useObjective } from "./data";
import styles from "./goals.module.css";
import { Score } from "./Score";

/** One objective in the tree; unfolded, the requirements that serve it. */
export function ObjectiveLine({ row, isLone = false }: { row: ObjectiveRow; isLone?: boolean }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const [isOpen, setOpen] = useState(false);
  const Way = row.direction === "down" ? IconArrowDownRight : IconArrowUpRight;
  return (
    <li className={styles.line}>
      <div className={styles.row}>
        <ActionIcon
          size="sm"
          aria-expanded={isOpen}
          aria-label={t(isOpen ? "goals.fold" : "goals.unfold", { title: row.title })}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        </ActionIcon>
        <div className={styles.what}>
          <Link className={styles.name ?? ""} to={`/w/${slug}/goals/${row.key}`}>
            {row.title}
          </Link>
          <p className={styles.quiet}>
            <span className={styles.key}>{row.key}</span>
            {row.metric && (
              <>
                {" · "}
                {row.metric} {figure(row.baseline)}
                {row.direction && <Way size={12} aria-hidden="true" className={styles.way ?? ""} />}
                {figure(row.target)} {row.unit}
              </>
            )}
          </p>
        </div>
        <span className={styles.marks}>
          <Mark tone={stateTones[row.state]}>{t(`goals.state.${row.state}`)}</Mark>
          {row.missing_letters.length > 0 && (
            <Mark tone="amber">{t("goals.missingLetters", { letters: row.missing_letters.join(" ") })}</Mark>
          )}
          {row.my_voice === "missing" && <Mark tone="rose">{t("goals.agreeAsked")}</Mark>}
          {isLone && row.state !== "closed" && <Mark tone="amber">{t("goals.noWork")}</Mark>}
        </span>
        <DeliveryBar delivery={row.delivery} />
        <Score score={row.score} band={row.band} />
        <span className={styles.who}>
          {row.owner && <Person name={row.owner.name} />}
          {row.due_on && (
            <span className={styles.due} data-overdue={row.is_overdue || undefined}>
              {t(row.is_overdue ? "goals.overdue" : "goals.dueOn", { date: dayText(row.due_on, language) })}
            </span>
          )}
        </span>
      </div>
      {isOpen && <Served objective={row.key} />}
    </li>
  );
}

function Served({ objective }: { objective: string }) {
  const { language } = useTexts();
  const { slug } = useWorkspace();
  const found = useObjective(slug, objective, language);
  if (!found.data) return null;
  return (
    <div className={styles.served}>
      <Contributors rows={found.data.contributors} />
    </div>
  );
}
