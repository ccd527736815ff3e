import { useNavigate, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { useRisk, useRiskFeed, useScheme } from "./data";
import { RiskRecord } from "./RiskRecord";

/** One risk on a page of its own. */
export default function RiskPage() {
  const { language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const key = (useParams({ strict: false }) as { risk: string }).risk;
  const found = useRisk(slug, key, language);
  const scheme = useScheme(slug, language);
  useRiskFeed(slug);
  useCrumbs(useMemo(() => [{ label: key }], [key]));
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data || !scheme.data) return <Loading shape="text" />;
  return (
    <Page layout="read" header={<PageHeader title={found.data.title} meta={key} />}>
      <RiskRecord
        risk={found.data}
        scheme={scheme.data}
        onDeleted={() => void navigate({ to: `/w/${slug}/risks` })}
      />
    </Page>
  );
}
