import { useRef } from "react";
import type { Remark } from "./data";
import styles from "./reviews.module.css";

/** A passage that somebody has marked: where it stands in the field's text, in characters. */
export interface Marked {
  field: string;
  start: number;
  quote: string;
}

interface PassageProps {
  field: string;
  text: string;
  isMarkable: boolean;
  remarks: readonly Remark[];
  round: number;
  onMark: (marked: Marked) => void;
}

interface Piece {
  text: string;
  remark: number | null;
}

/** A field's frozen text. What is selected in it becomes the passage of the next remark; open ones are lit. */
export function Passage({ field, text, isMarkable, remarks, round, onMark }: PassageProps) {
  const place = useRef<HTMLDivElement>(null);
  const select = () => {
    const selection = window.getSelection();
    if (!isMarkable || !selection || selection.isCollapsed || !place.current) return;
    const range = selection.getRangeAt(0);
    if (!place.current.contains(range.commonAncestorContainer)) return;
    const before = range.cloneRange();
    before.selectNodeContents(place.current);
    before.setEnd(range.startContainer, range.startOffset);
    const quote = range.toString();
    if (quote.trim() !== "") onMark({ field, start: [...before.toString()].length, quote });
  };
  const here = remarks.filter(
    (remark) => remark.field === field && remark.round === round && !remark.is_resolved,
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only a selection is read; remarks can be made without it
    <div ref={place} className={styles.passage} onMouseUp={select} onKeyUp={select}>
      {piecesOf(text, here).map((piece, index) =>
        piece.remark === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a frozen text never move
          <span key={index}>{piece.text}</span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a frozen text never move
          <mark key={index} className={styles.lit}>
            {piece.text}
          </mark>
        ),
      )}
    </div>
  );
}

/** The text cut at the remarks' passages; characters are counted as the server counts them. */
export function piecesOf(text: string, remarks: readonly Remark[]): Piece[] {
  const letters = [...text];
  const owner: (number | null)[] = letters.map(() => null);
  for (const remark of remarks) {
    const end = (remark.start ?? 0) + [...remark.quote].length;
    for (let at = remark.start ?? 0; at < Math.min(end, letters.length); at += 1) owner[at] = remark.id;
  }
  const pieces: Piece[] = [];
  letters.forEach((letter, at) => {
    const last = pieces.at(-1);
    if (last && last.remark === owner[at]) last.text += letter;
    else pieces.push({ text: letter, remark: owner[at] ?? null });
  });
  return pieces;
}
