import { Placeholder } from "@tiptap/extensions";
import { EditorContent, useEditor } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { Suspense, useCallback, useMemo, useRef, useState } from "react";
import type { TextMark } from "./aids";
import styles from "./editor.module.css";
import { MentionList, type MentionState, mentionExtension } from "./mentions";
import { Toolbar } from "./Toolbar";
import { plainTextOf, replaceWords, showMarks, textMarks } from "./textMarks";
import type { RichTextProps } from "./types";

/** Loaded lazily by `RichText`; use that. */
export default function RichTextEditor(props: RichTextProps) {
  const { value, label, placeholder = "", look = "full", minHeight = 120 } = props;
  const [mention, setMention] = useState<MentionState | null>(null);
  const mentionKey = useRef<((event: KeyboardEvent) => boolean) | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const offersMentions = props.mention !== undefined;
  const Aid = props.aid?.component;
  const hasAid = Aid !== undefined;
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);

  const extensions = useMemo(
    () => [
      StarterKit.configure({
        heading: { levels: [2, 3] },
        link: {
          openOnClick: false,
          autolink: true,
          HTMLAttributes: { rel: "noopener noreferrer nofollow", target: null },
        },
      }),
      Placeholder.configure({ placeholder }),
      ...(offersMentions
        ? [
            mentionExtension({
              search: async (query) => [...((await latest.current.mention?.(query)) ?? [])].slice(0, 8),
              onState: setMention,
              onKey: mentionKey,
            }),
          ]
        : []),
      ...(hasAid
        ? [textMarks({ classOf: (look) => `${styles.textMark} ${styles[look]}`, onClick: setChosen })]
        : []),
    ],
    [placeholder, offersMentions, hasAid],
  );

  const editor = useEditor({
    extensions,
    content: value,
    // The content security policy refuses the style sheet that would be written; ours is static.
    injectCSS: false,
    autofocus: props.autoFocus ? "end" : false,
    editorProps: {
      attributes: {
        class: styles.prose ?? "",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
      },
      handleKeyDown: (_view, event) => {
        if (event.isComposing) return false;
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && latest.current.onSubmit) {
          latest.current.onSubmit();
          return true;
        }
        return false;
      },
    },
    onCreate: ({ editor: made }) => {
      if (hasAid) setText(plainTextOf(made.state.doc).text);
    },
    onUpdate: ({ editor: changed }) => {
      if (hasAid) setText(plainTextOf(changed.state.doc).text);
      latest.current.onChange(changed.isEmpty ? "" : changed.getHTML());
    },
  });
  const show = useCallback((marks: readonly TextMark[]) => editor && showMarks(editor, marks), [editor]);

  return (
    <div className={styles.editor} data-look={look}>
      {editor && <Toolbar editor={editor} />}
      <EditorContent editor={editor} className={styles.content} style={{ minHeight }} />
      {Aid && editor && (
        <Suspense fallback={null}>
          <Aid
            text={text}
            context={props.aid?.context ?? {}}
            onMarks={show}
            chosen={chosen}
            onChoose={setChosen}
            onReplace={(start, end, words) => replaceWords(editor, start, end, words)}
          />
        </Suspense>
      )}
      {mention && <MentionList state={mention} onKey={mentionKey} />}
    </div>
  );
}
