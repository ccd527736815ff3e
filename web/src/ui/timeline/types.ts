import type { ReactNode, RefObject } from "react";
import type { LinkKind } from "../../engines/barlayout";
import type { Day, Scale, Zoom } from "../../engines/timescale";
import type { Tone } from "../mark";

export type { LinkKind } from "../../engines/barlayout";

/** Dates are ISO days (`2026-03-05`); `finish` is the last day, not the one after. */
export interface TimelineRow {
  key: string;
  kind: "bar" | "summary" | "milestone" | "empty";
  /** Written beside the bar and spoken by assistive technology. */
  label: string;
  depth?: number;
  /** Absent for a row without children. */
  isOpen?: boolean;
  start?: string | null;
  finish?: string | null;
  /** 0–1 */
  progress?: number;
  tone?: Tone;
  isCritical?: boolean;
  /** The day until which it may slip: drawn as a thin tail. */
  slackUntil?: string | null;
  /** Where it is worked on, when that is not all the way: drawn as blocks on a thread. */
  pieces?: readonly Shadow[];
  /** A day that it should be done by: a flag, red where the bar goes past it. */
  deadline?: string | null;
  /** A day that binds its start or its finish: a bracket open to the side on which it may lie. */
  bound?: { on: string; side: "after" | "before" | "on"; title: string } | null;
  /** Dragging and its keys; a milestone only moves. Bars and milestones yes, summaries no, unless told. */
  canMove?: boolean;
  /** Beside the label: who does it. */
  aside?: string;
}

export interface TimelineColumn {
  id: string;
  title: string;
  width: number;
  render: (row: TimelineRow) => ReactNode;
  align?: "left" | "right";
  /** Never wider than its column, such as a day: nothing is cut off, which is cheaper to draw. */
  isShort?: boolean;
}

export interface TimelineLink {
  id: string;
  from: string;
  to: string;
  kind: LinkKind;
  /** Working days between its ends; below zero they overlap. */
  lagDays?: number;
  isCritical?: boolean;
}

/** What a person wants; the caller decides what becomes of it. */
export interface MoveIntent {
  key: string;
  start: string;
  finish: string;
}

export interface LinkIntent {
  from: string;
  to: string;
  kind: LinkKind;
}

/** Where a row was planned once, as ISO days: a shadow under its bar. */
export interface Shadow {
  start: string;
  finish: string;
}

/** What would move with it: drawn as ghosts while the person still holds the bar. */
export interface TimelinePreview {
  moves: readonly MoveIntent[];
  /** A sentence for the status line: what breaks, by how much the end slips. */
  note?: string;
}

/** What of the timeline is on screen: for a drawing under it that keeps its scale and slides with it. */
export interface TimelineFrame {
  scroller: RefObject<HTMLDivElement | null>;
  scale: Scale;
  tableWidth: number;
  /** Indices of the rows drawn. */
  first: number;
  last: number;
}

export interface TimelineProps {
  /** Says to assistive technology what the timeline shows. */
  label: string;
  /** Visible rows in order; children of closed rows left out. */
  rows: readonly TimelineRow[];
  /** Left of the bars; the first one holds the tree. */
  columns: readonly TimelineColumn[];
  links?: readonly TimelineLink[];
  /** Row key → the dates of a baseline. Keep its identity while it is the same. */
  shadows?: ReadonlyMap<string, Shadow>;
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  today?: string;
  /** Draws a line through the rows: how far the work of each has got, seen at this day. */
  statusOn?: string | undefined;
  /** Shades the days off; Monday to Friday unless told. Keep its identity while the calendar is the same. */
  isWorking?: (day: Day) => boolean;
  onMove?: (intent: MoveIntent) => void;
  onResize?: (intent: MoveIntent) => void;
  onLink?: (intent: LinkIntent) => void;
  onUnlink?: (id: string) => void;
  onToggle?: (key: string) => void;
  onOpen?: (key: string) => void;
  activeKey?: string | null;
  onActive?: (key: string) => void;
  /** Asked whenever a held bar changes its days; answers of overtaken questions are dropped. */
  preview?: (intent: MoveIntent) => TimelinePreview | Promise<TimelinePreview>;
  /** Buttons beside the zoom. */
  tools?: ReactNode;
  empty?: ReactNode;
  /** Stays under the rows. */
  below?: (frame: TimelineFrame) => ReactNode;
  /** The list's width; its own, as its columns need it, unless told. */
  listWidth?: number | undefined;
  onListWidth?: (width: number) => void;
  /** A column was made wider or narrower by hand; `columns` say its width. Keep its identity. */
  onColumnWidth?: (id: string, width: number) => void;
}
