import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import styles from "./editor.module.css";
import type { RichTextProps } from "./types";

export { defineTextAids, type TextAidProps, type TextMark, textAid } from "./aids";
export type { MentionEntry, RichTextProps } from "./types";

const Editor = lazy(() => import("./RichTextEditor"));

/** Rich text with headings, lists, links and mentions. Its code loads when the first one is shown. */
export function RichText(props: RichTextProps) {
  return (
    <Suspense fallback={<Skeleton height={props.minHeight ?? 120} radius="md" />}>
      <Editor {...props} />
    </Suspense>
  );
}

/** Shows rich text that the server has cleaned. Never pass text from anywhere else. */
export function RichTextView({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the server's cleaner is the one place that decides what HTML is allowed
  return <div className={styles.prose} dangerouslySetInnerHTML={{ __html: html }} />;
}
