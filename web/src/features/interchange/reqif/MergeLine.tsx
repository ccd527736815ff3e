import { SegmentedControl } from "@mantine/core";
import { type TextKey, useTexts } from "../../../texts";
import { Mark } from "../../../ui/mark";
import styles from "../interchange.module.css";
import { Value } from "../RowLine";
import type { ReqifConflict, ReqifRow, Side } from "./data";
import own from "./reqif.module.css";
import type { ReqifWords } from "./words";

const tones = {
  create: "green",
  change: "blue",
  conflict: "amber",
  gone: "amber",
  skip: "grey",
  error: "red",
} as const;

interface MergeLineProps {
  row: ReqifRow;
  words: ReqifWords;
  onChoose: (identifier: string, field: string, side: Side) => void;
}

/** One object of the file: what is taken, what stays, and what both sides changed. */
export function MergeLine({ row, words, onChoose }: MergeLineProps) {
  const { t } = useTexts();
  const nameOf = words.fieldName;
  return (
    <li className={styles.line}>
      <span className={styles.number}>{row.line > 0 && t("interchange.reqif.line", { line: row.line })}</span>
      <span className={styles.key} title={row.identifier}>
        {row.key || row.identifier}
      </span>
      <div className={styles.what}>
        <div className={styles.lineTitle}>{row.title}</div>
        {Object.entries(row.changes).map(([field, [before, after]]) => (
          <div key={field} className={styles.change}>
            <span className={styles.quiet}>{nameOf(field)}</span>
            <Value field={field} value={words.shown(field, before)} look="before" />
            <span aria-hidden="true">→</span>
            <Value field={field} value={words.shown(field, after)} look="after" />
          </div>
        ))}
        {row.conflicts.map((conflict) => (
          <Conflict
            key={conflict.field}
            conflict={conflict}
            words={words}
            onChoose={(side) => onChoose(row.identifier, conflict.field, side)}
          />
        ))}
        {Object.keys(row.kept).length > 0 && (
          <div className={styles.change}>
            <span className={styles.quiet}>
              {t("interchange.reqif.stays", {
                fields: Object.keys(row.kept).map(nameOf).join(t("interchange.separator")),
              })}
            </span>
          </div>
        )}
        {[...row.links, ...row.unlinks].map(([kind, title], at) => (
          <div key={`${kind} ${title}`} className={styles.change}>
            <span className={styles.quiet}>
              {t(at < row.links.length ? "interchange.row.links" : "interchange.reqif.unlinks")}
            </span>
            {t(`interchange.reqif.link.${kind}` as TextKey)} {title}
          </div>
        ))}
        {row.issues.map((issue) => (
          <div key={issue.message} className={styles.issue} data-severity={issue.severity}>
            {issue.message}
          </div>
        ))}
      </div>
      <Mark tone={tones[row.action as keyof typeof tones] ?? "grey"}>
        {t(`interchange.action.${row.action}` as TextKey)}
      </Mark>
    </li>
  );
}

interface ConflictProps {
  conflict: ReqifConflict;
  words: ReqifWords;
  onChoose: (side: Side) => void;
}

function Conflict({ conflict, words, onChoose }: ConflictProps) {
  const { t } = useTexts();
  const { field } = conflict;
  const isWhole = field.startsWith("@");
  const name = isWhole
    ? t(field === "@gone" ? "interchange.reqif.gone" : "interchange.reqif.deleted")
    : words.fieldName(field);
  const sides: readonly [string, string] = isWhole
    ? field === "@gone"
      ? [t("interchange.reqif.keep"), t("interchange.reqif.trash")]
      : [t("interchange.reqif.leaveDeleted"), t("interchange.reqif.recreate")]
    : [t("interchange.reqif.mine"), t("interchange.reqif.theirs")];
  const chosen = conflict.chosen || (field === "@gone" ? "mine" : "");
  return (
    <div className={own.conflict} data-open={!chosen || undefined}>
      <div className={own.conflictHead}>
        <span className={own.conflictName}>{name}</span>
        <SegmentedControl
          size="xs"
          aria-label={name}
          value={chosen}
          data={[
            { value: "mine", label: sides[0] },
            { value: "theirs", label: sides[1] },
          ]}
          onChange={(side) => onChoose(side as Side)}
        />
      </div>
      {!isWhole && (
        <dl className={own.sides}>
          <dt>{t("interchange.reqif.base")}</dt>
          <dd>
            <Value field={field} value={words.shown(field, conflict.base)} look="plain" />
          </dd>
          <dt>{t("interchange.reqif.mine")}</dt>
          <dd>
            <Value
              field={field}
              value={words.shown(field, conflict.mine)}
              look={chosen === "theirs" ? "before" : "after"}
            />
          </dd>
          <dt>{t("interchange.reqif.theirs")}</dt>
          <dd>
            <Value
              field={field}
              value={words.shown(field, conflict.theirs)}
              look={chosen === "mine" ? "before" : "after"}
            />
          </dd>
        </dl>
      )}
    </div>
  );
}
