import { type Editor, Extension } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { TextMark } from "./aids";

/** A stretch of the plain text and where it stands in the document. */
export interface Stretch {
  start: number;
  end: number;
  position: number;
}

export interface PlainText {
  text: string;
  stretches: readonly Stretch[];
}

/** The document's words; blocks are parted by line ends, and what has no words counts as one sign. */
export function plainTextOf(doc: Node): PlainText {
  let text = "";
  const stretches: Stretch[] = [];
  doc.descendants((node, position) => {
    if (node.isTextblock && text !== "") text += "\n";
    if (node.isText) {
      const words = node.text ?? "";
      stretches.push({ start: text.length, end: text.length + words.length, position });
      text += words;
    } else if (node.isInline && node.isLeaf) {
      text += node.type.name === "hardBreak" ? "\n" : "\ufffc";
    }
  });
  return { text, stretches };
}

/** The positions in the document of text[start:end]; null where they are no longer there. */
export function rangeOf(plain: PlainText, start: number, end: number): { from: number; to: number } | null {
  const first = plain.stretches.find((one) => start >= one.start && start < one.end);
  const last = plain.stretches.find((one) => end > one.start && end <= one.end);
  if (!first || !last) return null;
  return { from: first.position + start - first.start, to: last.position + end - last.start };
}

const key = new PluginKey<DecorationSet>("textMarks");

/** Lines under words, which move with the words while somebody writes. */
export const textMarks = (options: {
  classOf: (look: TextMark["look"]) => string;
  onClick: (id: string) => void;
}) =>
  Extension.create({
    name: "textMarks",
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(transaction, before) {
            const marks = transaction.getMeta(key) as readonly TextMark[] | undefined;
            if (!marks) return before.map(transaction.mapping, transaction.doc);
            const plain = plainTextOf(transaction.doc);
            return DecorationSet.create(
              transaction.doc,
              marks.flatMap((mark) => {
                const range = rangeOf(plain, mark.start, mark.end);
                if (!range) return [];
                const look = { class: options.classOf(mark.look), "data-mark": mark.id };
                return [Decoration.inline(range.from, range.to, look)];
              }),
            );
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (_view, _position, event) => {
            const id = (event.target as HTMLElement).closest("[data-mark]")?.getAttribute("data-mark");
            if (id) options.onClick(id);
            return false;
          },
        },
      }),
    ],
  });

export function showMarks(editor: Editor, marks: readonly TextMark[]): void {
  if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta(key, marks));
}

/** Replaces text[start:end] as one step of the editor's own undo. */
export function replaceWords(editor: Editor, start: number, end: number, words: string): void {
  const plain = plainTextOf(editor.state.doc);
  const range = end > start ? rangeOf(plain, start, end) : null;
  if (!range) return;
  const { tr } = editor.state;
  editor.view.dispatch(
    words === "" ? tr.delete(range.from, range.to) : tr.insertText(words, range.from, range.to),
  );
  editor.view.focus();
}
