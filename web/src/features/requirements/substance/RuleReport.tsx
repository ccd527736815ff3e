import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { api, must } from "../../../api/client";
import type { components } from "../../../api/schema";
import type { Words } from "../fields";
import styles from "./rules.module.css";
import type { RuleTable } from "./types";

type Report = components["schemas"]["RuleTableReport"];
type Overlap = Report["overlaps"][number];

export interface ReportInUse {
  report: Report | null;
  /** What was found about one rule, counted from 1, as pairs and numbers. */
  faultsOf: (rule: number) => readonly string[];
}

/** What the server finds in the table, asked a moment after the last change. */
export function useReport(slug: string, table: RuleTable | null): ReportInUse {
  const [report, setReport] = useState<Report | null>(null);
  const written = table && (table.rules ?? []).length > 0 ? JSON.stringify(table) : null;
  useEffect(() => {
    if (written === null) {
      setReport(null);
      return;
    }
    const timer = setTimeout(() => {
      must(
        api.POST("/api/v1/workspaces/{slug}/rule-tables/check", {
          params: { path: { slug } },
          body: JSON.parse(written) as RuleTable,
        }),
      ).then(
        (found) => setReport(found as Report),
        () => setReport(null),
      ); // a table that is half written says nothing yet
    }, 400);
    return () => clearTimeout(timer);
  }, [slug, written]);
  return {
    report,
    faultsOf: (rule) => [
      ...(report?.overlaps ?? [])
        .filter((one) => one.rules.includes(rule))
        .map((one) => `${one.rules.join(" ↔ ")}`),
      ...(report?.unreachable.includes(rule) ? [`${rule}`] : []),
    ],
  };
}

/** Contradictions, cases without a rule and rules that never apply, each with an example. */
export function RuleReport({ report: { report }, words }: { report: ReportInUse; words: Words }) {
  const { t } = words;
  if (!report) return null;
  const isClean = report.overlaps.length + report.gaps.length + report.unreachable.length === 0;
  const example = (case_: Readonly<Record<string, string>>) =>
    Object.entries(case_)
      .map(([name, value]) => `${name} = ${value === "yes" || value === "no" ? t(`common.${value}`) : value}`)
      .join(t("requirements.listSeparator"));
  const overlap = (one: Overlap) =>
    t(one.is_same_result ? "substance.rules.overlapSame" : "substance.rules.overlap", {
      one: one.rules[0],
      other: one.rules[1],
      example: example(one.example),
    });
  if (isClean)
    return (
      <div className={styles.report} data-look={report.is_finished ? "clean" : "faults"} role="status">
        {report.is_finished ? (
          <IconCircleCheck size={15} stroke={1.8} aria-hidden="true" />
        ) : (
          <IconAlertTriangle size={15} stroke={1.8} aria-hidden="true" />
        )}
        {t(report.is_finished ? "substance.rules.clean" : "substance.rules.unfinished")}
      </div>
    );
  return (
    <ul className={styles.report} data-look="faults" aria-label={t("substance.rules.found")}>
      {report.overlaps.map((one) => (
        <Line key={one.rules.join()}>{overlap(one)}</Line>
      ))}
      {report.gaps.map((gap) => (
        <Line key={JSON.stringify(gap)}>{t("substance.rules.gap", { example: example(gap) })}</Line>
      ))}
      {report.unreachable.map((rule) => (
        <Line key={rule}>{t("substance.rules.unreachable", { number: rule })}</Line>
      ))}
      {!report.is_finished && <Line>{t("substance.rules.unfinished")}</Line>}
    </ul>
  );
}

function Line({ children }: { children: string }) {
  return (
    <li>
      <IconAlertTriangle size={15} stroke={1.8} aria-hidden="true" />
      {children}
    </li>
  );
}
