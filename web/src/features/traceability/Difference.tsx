import { Button, TextInput } from "@mantine/core";
import { IconArrowRight, IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { type TextKey, useTexts } from "../../texts";
import { Words } from "../../ui/difference";
import { Failure, Loading } from "../../ui/state";
import { type LinkChanges, type TraceNode, useLinkChanges, useLinkKinds } from "./data";
import { pathOf } from "./NodeLine";
import { dayTime } from "./say";
import styles from "./suspects.module.css";

interface DifferenceProps {
  linkId: number;
  onClear: (note: string) => void;
}

/** What changed at each end since the link was confirmed, and what to do about it. */
export function Difference({ linkId, onClear }: DifferenceProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useLinkChanges(slug, linkId);
  const [note, setNote] = useState("");
  if (found.isPending) return <Loading shape="text" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const link = found.data;
  return (
    <div className={styles.difference}>
      <p className={styles.since}>
        {t("traceability.suspects.since", {
          at: dayTime(link.confirmed_at),
          by: link.confirmed_by?.name ?? "",
        })}
        {link.note && <q className={styles.quote}>{link.note}</q>}
      </p>
      <End node={link.source} changes={link.source_changes} />
      <End node={link.target} changes={link.target_changes} />
      {link.can_confirm && (
        <form
          className={styles.decide}
          onSubmit={(event) => {
            event.preventDefault();
            onClear(note);
          }}
        >
          <TextInput
            size="xs"
            className={styles.note ?? ""}
            placeholder={t("traceability.suspects.note")}
            aria-label={t("traceability.suspects.note")}
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" leftSection={<IconCheck size={14} />}>
            {t("traceability.suspects.clear")}
          </Button>
        </form>
      )}
    </div>
  );
}

function End({ node, changes }: { node: TraceNode; changes: LinkChanges["source_changes"] }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const labels = useLinkKinds(slug, language).data?.watchable;
  return (
    <section className={styles.end} data-changed={changes.length > 0 || undefined}>
      <h3 className={styles.endTitle}>
        <span className={styles.endKey}>{node.key}</span>
        <span className={styles.endWords}>{node.title}</span>
        <Link to={pathOf(slug, node)} className={styles.follow}>
          {t("traceability.suspects.follow")}
          <IconArrowRight size={13} stroke={1.8} aria-hidden="true" />
        </Link>
      </h3>
      {changes.length === 0 && <p className={styles.quiet}>{t("traceability.suspects.same")}</p>}
      {changes.map((one) => (
        <div key={one.field} className={styles.field}>
          <div className={styles.fieldName}>
            {labels?.find((label) => label.name === one.field)?.label ?? one.field}
          </div>
          <div className={styles.fieldWords}>
            {one.shape === "choice" ? (
              <>
                <del>{choice(one.field, one.before, t)}</del> <ins>{choice(one.field, one.after, t)}</ins>
              </>
            ) : (
              <Words parts={one.parts as never} />
            )}
          </div>
        </div>
      ))}
    </section>
  );
}

const words: Readonly<Record<string, string>> = {
  type: "type",
  level: "level",
  state: "state",
  priority: "priority",
  source: "source",
  verification_method: "verificationMethod",
  criticality: "degree",
  risk: "degree",
  difficulty: "degree",
  stability: "stability",
};

function choice(field: string, value: string, t: (key: TextKey) => string): string {
  if (!value) return t("common.none");
  return words[field] ? t(`requirements.${words[field]}.${value}` as TextKey) : value;
}
