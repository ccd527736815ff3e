import { Button, NumberInput, Select } from "@mantine/core";
import { IconCalendarPlus, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Section } from "../../ui/section";
import { decideContested } from "./contested";
import { useRegions, useResourcesRefresh, type WorkCalendar } from "./data";
import { useDates } from "./said";
import styles from "./team.module.css";
import { Year } from "./Year";

interface WorkingTimeProps {
  slug: string;
  calendar: WorkCalendar;
}

interface CalendarChange {
  weekend?: number[];
  hours_per_day?: number;
}

/** Free weekdays, hours, public holidays with make-up working days, and every day of a year to look at. */
export function WorkingTime({ slug, calendar }: WorkingTimeProps) {
  const { t } = useTexts();
  const refresh = useResourcesRefresh(slug);
  const [year, setYear] = useState(() => new Date().getFullYear());
  const write = async (body: CalendarChange, version: number): Promise<void> => {
    try {
      await api.PATCH("/api/v1/workspaces/{slug}/calendar", {
        params: { path: { slug } },
        body: { ...body, version },
      });
    } catch (error) {
      const left = await decideContested(error, body, t);
      if (!left) throw error;
      if (Object.keys(left.values).length > 0) await write(left.values, left.version);
    }
  };
  const change = async (body: CalendarChange) => {
    try {
      await write(body, calendar.version);
      noticeDone(t("common.saved"));
    } catch (error) {
      noticeFailed(error);
    } finally {
      await refresh();
    }
  };
  return (
    <>
      <Section title={t("resources.week.title")} words={t("resources.week.words")}>
        <Week calendar={calendar} onChange={(body) => void change(body)} />
      </Section>
      <Section title={t("resources.holidays.title")} words={t("resources.holidays.words")}>
        <Holidays slug={slug} calendar={calendar} onLoaded={refresh} />
      </Section>
      <section className={styles.year} aria-labelledby="year-title">
        <div className={styles.yearHead}>
          <Button
            variant="default"
            leftSection={<IconChevronLeft size={15} />}
            onClick={() => setYear(year - 1)}
            aria-label={t("resources.year.before", { year: year - 1 })}
          >
            {year - 1}
          </Button>
          <h2 id="year-title" className={styles.yearTitle}>
            {t("resources.year.title", { year })}
          </h2>
          <Button
            variant="default"
            rightSection={<IconChevronRight size={15} />}
            onClick={() => setYear(year + 1)}
            aria-label={t("resources.year.after", { year: year + 1 })}
          >
            {year + 1}
          </Button>
          <YearState calendar={calendar} year={year} />
        </div>
        <Year key={year} slug={slug} calendar={calendar} year={year} onChanged={refresh} />
      </section>
    </>
  );
}

function Week({ calendar, onChange }: { calendar: WorkCalendar; onChange: (body: CalendarChange) => void }) {
  const { t } = useTexts();
  const dates = useDates();
  const [hours, setHours] = useState<number | string>(calendar.hours_per_day);
  const toggle = (index: number) => {
    const isFree = calendar.weekend.includes(index);
    onChange({
      weekend: isFree ? calendar.weekend.filter((one) => one !== index) : [...calendar.weekend, index],
    });
  };
  return (
    <div className={styles.weekBox}>
      <fieldset className={styles.week}>
        <legend>{t("resources.week.free")}</legend>
        {[0, 1, 2, 3, 4, 5, 6].map((index) => (
          <button
            key={index}
            type="button"
            className={styles.weekday}
            aria-pressed={calendar.weekend.includes(index)}
            disabled={!calendar.can_edit}
            onClick={() => toggle(index)}
          >
            {dates.weekday(index)}
          </button>
        ))}
      </fieldset>
      <NumberInput
        className={styles.hours ?? ""}
        label={t("resources.week.hours")}
        min={0.5}
        max={24}
        step={0.5}
        disabled={!calendar.can_edit}
        value={hours}
        onChange={setHours}
        onBlur={() => {
          const given = Number(hours);
          if (given > 0 && given !== calendar.hours_per_day) onChange({ hours_per_day: given });
          else setHours(calendar.hours_per_day);
        }}
      />
    </div>
  );
}

interface HolidaysProps {
  slug: string;
  calendar: WorkCalendar;
  onLoaded: () => Promise<void>;
}

function Holidays({ slug, calendar, onLoaded }: HolidaysProps) {
  const { t } = useTexts();
  const dates = useDates();
  const regions = useRegions(slug);
  const [region, setRegion] = useState(calendar.region);
  const [busy, setBusy] = useState<number | null>(null);
  const now = new Date().getFullYear();
  const isOther = region !== calendar.region;
  const load = async (years: number[]) => {
    setBusy(years[0] ?? null);
    try {
      await api.POST("/api/v1/workspaces/{slug}/calendar/seed", {
        params: { path: { slug } },
        body: { region, years },
      });
      await onLoaded();
      noticeDone(t("resources.holidays.loaded", { region: dates.region(region), years: years.join(" · ") }));
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(null);
    }
  };
  return (
    <div className={styles.holidays}>
      <Select
        label={t("resources.holidays.region")}
        searchable
        allowDeselect={false}
        disabled={!calendar.can_edit}
        value={region}
        data={[...new Set([calendar.region, ...(regions.data ?? [])])]
          .map((code) => ({ value: code, label: dates.region(code) }))
          .sort((a, b) => a.label.localeCompare(b.label))}
        onChange={(value) => value && setRegion(value)}
      />
      {isOther && <p className={styles.words}>{t("resources.holidays.otherRegion")}</p>}
      <ul className={styles.years}>
        {[now, now + 1, now + 2].map((year) => (
          <li key={year} className={styles.yearRow}>
            <strong>{year}</strong>
            {isOther ? null : <YearState calendar={calendar} year={year} />}
            {calendar.can_edit && (
              <Button
                variant="default"
                size="xs"
                loading={busy === year}
                leftSection={<IconCalendarPlus size={15} />}
                onClick={() => void load([year])}
              >
                {t(
                  calendar.seeded_years.includes(year) && !isOther
                    ? "resources.holidays.again"
                    : "resources.holidays.load",
                )}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether a year's holidays are known, and whether they were announced. */
function YearState({ calendar, year }: { calendar: WorkCalendar; year: number }) {
  const { t } = useTexts();
  const days = calendar.days.filter((day) => day.date.startsWith(`${year}-`));
  if (!calendar.seeded_years.includes(year))
    return <Mark tone="grey">{t("resources.holidays.unknown")}</Mark>;
  if (days.some((day) => day.is_provisional))
    return (
      <span className={styles.provisional}>
        <Mark tone="amber">{t("resources.holidays.provisional")}</Mark>
        <span className={styles.quiet}>{t("resources.holidays.provisionalWords")}</span>
      </span>
    );
  return (
    <Mark tone="green">
      {t("resources.holidays.known", {
        free: days.filter((day) => !day.is_working).length,
        worked: days.filter((day) => day.is_working).length,
      })}
    </Mark>
  );
}
