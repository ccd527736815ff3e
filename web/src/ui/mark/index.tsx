import type { ReactNode } from "react";
import styles from "./mark.module.css";

export type Tone = "grey" | "blue" | "teal" | "green" | "amber" | "red" | "violet" | "rose";
export const tones: readonly Tone[] = ["grey", "blue", "teal", "green", "amber", "red", "violet", "rose"];

/** The same name always gets the same tone: people, tags, sources. */
export function toneOf(name: string): Tone {
  let hash = 7;
  for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return tones[1 + (hash % (tones.length - 1))] ?? "blue";
}

/** A small labelled chip. `dot` for a state in a list: a coloured point and plain words. */
export function Mark({
  tone = "grey",
  look = "chip",
  children,
}: {
  tone?: Tone;
  look?: "chip" | "dot";
  children: ReactNode;
}) {
  return (
    <span className={styles.mark} data-tone={tone} data-look={look}>
      {look === "dot" && <span className={styles.dot} aria-hidden="true" />}
      <span className={styles.words}>{children}</span>
    </span>
  );
}

/** The letters of a person's disc: the last two characters of a Chinese name, otherwise initials. */
export function initials(name: string): string {
  // What stands in brackets behind a name is a title, not a part of it.
  const trimmed = name.replace(/[（(].*$/u, "").trim() || name.trim();
  if (/[㐀-鿿]/.test(trimmed)) return trimmed.replace(/\s/g, "").slice(-2);
  const parts = trimmed.split(/[\s._-]+/).filter(Boolean);
  const letters =
    parts.length > 1 ? `${parts[0]?.[0] ?? ""}${parts[parts.length - 1]?.[0] ?? ""}` : trimmed.slice(0, 2);
  return letters.toUpperCase();
}

export function Face({ name, size = 22 }: { name: string; size?: number }) {
  return (
    <span
      className={styles.face}
      data-tone={toneOf(name)}
      style={{ width: size, height: size, fontSize: Math.max(9, size * 0.4) }}
      title={name}
      role="img"
      aria-label={name}
    >
      <span aria-hidden="true">{initials(name)}</span>
    </span>
  );
}

/** A face beside its name: nothing to those who listen, because the name says it. */
export function Disc({ name, size = 20 }: { name: string; size?: number }) {
  return (
    <span
      className={styles.face}
      data-tone={toneOf(name)}
      style={{ width: size, height: size, fontSize: Math.max(9, size * 0.4) }}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}

export function Person({ name }: { name: string }) {
  return (
    <span className={styles.person}>
      <Disc name={name} />
      <span className={styles.words}>{name}</span>
    </span>
  );
}

/** Key caps: `<Keys shortcut="mod+k" />`. */
export function Caps({ caps }: { caps: readonly (readonly string[])[] }) {
  return (
    <span className={styles.caps}>
      {caps.map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes have no identity but their place
        <span key={index} className={styles.stroke}>
          {stroke.map((cap) => (
            <kbd key={cap} className={styles.cap}>
              {cap}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
