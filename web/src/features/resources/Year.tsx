import { Popover } from "@mantine/core";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { api } from "../../api/client";
import { addDays, isoOf, todayIso, weekdayOf } from "../../engines/days";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { DayForm } from "./DayForm";
import type { CalendarDay, WorkCalendar } from "./data";
import { weeksOf } from "./days";
import { useDates } from "./said";
import styles from "./year.module.css";

interface YearProps {
  slug: string;
  calendar: WorkCalendar;
  year: number;
  onChanged: () => Promise<void>;
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Twelve months; a day opens a small form that makes it free or worked. Arrow keys walk from day to day. */
export function Year({ slug, calendar, year, onChanged }: YearProps) {
  const { t } = useTexts();
  const dates = useDates();
  const today = todayIso();
  const [focused, setFocused] = useState(() => (today.startsWith(`${year}-`) ? today : isoOf(year, 0, 1)));
  const [open, setOpen] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const differing = useMemo(() => new Map(calendar.days.map((day) => [day.date, day])), [calendar.days]);
  const isWorked = (date: string) =>
    differing.get(date)?.is_working ?? !calendar.weekend.includes(weekdayOf(date));
  const put = async (date: string, isWorking: boolean | null, name: string) => {
    setOpen(null);
    try {
      await api.PUT("/api/v1/workspaces/{slug}/calendar/days", {
        params: { path: { slug } },
        body: { days: [{ date, is_working: isWorking, name }] },
      });
    } catch (error) {
      noticeFailed(error);
    } finally {
      await onChanged();
    }
  };
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined || open) return;
    const next = addDays(focused, step);
    event.preventDefault();
    if (!next.startsWith(`${year}-`)) return;
    setFocused(next);
    frame.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  const say = (date: string, day: CalendarDay | undefined) =>
    [
      dates.long(date),
      t(isWorked(date) ? "resources.day.worked" : "resources.day.free"),
      day?.name,
      day?.is_provisional ? t("resources.holidays.provisional") : "",
      day?.is_by_hand ? t("resources.day.byHand") : "",
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <div ref={frame}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys walk among the buttons inside */}
      <div className={styles.months} onKeyDown={walk}>
        {Array.from({ length: 12 }, (_, month) => isoOf(year, month, 1)).map((first, month) => (
          <table key={first} className={styles.month}>
            <caption>{dates.month(first)}</caption>
            <thead>
              <tr>
                {[0, 1, 2, 3, 4, 5, 6].map((index) => (
                  <th key={index} scope="col" abbr={dates.weekday(index)}>
                    {dates.weekdayNarrow(index)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(year, month).map((week) => (
                <tr key={week.find(Boolean)}>
                  {week.map((date, at) => {
                    // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no date
                    if (!date) return <td key={at} />;
                    const day = differing.get(date);
                    const button = (
                      <button
                        type="button"
                        className={styles.day}
                        data-date={date}
                        data-look={
                          !day ? (isWorked(date) ? "plain" : "weekend") : day.is_working ? "work" : "free"
                        }
                        data-provisional={day?.is_provisional || undefined}
                        data-by-hand={day?.is_by_hand || undefined}
                        data-today={date === today || undefined}
                        tabIndex={date === focused ? 0 : -1}
                        title={day?.name || undefined}
                        aria-label={say(date, day)}
                        aria-disabled={!calendar.can_edit || undefined}
                        onFocus={() => setFocused(date)}
                        onClick={() => calendar.can_edit && setOpen(date)}
                      >
                        {Number(date.slice(8))}
                      </button>
                    );
                    return (
                      <td key={date}>
                        {open === date ? (
                          <Popover
                            opened
                            onDismiss={() => setOpen(null)}
                            trapFocus
                            returnFocus
                            width={248}
                            withArrow
                          >
                            <Popover.Target>{button}</Popover.Target>
                            <Popover.Dropdown>
                              <DayForm
                                date={date}
                                day={day}
                                isWorked={isWorked(date)}
                                onPut={(isWorking, name) => void put(date, isWorking, name)}
                              />
                            </Popover.Dropdown>
                          </Popover>
                        ) : (
                          button
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <ul className={styles.legend}>
        {(["free", "work", "weekend"] as const).map((look) => (
          <li key={look}>
            <span className={styles.day} data-look={look} aria-hidden="true">
              1
            </span>
            {t(`resources.legend.${look}`)}
          </li>
        ))}
        <li>
          <span className={styles.day} data-look="free" data-provisional aria-hidden="true">
            1
          </span>
          {t("resources.holidays.provisional")}
        </li>
        <li>
          <span className={styles.day} data-look="plain" data-by-hand aria-hidden="true">
            1
          </span>
          {t("resources.day.byHand")}
        </li>
      </ul>
    </div>
  );
}
