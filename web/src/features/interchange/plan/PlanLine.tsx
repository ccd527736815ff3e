import { SegmentedControl } from "@mantine/core";
import { type TextKey, useTexts } from "../../../texts";
import styles from "../interchange.module.css";
import type { PlanChoice, PlanRow } from "./data";
import own from "./plan.module.css";

interface PlanLineProps {
  row: PlanRow;
  isBusy: boolean;
  onChoose: (uid: number, choice: PlanChoice) => void;
}

/** One task of the file: where it stands, when and who, what differs, and what happens with it. */
export function PlanLine({ row, isBusy, onChoose }: PlanLineProps) {
  const { t } = useTexts();
  const dates = [row.start_on, row.is_milestone ? null : row.finish_on].filter(Boolean).join(" – ");
  return (
    <li className={styles.line}>
      <span className={styles.number}>{row.line > 0 && t("interchange.plan.line", { line: row.line })}</span>
      <span className={styles.key}>{row.key}</span>
      <div className={own.what} style={{ paddingInlineStart: `${Math.min(row.level - 1, 8) * 14}px` }}>
        <div className={styles.lineTitle} data-summary={row.is_summary || undefined}>
          {row.title}
        </div>
        {row.action === "create" && (dates || row.person) && (
          <div className={styles.quiet}>{[dates, row.person].filter(Boolean).join(" · ")}</div>
        )}
        {row.changes.map((one) => (
          <div key={one.field} className={styles.change}>
            <span className={styles.quiet}>{t(`interchange.plan.field.${one.field}` as TextKey)}</span>
            <span className={styles.value} data-look="before">
              {one.ours || t("interchange.row.empty")}
            </span>
            <span aria-hidden="true">→</span>
            <span className={styles.value} data-look="after">
              {one.theirs || t("interchange.row.empty")}
            </span>
            {one.is_conflict && <span className={styles.warn}>{t("interchange.plan.both")}</span>}
          </div>
        ))}
      </div>
      {row.choices.length > 1 && (
        <SegmentedControl
          size="xs"
          disabled={isBusy}
          aria-label={t("interchange.plan.choose", { title: row.title })}
          value={row.chosen}
          data={row.choices.map((choice) => ({
            value: choice,
            label: t(`interchange.plan.choice.${row.action}.${choice}` as TextKey),
          }))}
          onChange={(choice) => onChoose(row.uid, choice as PlanChoice)}
        />
      )}
    </li>
  );
}
