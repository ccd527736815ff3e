import { useTexts } from "../../texts";
import styles from "./difference.module.css";

/** A piece of a text: the same on both sides, only before, or only after. */
export interface Part {
  op: "same" | "removed" | "added";
  text: string;
}

export interface ItemDifference {
  op: "same" | "added" | "removed" | "changed";
  before: string;
  after: string;
  parts: readonly Part[];
}

/** How one field differs, as the server tells it; `shape` says which of the others to show. */
export interface FieldDifference {
  field: string;
  label: string;
  shape: "value" | "text" | "items" | "format";
  before: string;
  after: string;
  parts: readonly Part[];
  items: readonly ItemDifference[];
}

/** A text with what was struck out and what was put in, readable without colour too. */
export function Words({ parts }: { parts: readonly Part[] }) {
  return (
    <span className={styles.words}>
      {parts.map((part, place) => {
        const key = `${place}${part.op}`;
        if (part.op === "removed") return <del key={key}>{part.text}</del>;
        if (part.op === "added") return <ins key={key}>{part.text}</ins>;
        return <Same key={key} text={part.text} isEdge={place === 0 || place === parts.length - 1} />;
      })}
    </span>
  );
}

const FOLD = 600;

/** Long passages that did not change are folded in the middle, so that the changes stand beside each other. */
function Same({ text, isEdge }: { text: string; isEdge: boolean }) {
  if (text.length <= FOLD) return <span>{text}</span>;
  const [head, tail] = [text.slice(0, isEdge ? 120 : 200), text.slice(-200)];
  return (
    <span>
      {head}
      <span className={styles.fold}> … </span>
      {tail}
    </span>
  );
}

/** The fields that differ, one under the other. */
export function Differences({ differences }: { differences: readonly FieldDifference[] }) {
  return (
    <dl className={styles.list}>
      {differences.map((one) => (
        <div key={one.field} className={styles.field}>
          <dt className={styles.label}>{one.label}</dt>
          <dd className={styles.body}>
            <Body difference={one} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Body({ difference }: { difference: FieldDifference }) {
  const { t } = useTexts();
  if (difference.shape === "format") return <span className={styles.quiet}>{t("baselines.formatOnly")}</span>;
  if (difference.shape === "text") return <Words parts={difference.parts} />;
  if (difference.shape === "items")
    return (
      <ul className={styles.items}>
        {difference.items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items of a difference never move
          <li key={place} className={styles.item} data-op={item.op}>
            <Item item={item} />
          </li>
        ))}
      </ul>
    );
  return (
    <span className={styles.pair}>
      {difference.before ? (
        <del>{difference.before}</del>
      ) : (
        <span className={styles.quiet}>{t("common.none")}</span>
      )}
      <span className={styles.arrow} aria-hidden="true">
        →
      </span>
      {difference.after ? (
        <ins>{difference.after}</ins>
      ) : (
        <span className={styles.quiet}>{t("common.none")}</span>
      )}
    </span>
  );
}

function Item({ item }: { item: ItemDifference }) {
  if (item.op === "added") return <ins>{item.after}</ins>;
  if (item.op === "removed") return <del>{item.before}</del>;
  if (item.op === "changed") return <Words parts={item.parts} />;
  return <span className={styles.quiet}>{item.after}</span>;
}
