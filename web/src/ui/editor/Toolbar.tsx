import { ActionIcon, Button, Popover, TextInput, Tooltip } from "@mantine/core";
import {
  IconBlockquote,
  IconBold,
  IconCode,
  IconH2,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
  IconStrikethrough,
} from "@tabler/icons-react";
import { type Editor, useEditorState } from "@tiptap/react";
import { useState } from "react";
import { useTexts } from "../../texts";
import styles from "./editor.module.css";

const tools = [
  { id: "bold", icon: IconBold, run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { id: "italic", icon: IconItalic, run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  {
    id: "strike",
    icon: IconStrikethrough,
    run: (editor: Editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    id: "heading",
    icon: IconH2,
    run: (editor: Editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: "bulletList",
    icon: IconList,
    run: (editor: Editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: "orderedList",
    icon: IconListNumbers,
    run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: "blockquote",
    icon: IconBlockquote,
    run: (editor: Editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    id: "codeBlock",
    icon: IconCode,
    run: (editor: Editor) => editor.chain().focus().toggleCodeBlock().run(),
  },
] as const;

export function Toolbar({ editor }: { editor: Editor }) {
  const { t } = useTexts();
  const active = useEditorState({
    editor,
    selector: ({ editor: current }) =>
      [
        ...tools.filter((tool) => current.isActive(tool.id)).map((tool) => tool.id as string),
        current.isActive("link") ? "link" : "",
      ].join(" "),
  }).split(" ");
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t("editor.toolbar")}>
      {tools.map((tool) => (
        <Tooltip key={tool.id} label={t(`editor.${tool.id}`)}>
          <ActionIcon
            size={26}
            aria-label={t(`editor.${tool.id}`)}
            aria-pressed={active.includes(tool.id)}
            variant={active.includes(tool.id) ? "light" : "subtle"}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => tool.run(editor)}
          >
            <tool.icon size={16} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      ))}
      <LinkTool editor={editor} isActive={active.includes("link")} />
    </div>
  );
}

/** Only addresses that a browser may open safely become links. */
export function safeAddress(typed: string): string | null {
  const address = typed.trim();
  if (address === "") return null;
  if (/^(https?:|mailto:)/i.test(address)) return address;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return null;
  return /^[^\s/]+\.[^\s]+$/.test(address) ? `https://${address}` : null;
}

function LinkTool({ editor, isActive }: { editor: Editor; isActive: boolean }) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState("");
  const [isWrong, setWrong] = useState(false);
  const apply = () => {
    const href = safeAddress(address);
    if (address.trim() === "") editor.chain().focus().extendMarkRange("link").unsetLink().run();
    else if (href === null) {
      setWrong(true);
      return;
    } else editor.chain().focus().extendMarkRange("link").setLink({ href }).run();
    setOpen(false);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} trapFocus position="bottom-start">
      <Popover.Target>
        <ActionIcon
          size={26}
          aria-label={t("editor.link")}
          aria-pressed={isActive}
          variant={isActive ? "light" : "subtle"}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setAddress(String(editor.getAttributes("link").href ?? ""));
            setWrong(false);
            setOpen(!isOpen);
          }}
        >
          <IconLink size={16} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={styles.linkForm}
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            apply();
          }}
        >
          <TextInput
            w={260}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
            placeholder="https://"
            aria-label={t("editor.address")}
            error={isWrong ? t("editor.badAddress") : undefined}
          />
          <Button type="submit">{t("common.apply")}</Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
