import { IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { LoadSpark, ValueSpark } from "./Courses";
import { type MeasureRow, type SideBySide, signed } from "./data";
import styles from "./scenarios.module.css";

const groups = ["whole", "release", "project", "milestone", "load", "money", "value", "risk"] as const;

const differs = (row: MeasureRow) => new Set(row.cells.map((cell) => cell.value)).size > 1;

interface BesideProps {
  data: SideBySide;
  slug: string;
  currency: string;
}

/** One column per plan, the present one first; the better value of a line is marked. */
export function Beside({ data, slug, currency }: BesideProps) {
  const { t } = useTexts();
  const highest = Math.max(1, ...data.columns.flatMap((one) => one.load.map((week) => week.planned_days)));
  const worth = Math.max(1, ...data.columns.map((one) => one.delivered.at(-1)?.value ?? 0));
  const weeks = [...new Set(data.columns.flatMap((one) => one.load.map((week) => week.week_on)))].sort();
  const days = data.columns.flatMap((one) => one.delivered.map((step) => step.on)).sort();
  return (
    <SideScroll className={styles.scroll} label={t("scenarios.sideBySide")}>
      <table className={styles.beside}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t("scenarios.sideBySide")}
            </th>
            {data.columns.map((one) => (
              <th key={one.id ?? 0} scope="col">
                {one.id === null ? (
                  one.name
                ) : (
                  <Link className={styles.name ?? ""} to={`/w/${slug}/scenarios/${one.id}`}>
                    {one.name}
                  </Link>
                )}
                <span className={styles.heads}>
                  {one.id !== null && (
                    <span className={styles.quiet}>{t("scenarios.changes", { count: one.changes })}</span>
                  )}
                  {one.stale > 0 && <Mark tone="amber">{t("scenarios.stale")}</Mark>}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => {
          const all = data.rows.filter((row) => row.group === group);
          const lines = group === "milestone" ? all.filter(differs) : all;
          if (all.length === 0) return null;
          return (
            <tbody key={group}>
              <tr>
                <th className={styles.group} colSpan={data.columns.length + 1} scope="colgroup">
                  {t(`scenarios.group.${group}`)}
                  {group === "value" && <span className={styles.quiet}> {data.basis}</span>}
                </th>
              </tr>
              {lines.map((row) => (
                <Line key={row.id} row={row} currency={currency} />
              ))}
              {lines.length < all.length && (
                <tr>
                  <td className={styles.quiet} colSpan={data.columns.length + 1}>
                    {t("scenarios.sameInAll", { count: all.length - lines.length })}
                  </td>
                </tr>
              )}
              {group === "load" && (
                <tr>
                  <th scope="row">{t("scenarios.loadCourse")}</th>
                  {data.columns.map((one) => (
                    <td key={one.id ?? 0}>
                      <LoadSpark load={one.load} weeks={weeks} highest={highest} />
                    </td>
                  ))}
                </tr>
              )}
              {group === "value" && (
                <tr>
                  <th scope="row">{t("scenarios.valueCourse")}</th>
                  {data.columns.map((one) => (
                    <td key={one.id ?? 0}>
                      <ValueSpark
                        delivered={one.delivered}
                        first={days[0] ?? ""}
                        last={days.at(-1) ?? ""}
                        highest={worth}
                      />
                    </td>
                  ))}
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
      {!data.knows_rates && <p className={styles.foot}>{t("scenarios.noRates")}</p>}
      {!data.rows.some((row) => row.group === "risk") && (
        <p className={styles.foot}>{t("scenarios.noRisk")}</p>
      )}
    </SideScroll>
  );
}

function Line({ row, currency }: { row: MeasureRow; currency: string }) {
  const { t, language } = useTexts();
  const said = (value: string | number | null) => {
    if (value === null) return "—";
    if (typeof value === "string") return dateText(value);
    if (row.shape === "share") return `${Math.round(value * 100)}%`;
    if (row.shape === "money")
      return new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en-GB", {
        style: "currency",
        currency,
        maximumFractionDigits: 0,
      }).format(value);
    return value.toLocaleString("en", { maximumFractionDigits: 1 });
  };
  const apart = (value: number | null) => {
    if (row.shape === "share") return signed(value === null ? null : Math.round(value * 100));
    if (row.shape === "day" && value) return t("scenarios.daysApart", { days: signed(value) });
    return signed(value);
  };
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell's place is its column
        <td key={place} data-best={cell.is_best || undefined}>
          <span className={styles.cell}>
            <span className={styles.figure}>{said(cell.value)}</span>
            {cell.is_best && (
              <span className={styles.best}>
                <IconCheck size={13} aria-hidden="true" />
                <span className="pw-hidden">{t("scenarios.best")}</span>
              </span>
            )}
            <span className={styles.apart}>{apart(cell.difference)}</span>
          </span>
          {cell.note && <span className={styles.note}>{cell.note}</span>}
        </td>
      ))}
    </tr>
  );
}
