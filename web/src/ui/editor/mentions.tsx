import { Mention } from "@tiptap/extension-mention";
import { type RefObject, useEffect, useState } from "react";
import { useTexts } from "../../texts";
import { Face } from "../mark";
import styles from "./editor.module.css";
import type { MentionEntry } from "./types";

export interface MentionState {
  entries: readonly MentionEntry[];
  rect: DOMRect | null;
  choose: (entry: MentionEntry) => void;
}

interface MentionOptions {
  search: (query: string) => Promise<MentionEntry[]>;
  onState: (state: MentionState | null) => void;
  onKey: RefObject<((event: KeyboardEvent) => boolean) | null>;
}

export function mentionExtension({ search, onState, onKey }: MentionOptions) {
  return Mention.configure({
    HTMLAttributes: { class: "mention" },
    suggestion: {
      char: "@",
      // Chinese is written without spaces: a mention may follow any letter.
      allowedPrefixes: null,
      items: ({ query }) => search(query),
      render: () => {
        const show = (props: {
          items: MentionEntry[];
          clientRect?: (() => DOMRect | null) | null;
          command: (entry: MentionEntry) => void;
        }) =>
          onState({
            entries: props.items,
            rect: props.clientRect?.() ?? null,
            choose: (entry) => props.command(entry),
          });
        return {
          onStart: show,
          onUpdate: show,
          onKeyDown: ({ event }) => {
            if (event.key === "Escape") {
              onState(null);
              return true;
            }
            return onKey.current?.(event) ?? false;
          },
          onExit: () => onState(null),
        };
      },
    },
  });
}

interface MentionListProps {
  state: MentionState;
  onKey: RefObject<((event: KeyboardEvent) => boolean) | null>;
}

export function MentionList({ state, onKey }: MentionListProps) {
  const { t } = useTexts();
  const [index, setIndex] = useState(0);
  const { entries, rect, choose } = state;
  const at = Math.min(index, entries.length - 1);

  useEffect(() => {
    onKey.current = (event) => {
      if (entries.length === 0) return false;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        setIndex((at + (event.key === "ArrowDown" ? 1 : -1) + entries.length) % entries.length);
        return true;
      }
      const entry = entries[at];
      if ((event.key === "Enter" || event.key === "Tab") && entry) {
        choose(entry);
        return true;
      }
      return false;
    };
    return () => {
      onKey.current = null;
    };
  });

  if (!rect) return null;
  const isLow = rect.bottom + 280 > window.innerHeight;
  const place = isLow ? { bottom: window.innerHeight - rect.top + 6 } : { top: rect.bottom + 6 };
  return (
    <div
      className={styles.mentions}
      style={{ left: Math.min(rect.left, window.innerWidth - 260), ...place }}
      role="listbox"
      aria-label={t("editor.mention")}
    >
      {entries.map((entry, place) => (
        <div
          key={entry.id}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          className={styles.mentionEntry}
          onMouseDown={(event) => {
            event.preventDefault();
            choose(entry);
          }}
          onMouseMove={() => setIndex(place)}
        >
          <Face name={entry.label} size={22} />
          <span>{entry.label}</span>
          {entry.hint && <span className={styles.mentionHint}>{entry.hint}</span>}
        </div>
      ))}
      {entries.length === 0 && <div className={styles.mentionNothing}>{t("editor.nobody")}</div>}
    </div>
  );
}
