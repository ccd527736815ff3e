import { Button } from "@mantine/core";
import { useWorkspace } from "../../api/session";
import { type TextKey, useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { AlikeLine } from "./AlikeLine";
import type { Alike, ImportRow } from "./data";
import styles from "./interchange.module.css";

/** Fields whose values are codes with a name in the texts. */
const choices = new Set(["type", "level", "priority", "state", "source"]);

const tones = { create: "green", change: "blue", skip: "grey", error: "red", left_out: "amber" } as const;

interface RowLineProps {
  row: ImportRow;
  similar: readonly Alike[];
  onLeaveOut: () => void;
  onTakeIn: () => void;
}

/** One row of the file: what becomes of it, what changes, what is wrong at which cell, and what it resembles. */
export function RowLine({ row, similar, onLeaveOut, onTakeIn }: RowLineProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const changes = row.action === "change" ? Object.entries(row.changes) : [];
  return (
    <li className={styles.line}>
      <span className={styles.number}>{t("interchange.row.number", { row: row.row })}</span>
      <span className={styles.key}>{row.key || row.outside_key}</span>
      <div className={styles.what}>
        <div className={styles.lineTitle}>{row.title || t("interchange.row.noTitle")}</div>
        {changes.map(([field, [before, after]]) => (
          <div key={field} className={styles.change}>
            <span className={styles.quiet}>
              {row.labels[field] ?? t(`interchange.field.${field}` as TextKey)}
            </span>
            <Value field={row.labels[field] ? "" : field} value={before} look="before" />
            <span aria-hidden="true">→</span>
            <Value field={row.labels[field] ? "" : field} value={after} look="after" />
          </div>
        ))}
        {row.action !== "skip" && row.links.length > 0 && (
          <div className={styles.change}>
            <span className={styles.quiet}>{t("interchange.row.links")}</span>
            {row.links.map(([kind, key]) => (
              <span key={`${kind} ${key}`}>
                {t(`interchange.link.${kind}` as TextKey)} {key}
              </span>
            ))}
          </div>
        )}
        {row.issues.map((issue) => (
          <div key={`${issue.cell} ${issue.message}`} className={styles.issue} data-severity={issue.severity}>
            {issue.cell && <code>{issue.cell}</code>} {issue.message}
          </div>
        ))}
        {similar.map((one) => (
          <AlikeLine key={one.id} slug={slug} one={one} />
        ))}
      </div>
      <div className={styles.verdict}>
        <Mark tone={tones[row.action as keyof typeof tones] ?? "grey"}>
          {t(`interchange.action.${row.action}` as TextKey)}
        </Mark>
        {(row.action === "create" || row.action === "change") && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={onLeaveOut}>
            {t("interchange.row.leaveOut")}
          </Button>
        )}
        {row.action === "left_out" && (
          <Button size="compact-xs" variant="subtle" onClick={onTakeIn}>
            {t("interchange.row.takeIn")}
          </Button>
        )}
      </div>
    </li>
  );
}

/** A field's value in words. */
export function Value({
  field,
  value,
  look,
}: {
  field: string;
  value: unknown;
  look: "before" | "after" | "plain";
}) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const named = (things: readonly { id: number; name: string }[]) =>
    things.find((one) => one.id === value)?.name;
  let words = "";
  if (value === null || value === undefined || value === "") words = t("interchange.row.empty");
  else if (choices.has(field)) words = t(`requirements.${field}.${value}` as TextKey);
  else if (field === "area") words = named(workspace.areas) ?? String(value);
  else if (field === "owner") words = named(workspace.people) ?? String(value);
  else if (typeof value === "object")
    words =
      Object.entries(value)
        .map(([name, figure]) => `${name} ${figure}`)
        .join(" · ") || t("interchange.row.empty");
  else words = String(value).replace(/<[^>]+>/g, " ");
  return (
    <span className={styles.value} data-look={look} data-lines={words.includes("\n") || undefined}>
      {words}
    </span>
  );
}
