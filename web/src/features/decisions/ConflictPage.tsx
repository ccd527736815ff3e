import { useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { ConflictCard } from "./ConflictCard";
import { useConflict, useDecisionFeed } from "./data";
import styles from "./decisions.module.css";

/** One conflict, as the inbox leads to it. */
export default function ConflictPage() {
  const { language } = useTexts();
  const { slug } = useWorkspace();
  const key = (useParams({ strict: false }) as { conflict: string }).conflict;
  const one = useConflict(slug, key, language);
  useDecisionFeed(slug);
  useCrumbs(useMemo(() => [{ label: key }], [key]));
  if (one.isPending) return <Loading shape="text" />;
  if (one.isError) return <Failure error={one.error} onRetry={() => void one.refetch()} />;
  return (
    <Page layout="read" header={<PageHeader title={one.data.title} />}>
      <ul className={styles.cards}>
        <ConflictCard row={one.data} />
      </ul>
    </Page>
  );
}
