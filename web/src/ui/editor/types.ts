import type { ComponentType } from "react";
import type { TextAidProps } from "./aids";

export interface MentionEntry {
  id: string;
  label: string;
  hint?: string;
}

export interface RichTextProps {
  /** Read once; give the component a `key` to load another text. */
  value: string;
  /** HTML without wrapper; "" when nothing is written. */
  onChange: (html: string) => void;
  /** What the field is called, for assistive technology. */
  label: string;
  placeholder?: string;
  /** Who can be mentioned; absent switches mentions off. */
  mention?: (query: string) => Promise<readonly MentionEntry[]> | readonly MentionEntry[];
  /** Ctrl+Enter. */
  onSubmit?: () => void;
  autoFocus?: boolean;
  minHeight?: number;
  /** `compact` has no toolbar until it is used: comments. */
  look?: "full" | "compact";
  /** What helps while writing, shown under the text, with what it must know beside it. */
  aid?: { component: ComponentType<TextAidProps>; context: Readonly<Record<string, string>> };
}
