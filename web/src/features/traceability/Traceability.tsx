import { Tabs } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Loading } from "../../ui/state";
import { useAddress, type ViewName, views } from "./address";
import { Coverage } from "./Coverage";
import { useSuspects, useTraceFeed } from "./data";
import { Matrix } from "./Matrix";
import { Suspects } from "./Suspects";
import { Tests } from "./Tests";
import { Tree } from "./Tree";

const Graph = lazy(() => import("./Graph"));
const filling = new Set<ViewName>(["tree", "matrix", "graph"]);

/** How everything hangs together: doubts first, then tree, matrix, graph, coverage and tests. */
export default function Traceability() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const [address, change] = useAddress();
  useTraceFeed(slug);
  const suspects = useSuspects(slug, {});
  const total = suspects.data?.pages[0]?.total ?? 0;
  const view = address.view ?? "suspects";
  return (
    <Page
      layout={filling.has(view) ? "fill" : "wide"}
      header={
        <PageHeader title={t("traceability.title")}>
          <Tabs value={view} onChange={(next) => change({ view: next ?? undefined })}>
            <Tabs.List style={{ borderBottom: 0, marginBottom: -8 }}>
              {views.map((name) => (
                <Tabs.Tab
                  key={name}
                  value={name}
                  rightSection={
                    name === "suspects" && total > 0 ? <Mark tone="amber">{String(total)}</Mark> : undefined
                  }
                >
                  {t(`traceability.view.${name}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </PageHeader>
      }
    >
      <Suspense fallback={<Loading shape="rows" />}>
        {view === "suspects" && <Suspects />}
        {view === "tree" && <Tree />}
        {view === "matrix" && <Matrix />}
        {view === "graph" && <Graph />}
        {view === "coverage" && <Coverage />}
        {view === "tests" && <Tests />}
      </Suspense>
    </Page>
  );
}
