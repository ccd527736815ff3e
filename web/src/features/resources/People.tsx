import { ActionIcon, Button } from "@mantine/core";
import { IconBeach, IconPencil, IconUserPlus } from "@tabler/icons-react";
import type { SessionWorkspace } from "../../api/session";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { Face, Mark, type Tone, tones } from "../../ui/mark";
import { Empty } from "../../ui/state";
import type { TeamPerson } from "./data";
import { useDates } from "./said";
import styles from "./team.module.css";

interface PeopleProps {
  people: readonly TeamPerson[];
  workspace: SessionWorkspace;
  canAdd: boolean;
  onEdit: (person: TeamPerson | "new") => void;
}

export function People({ people, workspace, canAdd, onEdit }: PeopleProps) {
  const { t } = useTexts();
  if (people.length === 0)
    return (
      <Empty
        title={t("resources.people.empty")}
        actions={
          canAdd ? (
            <Button leftSection={<IconUserPlus size={15} />} onClick={() => onEdit("new")}>
              {t("resources.people.addFirst")}
            </Button>
          ) : undefined
        }
      >
        {t("resources.people.emptyWords")}
      </Empty>
    );
  return (
    <ul className={styles.people}>
      {people.map((person) => (
        <PersonRow key={person.id} person={person} workspace={workspace} onEdit={() => onEdit(person)} />
      ))}
    </ul>
  );
}

/** By the skill's place in the workspace's list, so that neighbours differ. */
function toneOfSkill(workspace: SessionWorkspace, skill: string): Tone {
  const place = workspace.skills.findIndex((one) => one.name === skill);
  return tones[1 + (Math.max(0, place) % (tones.length - 1))] ?? "blue";
}

interface RowProps {
  person: TeamPerson;
  workspace: SessionWorkspace;
  onEdit: () => void;
}

function PersonRow({ person, workspace, onEdit }: RowProps) {
  const { t } = useTexts();
  const dates = useDates();
  const member = workspace.people.find((one) => one.id === person.user);
  const today = todayIso();
  const coming = person.leaves.filter((leave) => leave.finish_on >= today);
  const stay = [
    person.joins_on && person.joins_on > today
      ? t("resources.person.joins", { day: dates.day(person.joins_on) })
      : "",
    person.leaves_after ? t("resources.person.leavesAfter", { day: dates.day(person.leaves_after) }) : "",
  ].filter(Boolean);
  return (
    <li className={styles.person}>
      <Face name={person.name} size={36} />
      <div className={styles.who}>
        <span className={styles.name}>{person.name}</span>
        <span className={styles.quiet}>
          {[person.role, person.department_name].filter(Boolean).join(" · ") ||
            (member ? t("resources.person.linked", { name: member.name }) : t("resources.person.noAccount"))}
        </span>
      </div>
      <div className={styles.skills}>
        {person.skills.map((skill) => (
          <Mark key={skill} tone={toneOfSkill(workspace, skill)}>
            {skill} <span className={styles.level}>{person.levels[skill]}</span>
          </Mark>
        ))}
        {person.wishes.map((wish) => (
          <Mark key={`wish-${wish.skill}`} look="dot" tone="violet">
            {t("resources.person.wishShort", { skill: wish.skill, level: wish.level })}
          </Mark>
        ))}
        {person.skills.length === 0 && <Mark tone="amber">{t("resources.person.noSkill")}</Mark>}
      </div>
      <div className={styles.share}>
        <span className={styles.shareTrack} aria-hidden="true">
          <span className={styles.shareFill} style={{ width: `${person.availability * 100}%` }} />
        </span>
        <span>
          {t("resources.person.share", { percent: Math.round(person.availability * 100) })}
          {person.most_share < 1 && (
            <span className={styles.limit}>
              {t("resources.person.limitShort", { percent: Math.round(person.most_share * 100) })}
            </span>
          )}
        </span>
      </div>
      <div className={styles.away}>
        {stay.map((words) => (
          <span key={words}>{words}</span>
        ))}
        {coming.slice(0, 2).map((leave) => (
          <span key={leave.start_on} className={styles.leave}>
            <IconBeach size={14} stroke={1.6} aria-hidden="true" />
            {dates.span(leave.start_on, leave.finish_on)}
            {leave.name && ` · ${leave.name}`}
          </span>
        ))}
        {coming.length > 2 && (
          <span className={styles.quiet}>
            {t("resources.person.moreLeaves", { count: coming.length - 2 })}
          </span>
        )}
        {coming.length === 0 && stay.length === 0 && (
          <span className={styles.quiet}>{t("resources.person.noLeave")}</span>
        )}
      </div>
      {person.can_edit && (
        <ActionIcon onClick={onEdit} aria-label={t("resources.people.edit", { name: person.name })}>
          <IconPencil size={16} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  );
}
