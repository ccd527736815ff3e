import { Button, Group } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed } from "../../api/feed";
import { send } from "../../api/outbox";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { RichText } from "../../ui/editor";
import { noticeFailed } from "../../ui/notice";
import type { RecordPanelProps } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import { CommentItem } from "./CommentItem";
import styles from "./comments.module.css";
import { keepFocus, useMention } from "./writing";

const commentsKey = (slug: string, record: string) => ["comments", slug, record] as const;

/** What was said about a record, and a place to answer. */
export default function Comments({ recordKey, can }: RecordPanelProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const key = commentsKey(slug, recordKey);
  const comments = useQuery({
    queryKey: key,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/records/{key}/comments", {
          params: { path: { slug, key: recordKey } },
        }),
      ),
  });
  const again = () => queries.invalidateQueries({ queryKey: key });
  useFeed<ActivityEvent>(slug, "activity", (event) => {
    if (event.record_key === recordKey && event.kind.startsWith("Comment")) void again();
  });
  const count = comments.data?.length;
  useEffect(() => {
    if (!count || !window.location.hash.startsWith("#comment-")) return;
    document.getElementById(window.location.hash.slice(1))?.scrollIntoView({ block: "center" });
  }, [count]);

  if (comments.isPending) return <Loading shape="text" />;
  if (comments.isError) return <Failure error={comments.error} onRetry={() => void comments.refetch()} />;
  return (
    <div className={styles.comments}>
      {comments.data.length === 0 && (
        <p className={styles.none}>
          {t(can.comment ? "discussion.comments.none" : "discussion.comments.noneReader")}
        </p>
      )}
      {comments.data.map((comment) => (
        <CommentItem key={comment.id} comment={comment} recordKey={recordKey} onChanged={again} />
      ))}
      {can.comment && <NewComment recordKey={recordKey} onAdded={again} />}
    </div>
  );
}

function NewComment({ recordKey, onAdded }: { recordKey: string; onAdded: () => Promise<void> }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const mention = useMention();
  const [body, setBody] = useState("");
  const [round, setRound] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    if (body === "" || isBusy) return;
    setBusy(true);
    try {
      await send((idempotencyKey) =>
        api.POST("/api/v1/workspaces/{slug}/records/{key}/comments", {
          params: { path: { slug, key: recordKey } },
          headers: { "Idempotency-Key": idempotencyKey },
          body: { body },
        }),
      );
      await onAdded();
      setBody("");
      setRound((count) => count + 1);
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.fresh}>
      <RichText
        key={round}
        look="compact"
        label={t("discussion.comments.write")}
        placeholder={t("discussion.comments.placeholder")}
        value=""
        onChange={setBody}
        onSubmit={() => void submit()}
        mention={mention}
        minHeight={64}
      />
      <Group justify="flex-end" mt={8}>
        <Button onMouseDown={keepFocus} onClick={() => void submit()} loading={isBusy} disabled={body === ""}>
          {t("discussion.comments.send")}
        </Button>
      </Group>
    </div>
  );
}
