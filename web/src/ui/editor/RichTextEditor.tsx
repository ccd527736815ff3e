import { Placeholder } from "@tiptap/extensions";
import { EditorContent, useEditor } from "@tiptap/react";
import { StarterKit } from "@tiptap/starter-kit";
import { useMemo, useRef, useState } from "react";
import styles from "./editor.module.css";
import { MentionList, type MentionState, mentionExtension } from "./mentions";
import { Toolbar } from "./Toolbar";
import type { RichTextProps } from "./types";

/** Loaded lazily by `RichText`; use that. */
export default function RichTextEditor(props: RichTextProps) {
  const { value, label, placeholder = "", look = "full", minHeight = 120 } = props;
  const [mention, setMention] = useState<MentionState | null>(null);
  const mentionKey = useRef<((event: KeyboardEvent) => boolean) | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const offersMentions = props.mention !== undefined;

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
    ],
    [placeholder, offersMentions],
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
    onUpdate: ({ editor: changed }) => latest.current.onChange(changed.isEmpty ? "" : changed.getHTML()),
  });

  return (
    <div className={styles.editor} data-look={look}>
      {editor && <Toolbar editor={editor} />}
      <EditorContent editor={editor} className={styles.content} style={{ minHeight }} />
      {mention && <MentionList state={mention} onKey={mentionKey} />}
    </div>
  );
}
