import { useMemo, useState } from "react";
import { useTexts } from "../../../texts";
import { type HeatCell, type HeatColumn, HeatGrid, HeatLegend } from "../../../ui/chart";
import { Face } from "../../../ui/mark";
import { useDates } from "../said";
import { CellDrawer } from "./Cell";
import type { LoadMap, LoadRow } from "./data";
import styles from "./load.module.css";
import { heatOf } from "./periods";

const names = { o: "over", f: "full", p: "part", i: "idle", a: "away" } as const;
const looks = { over: "over", full: "plain", part: "plain", idle: "idle", away: "away" } as const;

/** People down the side, weeks across: planned days against what they give. */
export function LoadGrid({ slug, load }: { slug: string; load: LoadMap }) {
  const { t } = useTexts();
  const dates = useDates();
  const [open, setOpen] = useState<{ person: number; week: string } | null>(null);
  const columns = useMemo<HeatColumn[]>(
    () =>
      load.weeks.map((week, place) => ({
        id: week,
        name: String(Number(week.slice(8))),
        above: place === 0 || week.slice(8) <= "07" ? dates.month(week) : "",
        title: dates.day(week),
      })),
    [load.weeks, dates],
  );
  const cellOf = (row: LoadRow, place: number): HeatCell => {
    const days = row.load[place] ?? 0;
    const capacity = row.capacity[place] ?? 0;
    const state = names[(row.states[place] ?? "p") as keyof typeof names];
    return {
      text: days > 0 ? dates.figure(days) : state === "away" ? "" : "·",
      title: t("resources.load.cell", {
        name: row.name,
        week: columns[place]?.title ?? "",
        load: dates.figure(days),
        capacity: dates.figure(capacity),
        state: t(`resources.load.state.${state}`),
      }),
      state: looks[state],
      heat: heatOf(days, capacity * row.most_share),
    };
  };
  return (
    <>
      <HeatGrid
        label={t("resources.load.tab.map")}
        corner={t("resources.load.person")}
        rows={load.people}
        columns={columns}
        head={(row) => <Head row={row} />}
        cell={cellOf}
        onOpen={(row, place) => setOpen({ person: row.id, week: load.weeks[place] ?? "" })}
      />
      <HeatLegend
        entries={[
          { label: t("resources.load.state.idle"), state: "idle", heat: 0 },
          { label: t("resources.load.state.part"), state: "plain", heat: 2 },
          { label: t("resources.load.state.full"), state: "plain", heat: 4 },
          { label: t("resources.load.state.over"), state: "over", heat: 0 },
          { label: t("resources.load.state.away"), state: "away", heat: 0 },
        ]}
        words={t("resources.load.words")}
      />
      {open && <CellDrawer slug={slug} person={open.person} week={open.week} onClose={() => setOpen(null)} />}
    </>
  );
}

function Head({ row }: { row: LoadRow }) {
  return (
    <>
      <Face name={row.name} size={22} />
      <span className={styles.named}>
        <span className={styles.rowName}>{row.name}</span>
        <span className={styles.rowAside}>{row.department_name || row.skills.join(" · ")}</span>
      </span>
    </>
  );
}
