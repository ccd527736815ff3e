import { Tooltip } from "@mantine/core";
import { IconAlertTriangle, IconArrowsSplit2, IconClock } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Face, Mark } from "../../ui/mark";
import type { Dependency, Shown } from "./data";
import styles from "./roadmaps.module.css";

interface CardProps {
  item: Shown;
  needs: readonly { one: Dependency; title: string }[];
}

/** One thing of the plan: what it is, who answers for it, when it comes, and what it waits for. */
export function Card({ item, needs }: CardProps) {
  const { t } = useTexts();
  const isBroken = needs.some(({ one }) => one.is_broken);
  const isAcross = needs.some(({ one }) => one.is_across);
  const said = needs.map(({ title }) => title).join(t("roadmaps.separator"));
  return (
    <article className={styles.card} data-late={item.is_late || undefined}>
      <div className={styles.cardHead}>
        <h3 className={styles.cardTitle}>
          {item.address ? <Link to={item.address}>{item.title}</Link> : item.title}
        </h3>
        {item.owner_name && <Face name={item.owner_name} size={20} />}
      </div>
      {item.progress !== undefined && item.progress !== null && item.progress > 0 && (
        <span
          className={styles.progress}
          role="img"
          aria-label={t("roadmaps.progress", { percent: Math.round(item.progress * 100) })}
        >
          <span style={{ width: `${item.progress * 100}%` }} />
        </span>
      )}
      <p className={styles.facts}>
        {item.key && <span className={styles.key}>{item.key}</span>}
        {item.release && <Mark>{item.release}</Mark>}
        {item.finish_on && (
          <span className={styles.when}>
            {item.is_late && <IconClock size={13} aria-label={t("roadmaps.late")} />}
            {t("roadmaps.until", { date: dateText(item.finish_on) })}
          </span>
        )}
        {needs.length > 0 && (
          <Tooltip
            multiline
            maw={320}
            label={t(isBroken ? "roadmaps.needsBroken" : "roadmaps.needs", { titles: said })}
          >
            <span
              className={styles.needs}
              data-broken={isBroken || undefined}
              role="img"
              aria-label={t(isBroken ? "roadmaps.needsBroken" : "roadmaps.needs", { titles: said })}
            >
              {isBroken ? <IconAlertTriangle size={14} /> : <IconArrowsSplit2 size={14} />}
              {needs.length}
              {isAcross && <em>{t("roadmaps.across")}</em>}
            </span>
          </Tooltip>
        )}
      </p>
    </article>
  );
}
