import type { ComponentType } from "react";

/** Words of the text that an aid has something to say about. Offsets count UTF-16 units of `text`. */
export interface TextMark {
  id: string;
  start: number;
  end: number;
  /** How loud the line under the words is. */
  look: "strong" | "soft";
}

/** What an aid under a text gets while somebody writes. */
export interface TextAidProps {
  /** The plain text as it stands; its blocks are parted by line ends. */
  text: string;
  /** What the aid must know beside the text; the two agree on the names. */
  context: Readonly<Record<string, string>>;
  /** Draws lines under words; absent where the text cannot show them. */
  onMarks?: (marks: readonly TextMark[]) => void;
  /** The mark that was clicked. */
  chosen: string | null;
  onChoose: (id: string | null) => void;
  /** Puts `words` in the place of text[start:end]. */
  onReplace: (start: number, end: number, words: string) => void;
}

/**
 * Aids that one feature draws under the texts of another, so that neither imports the other. A feature lists
 * them in `src/features/<name>/panels.ts`; whoever shows a text takes them with `textAid("requirement")`.
 */
const aids = new Map<string, ComponentType<TextAidProps>>();

export function defineTextAids(given: Readonly<Record<string, ComponentType<TextAidProps>>>): void {
  for (const [name, component] of Object.entries(given)) aids.set(name, component);
}

export function textAid(name: string): ComponentType<TextAidProps> | null {
  return aids.get(name) ?? null;
}
