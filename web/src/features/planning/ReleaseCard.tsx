import { ActionIcon, Tooltip } from "@mantine/core";
import { IconLock, IconPencil } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Bar } from "./Bar";
import type { Release } from "./data";
import styles from "./planning.module.css";
import { useSaid } from "./said";

interface ReleaseCardProps {
  release: Release;
  workspace: SessionWorkspace;
  onEdit: () => void;
}

export function ReleaseCard({ release, workspace, onEdit }: ReleaseCardProps) {
  const { t } = useTexts();
  const said = useSaid(workspace.currency);
  const { load } = release;
  return (
    <article className={styles.card} data-frozen={release.is_frozen || undefined}>
      <header className={styles.cardHead}>
        <div>
          <h2 className={styles.cardTitle}>
            {release.name}
            {release.is_frozen && (
              <Tooltip label={t("planning.releases.frozenWords")}>
                <IconLock size={15} stroke={1.7} aria-label={t("planning.releases.frozen")} />
              </Tooltip>
            )}
          </h2>
          <p className={styles.quiet}>{said.span(release.start_on, release.finish_on)}</p>
        </div>
        {release.can_edit && (
          <ActionIcon onClick={onEdit} aria-label={t("planning.releases.edit", { name: release.name })}>
            <IconPencil size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </header>
      <p className={styles.cardFacts}>
        <Link
          className={styles.link ?? ""}
          to={`/w/${workspace.slug}/requirements`}
          search={{ release: String(release.id) } as never}
        >
          {t("planning.releases.requirements", { count: load.requirements })}
        </Link>
        {load.unestimated > 0 && (
          <Mark tone="amber">{t("planning.releases.unestimated", { count: load.unestimated })}</Mark>
        )}
        {load.is_over_capacity && <Mark tone="red">{t("planning.releases.over")}</Mark>}
        {load.is_over_budget && <Mark tone="red">{t("planning.releases.overBudget")}</Mark>}
      </p>
      <Bar
        label={t("planning.load.days")}
        planned={load.planned_days}
        capacity={load.capacity_days}
        size="thick"
      />
      {load.skills.map((skill) => (
        <Bar
          key={skill.skill}
          label={skill.skill}
          planned={skill.planned_days}
          capacity={skill.capacity_days}
        />
      ))}
      {release.budget !== null && (
        <Bar
          label={t("planning.load.budget")}
          planned={load.cost}
          capacity={release.budget}
          say={said.money}
        />
      )}
    </article>
  );
}
