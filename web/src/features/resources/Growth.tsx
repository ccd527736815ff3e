import { ActionIcon, Button, NumberInput, Select, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import type { SkillLevel, TeamPerson } from "./data";
import styles from "./team.module.css";

type Wish = TeamPerson["wishes"][number];

interface LevelsProps {
  skills: readonly string[];
  levels: Readonly<Record<string, number>>;
  words: readonly SkillLevel[];
  onChange: (levels: Record<string, number>) => void;
}

/** A level for each skill, in the workspace's own words. */
export function Levels({ skills, levels, words, onChange }: LevelsProps) {
  const { t, language } = useTexts();
  if (skills.length === 0) return null;
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("resources.person.levels")}</legend>
      {skills.map((skill) => (
        <div key={skill} className={styles.skillRow}>
          <span>{skill}</span>
          <Select
            size="xs"
            allowDeselect={false}
            aria-label={t("resources.person.levelOf", { skill })}
            value={String(levels[skill] ?? 3)}
            data={words.map((word) => ({
              value: String(word.level),
              label: `${word.level} · ${language === "zh" ? word.zh : word.en}`,
            }))}
            onChange={(value) => onChange({ ...levels, [skill]: Number(value) })}
          />
        </div>
      ))}
    </fieldset>
  );
}

interface WishesProps {
  wishes: readonly Wish[];
  skills: readonly string[];
  people: readonly TeamPerson[];
  problem: string | undefined;
  onChange: (wishes: Wish[]) => void;
}

/** What somebody wants to learn: skill, level, until when, and with whom. */
export function Wishes({ wishes, skills, people, problem, onChange }: WishesProps) {
  const { t } = useTexts();
  const change = (at: number, next: Partial<Wish>) =>
    onChange(wishes.map((wish, place) => (place === at ? { ...wish, ...next } : wish)));
  const open = skills.find((skill) => !wishes.some((wish) => wish.skill === skill));
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("resources.person.wishes")}</legend>
      {wishes.map((wish, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a wish has no identity but its place
        <div key={at} className={styles.wishRow}>
          <Select
            size="xs"
            allowDeselect={false}
            searchable
            aria-label={t("resources.wish.skill", { number: at + 1 })}
            value={wish.skill}
            data={[...skills]}
            onChange={(skill) => skill && change(at, { skill })}
          />
          <NumberInput
            size="xs"
            min={1}
            max={5}
            allowDecimal={false}
            aria-label={t("resources.wish.level", { number: at + 1 })}
            value={wish.level}
            onChange={(level) => change(at, { level: Number(level) })}
          />
          <ActionIcon
            onClick={() => onChange(wishes.filter((_, place) => place !== at))}
            aria-label={t("resources.wish.remove", { number: at + 1 })}
          >
            <IconX size={16} stroke={1.6} />
          </ActionIcon>
          <Select
            size="xs"
            clearable
            searchable
            placeholder={t("resources.wish.mentor")}
            aria-label={t("resources.wish.mentorOf", { number: at + 1 })}
            value={wish.mentor ? String(wish.mentor) : null}
            data={people.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(mentor) => change(at, { mentor: mentor ? Number(mentor) : null })}
          />
          <TextInput
            size="xs"
            type="date"
            aria-label={t("resources.wish.until", { number: at + 1 })}
            value={wish.until_on ?? ""}
            onChange={(event) => change(at, { until_on: event.currentTarget.value || null })}
          />
        </div>
      ))}
      {problem && <p className={styles.wrong}>{problem}</p>}
      {open && (
        <Button
          variant="subtle"
          leftSection={<IconPlus size={15} />}
          onClick={() => onChange([...wishes, { skill: open, level: 4, until_on: null, mentor: null }])}
        >
          {t("resources.wish.add")}
        </Button>
      )}
    </fieldset>
  );
}

interface WeekProps {
  week: readonly number[];
  free: readonly number[];
  problem: string | undefined;
  onChange: (week: number[]) => void;
  nameOf: (weekday: number) => string;
}

/** The share of each weekday that somebody works; the workspace's free days are left out. */
export function OwnWeek({ week, free, problem, onChange, nameOf }: WeekProps) {
  const { t } = useTexts();
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t("resources.person.week")}</legend>
      <div className={styles.weekRow}>
        {week.map((share, weekday) =>
          free.includes(weekday) ? null : (
            <NumberInput
              // biome-ignore lint/suspicious/noArrayIndexKey: a weekday is its place
              key={weekday}
              size="xs"
              label={nameOf(weekday)}
              min={0}
              max={100}
              step={50}
              hideControls
              suffix="%"
              value={Math.round(share * 100)}
              onChange={(value) =>
                onChange(week.map((one, place) => (place === weekday ? Number(value) / 100 : one)))
              }
            />
          ),
        )}
      </div>
      {problem && <p className={styles.wrong}>{problem}</p>}
    </fieldset>
  );
}
