import { useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { dateOf, dayOf, type Zoom } from "../engines/timescale";
import { Mark, Person } from "../ui/mark";
import { Page, PageHeader } from "../ui/screen";
import {
  type LinkIntent,
  type MoveIntent,
  type Shadow,
  Timeline,
  type TimelineColumn,
  type TimelineLink,
  type TimelineRow,
} from "../ui/timeline";
import { makeItem, people, states } from "./items";

const start = dayOf("2026-03-02");

function makeRows(count: number) {
  const rows: TimelineRow[] = [];
  const links: TimelineLink[] = [];
  const shadows = new Map<string, Shadow>();
  let day = start;
  for (let index = 0; index < count; index += 1) {
    const inGroup = index % 9;
    if (inGroup === 0) {
      day = start + Math.floor(index / 9) * (count > 300 ? 1 : 12);
      rows.push({
        key: `G${index}`,
        kind: "summary",
        label: makeItem(index).title,
        depth: 0,
        isOpen: true,
        start: dateOf(day),
        finish: dateOf(day + 34),
      });
      continue;
    }
    if (inGroup === 8) {
      rows.push({
        key: `T${index}`,
        kind: "milestone",
        label: `版本 2.${Math.floor(index / 9)} 提测`,
        depth: 1,
        start: dateOf(day + 34),
        finish: dateOf(day + 34),
      });
      links.push({ id: `L${index}`, from: `T${index - 1}`, to: `T${index}`, kind: "FS", isCritical: true });
      continue;
    }
    const from = day + inGroup * 4 - (inGroup % 3);
    const length = 2 + ((index * 7) % 6);
    const isCritical = inGroup % 3 === 1;
    rows.push({
      key: `T${index}`,
      kind: "bar",
      label: makeItem(index).title,
      depth: 1,
      start: dateOf(from),
      finish: dateOf(from + length),
      progress: Math.max(0, Math.min(1, (start + 26 - from) / length / 2)),
      isCritical,
      slackUntil: isCritical ? null : dateOf(from + length + ((index * 5) % 9)),
      tone: (["blue", "teal", "violet"] as const)[inGroup % 3] ?? "blue",
      aside: people[(index * 5) % people.length]?.label ?? "",
    });
    if (index % 4 === 0)
      shadows.set(`T${index}`, { start: dateOf(from - 2), finish: dateOf(from + length - 1) });
    if (inGroup > 1)
      links.push({
        id: `L${index}`,
        from: `T${index - 1}`,
        to: `T${index}`,
        kind: (["FS", "FS", "SS", "FF"] as const)[index % 4] ?? "FS",
        isCritical: isCritical && inGroup > 2,
      });
  }
  return { rows, links, shadows };
}

const columns: readonly TimelineColumn[] = [
  { id: "title", title: "任务", width: 160, render: (row) => row.label },
  {
    id: "owner",
    title: "负责人",
    width: 104,
    render: (row) => (row.aside ? <Person name={row.aside} /> : null),
  },
  {
    id: "state",
    title: "状态",
    width: 84,
    render: (row) =>
      row.kind === "bar" ? (
        <Mark tone={states[row.key.length % 5]?.tone ?? "grey"} look="dot">
          {states[row.key.length % 5]?.label}
        </Mark>
      ) : null,
  },
];

export default function TimelineGallery() {
  const { n } = useSearch({ strict: false }) as { n?: number };
  const made = useMemo(() => makeRows(n ?? 60), [n]);
  const [moved, setMoved] = useState<ReadonlyMap<string, MoveIntent>>(new Map());
  const [added, setAdded] = useState<readonly LinkIntent[]>([]);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [removed, setRemoved] = useState<ReadonlySet<string>>(new Set());
  const [zoom, setZoom] = useState<Zoom>("week");
  const rows = useMemo(() => {
    let isHidden = false;
    return made.rows.flatMap((row) => {
      if (row.depth === 0) isHidden = closed.has(row.key);
      else if (isHidden) return [];
      const move = moved.get(row.key);
      return [
        { ...row, ...(move ?? {}), ...(row.isOpen === undefined ? {} : { isOpen: !closed.has(row.key) }) },
      ];
    });
  }, [made, moved, closed]);
  const links = useMemo(
    () => [
      ...made.links.filter((link) => !removed.has(link.id)),
      ...added.map((link, index) => ({ id: `N${index}`, ...link })).filter((link) => !removed.has(link.id)),
    ],
    [made, added, removed],
  );
  const put = (intent: MoveIntent) => setMoved((before) => new Map([...before, [intent.key, intent]]));
  return (
    <Page
      layout="fill"
      header={<PageHeader title="进度计划" meta={`${rows.length} 项 · 关键路径 34 个工作日`} />}
    >
      <Timeline
        label="进度计划"
        rows={rows}
        columns={columns}
        links={links}
        shadows={made.shadows}
        zoom={zoom}
        onZoom={setZoom}
        today={dateOf(start + 22)}
        onMove={put}
        onResize={put}
        onLink={(intent) => setAdded((before) => [...before, intent])}
        onUnlink={(id) => setRemoved((before) => new Set([...before, id]))}
        onToggle={(key) =>
          setClosed((before) =>
            before.has(key) ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key]),
          )
        }
        preview={(intent) => {
          const at = rows.findIndex((row) => row.key === intent.key);
          const row = rows[at];
          const delta = dayOf(intent.finish) - dayOf(row?.finish ?? intent.finish);
          const moves = rows.slice(at + 1, at + 4).flatMap((other) =>
            other.kind === "bar" && other.start && other.finish
              ? [
                  {
                    key: other.key,
                    start: dateOf(dayOf(other.start) + delta),
                    finish: dateOf(dayOf(other.finish) + delta),
                  },
                ]
              : [],
          );
          return {
            moves: delta > 0 ? moves : [],
            ...(delta > 3 ? { note: `版本 2.0 提测将推迟 ${delta - 3} 天` } : {}),
          };
        }}
      />
    </Page>
  );
}
