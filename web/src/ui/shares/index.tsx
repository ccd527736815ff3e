import type { ReactNode } from "react";
import { SideScroll } from "../screen";
import styles from "./shares.module.css";

export interface Period {
  start_on: string;
  finish_on: string;
}

/** What somebody or something gives and what is planned of it, by period; `percent` is null where nothing is there. */
export interface ShareRow {
  id: number;
  name: string;
  capacity: readonly number[];
  planned: readonly number[];
  percent: readonly (number | null)[];
  capacity_total: number;
  planned_total: number;
  percent_total: number | null;
}

interface SharesProps {
  label: string;
  corner: string;
  wholeTitle: string;
  totalTitle: string;
  periods: readonly Period[];
  periodName: (period: Period) => string;
  rows: readonly ShareRow[];
  total: ShareRow;
  rowName: (row: ShareRow) => string;
  figure: (value: number) => string;
}

const percentOf = (value: number | null) => (value === null ? "–" : `${value} %`);

/** Planned of what is there over time: a bar for the whole, then a share for each period. */
export function ShareTable(props: SharesProps) {
  const { periods, figure } = props;
  return (
    <SideScroll className={styles.scroller} label={props.label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{props.corner}</th>
            <th scope="col">{props.wholeTitle}</th>
            {periods.map((period) => (
              <th key={period.start_on} scope="col">
                {props.periodName(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...props.rows, props.total].map((row, place) => (
            <tr key={`${row.id}-${row.name}`} data-total={place === props.rows.length || undefined}>
              <th scope="row">{place === props.rows.length ? props.totalTitle : props.rowName(row)}</th>
              <td>
                <span className={styles.whole}>
                  <span className={styles.wholeTrack} aria-hidden="true">
                    <span
                      className={styles.wholeFill}
                      data-over={(row.percent_total ?? 0) > 100 || undefined}
                      style={{ width: `${Math.min(100, row.percent_total ?? 0)}%` }}
                    />
                  </span>
                  <strong>{percentOf(row.percent_total)}</strong>
                  <span className={styles.quiet}>
                    {figure(row.planned_total)} / {figure(row.capacity_total)}
                  </span>
                </span>
              </td>
              {periods.map((period, at) => (
                <td
                  key={period.start_on}
                  data-over={(row.percent[at] ?? 0) > 100 || undefined}
                  title={`${figure(row.planned[at] ?? 0)} / ${figure(row.capacity[at] ?? 0)}`}
                >
                  {percentOf(row.percent[at] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SideScroll>
  );
}

export interface DemandRow {
  name: string;
  demand: readonly number[];
  supply: readonly number[];
  gap: readonly number[];
}

interface DemandProps {
  label: string;
  corner: string;
  periods: readonly Period[];
  periodName: (period: Period) => string;
  rows: readonly DemandRow[];
  figure: (value: number) => string;
}

/** What is asked for beside what there is, by period; what is missing in red. */
export function DemandTable({ label, corner, periods, periodName, rows, figure }: DemandProps) {
  return (
    <SideScroll className={styles.scroller} label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {periods.map((period) => (
              <th key={period.start_on} scope="col">
                {periodName(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {periods.map((period, place) => {
                const gap = row.gap[place] ?? 0;
                return (
                  <td key={period.start_on} data-gap={gap > 0 || undefined}>
                    <span className={styles.pair}>
                      <span>{figure(row.demand[place] ?? 0)}</span>
                      <span className={styles.quiet}>/ {figure(row.supply[place] ?? 0)}</span>
                    </span>
                    {gap > 0 && <span className={styles.gap}>−{figure(gap)}</span>}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </SideScroll>
  );
}

/** Each gap with what belongs to it, one below the other. */
export function GapList({
  gaps,
}: {
  gaps: readonly { id: string; title: string; when: string; mark: ReactNode; lines: readonly ReactNode[] }[];
}) {
  return (
    <ul className={styles.gaps}>
      {gaps.map((gap) => (
        <li key={gap.id}>
          <div className={styles.gapHead}>
            <strong>{gap.title}</strong>
            <span className={styles.quiet}>{gap.when}</span>
            {gap.mark}
          </div>
          <ul className={styles.ways}>
            {gap.lines.map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of one gap do not change their order
              <li key={place}>{line}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
