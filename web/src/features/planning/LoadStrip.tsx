import { Button } from "@mantine/core";
import { IconChartBar, IconTable } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { api, must } from "../../api/client";
import { dateOf, dayAt } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Disc } from "../../ui/mark";
import type { TimelineFrame } from "../../ui/timeline";
import { drawStrip, rowHeight } from "./drawStrip";
import { type Gantt, type GanttTask, loadKey } from "./gantt";
import { cellsOf, columnsInView, dayWindowOf, type Step, shareOf, stepFor, windowOf } from "./loadStrip";
import styles from "./strip.module.css";

interface LoadStripProps {
  slug: string;
  gantt: Gantt;
  /** The task of each row, undefined for a heading. */
  tasks: readonly (GanttTask | undefined)[];
  frame: TimelineFrame;
}

/** Who does the tasks in view, and how full each week or day of theirs is; under the bars, on their scale. */
export function LoadStrip({ slug, gantt, tasks, frame }: LoadStripProps) {
  const { t, language } = useTexts();
  const { scroller, scale, tableWidth } = frame;
  const [isTable, setTable] = useState(false);
  const left = useLeft(scroller);
  const width = Math.max(0, (scroller.current?.clientWidth ?? 0) - tableWidth);
  const step = stepFor(scale);
  const load = useLoad(slug, gantt, step, dateOf(dayAt(scale, left.settled)));
  const first = useSettled(frame.first);
  const last = useSettled(frame.last);
  const people = useMemo(() => {
    const seen = new Set(tasks.slice(first, last + 1).map((task) => task?.person));
    return (load.data?.people ?? []).filter((one) => seen.has(one.id));
  }, [tasks, first, last, load.data]);
  // While the scale changes the columns of before are there for a moment.
  const starts = load.data?.step === step ? load.data.starts : [];
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const canvas = useRef<HTMLCanvasElement | null>(null);
  useEffect(() => {
    if (canvas.current && !isTable)
      drawStrip(canvas.current, { people, starts, step, scale, left: left.now, width });
  });
  const say = (clientX: number, clientY: number): string => {
    const box = canvas.current?.getBoundingClientRect();
    const person = box && people[Math.floor((clientY - box.top) / rowHeight)];
    if (!box || !person) return "";
    const x = clientX - box.left;
    const cell = cellsOf(person, starts, step, scale, left.now, width).find(
      (one) => x >= one.x && x < one.x + one.width,
    );
    if (!cell) return "";
    return t(step === 1 ? "planning.schedule.strip.dayCell" : "planning.schedule.strip.cell", {
      name: person.name,
      date: dateText(starts[cell.column] ?? ""),
      load: figure.format(person.load[cell.column] ?? 0),
      capacity: figure.format(person.capacity[cell.column] ?? 0),
    });
  };
  const inView = columnsInView(starts, step, scale, left.settled, width);
  const listed = starts.slice(inView.first, inView.last + 1);
  return (
    <section className={styles.strip} aria-label={t("planning.schedule.strip.title")}>
      <div className={styles.head}>
        <span className={styles.title}>{t("planning.schedule.strip.title")}</span>
        <span className={styles.legend} aria-hidden="true">
          <i data-tone="within" />
          {t("planning.schedule.strip.within")}
          <i data-tone="over" />
          {t("planning.schedule.strip.over")}
        </span>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={isTable ? <IconChartBar size={14} /> : <IconTable size={14} />}
          onClick={() => setTable(!isTable)}
        >
          {t(isTable ? "planning.schedule.strip.asBars" : "planning.schedule.strip.asTable")}
        </Button>
      </div>
      {people.length === 0 && load.data && (
        <p className={styles.nobody}>{t("planning.schedule.strip.nobody")}</p>
      )}
      {people.length > 0 && isTable && (
        <div className={styles.body}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">
                  {t(step === 1 ? "planning.schedule.strip.day" : "planning.schedule.strip.week")}
                </th>
                {listed.map((day) => (
                  <th key={day} scope="col">
                    {dateText(day)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.id}>
                  <th scope="row">{person.name}</th>
                  {listed.map((day, at) => {
                    const index = inView.first + at;
                    const [own, most] = [person.load[index] ?? 0, person.capacity[index] ?? 0];
                    return (
                      <td key={day} data-over={shareOf(own, most) > 1.0005 || undefined}>
                        {own === 0 && most === 0
                          ? t("planning.schedule.strip.away")
                          : `${figure.format(own)} / ${figure.format(most)}`}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {people.length > 0 && !isTable && (
        <div className={styles.body}>
          <ul className={styles.names} style={{ width: tableWidth }}>
            {people.map((person) => (
              <li key={person.id} style={{ height: rowHeight }}>
                <Disc name={person.name} size={18} /> {person.name}
              </li>
            ))}
          </ul>
          <canvas
            ref={canvas}
            style={{ width, height: people.length * rowHeight }}
            role="img"
            aria-label={t("planning.schedule.strip.title")}
            onPointerMove={(event) => {
              event.currentTarget.title = say(event.clientX, event.clientY);
            }}
          />
        </div>
      )}
    </section>
  );
}

/** Load by day or by week around what is on screen, as columns with their first days. */
function useLoad(slug: string, gantt: Gantt, step: Step, seen: string) {
  const weekly = windowOf(gantt.start_on, gantt.finish_on, seen);
  const daily = dayWindowOf(gantt.start_on, seen);
  const start_on = step === 1 ? daily.start : weekly.start;
  const count = step === 1 ? daily.days : weekly.weeks;
  return useQuery({
    queryKey: [...loadKey(slug), step, start_on, count],
    queryFn: async () => {
      const path = { slug };
      if (step === 1) {
        const params = { path, query: { start_on, days: count } };
        const { days, people } = await must(api.GET("/api/v1/workspaces/{slug}/load/days", { params }));
        return { step, starts: days, people };
      }
      const params = { path, query: { start_on, weeks: count } };
      const { weeks, people } = await must(api.GET("/api/v1/workspaces/{slug}/load", { params }));
      return { step, starts: weeks, people };
    },
    placeholderData: (before) => before,
  });
}

/** How far the bars have been slid: at once for drawing, and when it rests for asking and listing. */
function useLeft(scroller: TimelineFrame["scroller"]): { now: number; settled: number } {
  const [now, setNow] = useState(() => scroller.current?.scrollLeft ?? 0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const follow = () => setNow(element.scrollLeft);
    follow();
    element.addEventListener("scroll", follow, { passive: true });
    return () => element.removeEventListener("scroll", follow);
  }, [scroller]);
  return { now, settled: useSettled(now) };
}

/** A value once it has rested for a moment: people do not flicker by while somebody scrolls. */
function useSettled(value: number): number {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), 150);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
