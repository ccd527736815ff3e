import { IconCheckbox, IconClipboardText, IconTestPipe } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { type TextKey, useTexts } from "../../texts";
import { Mark, type Tone } from "../../ui/mark";
import { stateKey, type TraceNode } from "./data";
import styles from "./trace.module.css";

const icons = { requirement: IconClipboardText, test_case: IconTestPipe, task: IconCheckbox };
export const stateTones: Record<string, Tone> = {
  collected: "grey",
  analysed: "violet",
  planned: "blue",
  in_progress: "amber",
  done: "green",
  rejected: "rose",
  draft: "grey",
  ready: "blue",
  retired: "rose",
};
export const resultTones: Record<string, Tone> = { passed: "green", failed: "red", blocked: "amber" };

export function pathOf(slug: string, node: Pick<TraceNode, "key" | "kind">): string {
  if (node.kind === "requirement") return `/w/${slug}/requirements/${node.key}`;
  return node.kind === "task" ? `/w/${slug}/schedule` : `/w/${slug}/trace?view=tests&open=${node.key}`;
}

export function KindIcon({ kind }: { kind: string }) {
  const { t } = useTexts();
  const Icon = icons[kind as keyof typeof icons] ?? IconClipboardText;
  const label = t(`traceability.kind.${(kind in icons ? kind : "requirement") as "task"}`);
  return <Icon size={15} stroke={1.6} className={styles.kindIcon} role="img" aria-label={label} />;
}

export function StateMark({ node }: { node: Pick<TraceNode, "kind" | "state" | "result"> }) {
  const { t } = useTexts();
  if (node.kind === "test_case" && node.result)
    return (
      <Mark tone={resultTones[node.result] ?? "grey"}>
        {t(`traceability.result.${node.result as "passed"}`)}
      </Mark>
    );
  const key: TextKey | null = stateKey(node);
  if (!key) return null;
  return (
    <Mark tone={stateTones[node.state] ?? "grey"} look="dot">
      {t(key)}
    </Mark>
  );
}

/** A record as one line: kind, key, title; it opens the record. */
export function NodeLine({ node }: { node: Pick<TraceNode, "key" | "kind" | "title"> }) {
  const { slug } = useWorkspace();
  return (
    <Link to={pathOf(slug, node)} className={styles.node}>
      <KindIcon kind={node.kind} />
      <span className={styles.key}>{node.key}</span>
      <span className={styles.title}>{node.title}</span>
    </Link>
  );
}
