import { ActionIcon, Button, Group, Menu } from "@mantine/core";
import { IconDots, IconLink, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { RichText, RichTextView } from "../../ui/editor";
import { Face } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import styles from "./comments.module.css";
import { keepFocus, useMention } from "./writing";

type Comment = components["schemas"]["CommentOut"];

interface CommentItemProps {
  comment: Comment;
  recordKey: string;
  onChanged: () => Promise<void>;
}

export function CommentItem({ comment, recordKey, onChanged }: CommentItemProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const [isEditing, setEditing] = useState(false);
  const params = { path: { slug, key: recordKey, comment_id: comment.id } };
  const remove = async () => {
    const isSure = await askConfirm({
      title: t("discussion.comments.deleteTitle"),
      words: t("discussion.comments.deleteWords"),
      action: t("common.delete"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/records/{key}/comments/{comment_id}", { params });
      await onChanged();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const copy = async () => {
    const { origin } = window.location;
    await navigator.clipboard.writeText(
      `${origin}/w/${slug}/requirements/${recordKey}#comment-${comment.id}`,
    );
    noticeDone(t("discussion.comments.linkCopied"));
  };
  const when = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en", {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(comment.created_at));
  return (
    <article className={styles.comment} id={`comment-${comment.id}`}>
      <Face name={comment.author.name} size={28} />
      <div className={styles.content}>
        <header className={styles.head}>
          <strong>{comment.author.name}</strong>
          <time className={styles.when} dateTime={comment.created_at}>
            {when}
          </time>
          {comment.edited_at && !comment.is_deleted && (
            <span className={styles.when}>{t("discussion.comments.edited")}</span>
          )}
          {!comment.is_deleted && (
            <Menu position="bottom-end" width={160}>
              <Menu.Target>
                <ActionIcon className={styles.more ?? ""} size={24} aria-label={t("common.more")}>
                  <IconDots size={15} stroke={1.6} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconLink size={15} stroke={1.6} />} onClick={() => void copy()}>
                  {t("discussion.comments.copyLink")}
                </Menu.Item>
                {comment.can_change && (
                  <Menu.Item
                    leftSection={<IconPencil size={15} stroke={1.6} />}
                    onClick={() => setEditing(true)}
                  >
                    {t("discussion.comments.edit")}
                  </Menu.Item>
                )}
                {comment.can_delete && (
                  <Menu.Item
                    color="red"
                    leftSection={<IconTrash size={15} stroke={1.6} />}
                    onClick={() => void remove()}
                  >
                    {t("common.delete")}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </header>
        {comment.is_deleted ? (
          <p className={styles.none}>{t("discussion.comments.deleted")}</p>
        ) : isEditing ? (
          <EditComment
            comment={comment}
            recordKey={recordKey}
            onDone={async () => {
              setEditing(false);
              await onChanged();
            }}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <RichTextView html={comment.body} />
        )}
      </div>
    </article>
  );
}

interface EditCommentProps {
  comment: Comment;
  recordKey: string;
  onDone: () => Promise<void>;
  onCancel: () => void;
}

function EditComment({ comment, recordKey, onDone, onCancel }: EditCommentProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const mention = useMention();
  const [body, setBody] = useState(comment.body);
  const keep = async () => {
    try {
      await api.PATCH("/api/v1/workspaces/{slug}/records/{key}/comments/{comment_id}", {
        params: { path: { slug, key: recordKey, comment_id: comment.id } },
        body: { body },
      });
      await onDone();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <RichText
        look="compact"
        label={t("discussion.comments.edit")}
        value={comment.body}
        onChange={setBody}
        onSubmit={() => void keep()}
        mention={mention}
        autoFocus
        minHeight={64}
      />
      <Group gap={8} mt={8}>
        <Button onMouseDown={keepFocus} onClick={() => void keep()} disabled={body === ""}>
          {t("common.save")}
        </Button>
        <Button variant="subtle" color="gray" onMouseDown={keepFocus} onClick={onCancel}>
          {t("common.cancel")}
        </Button>
      </Group>
    </>
  );
}
