import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowsLeftRight, IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import styles from "./budgets.module.css";
import { useBudgetFeed, useLines } from "./data";
import { LineForm } from "./LineForm";
import { LinesTable } from "./LinesTable";

const Months = lazy(() => import("./Months"));
const Adjustments = lazy(() => import("./Adjustments"));
const Settings = lazy(() => import("./Settings"));
const AdjustForm = lazy(() => import("./AdjustForm"));

const views = ["lines", "months", "adjustments", "settings"] as const;

/** Money of the plan: lines with their sums, by month, adjustments, rates and approval. One address. */
export default function Budgets() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { view?: string };
  const lines = useLines(slug, language);
  const [opened, setOpened] = useState<"line" | "adjust" | null>(null);
  useBudgetFeed(slug);
  const view = views.find((name) => name === search.view) ?? "lines";
  const put = (next: string) =>
    void navigate({ to: ".", search: { view: next === "lines" ? undefined : next } as never, replace: true });
  const data = lines.data;
  const add = data?.can_create && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setOpened("line")}>
      {t("budgets.new")}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t("budgets.title")}
          meta={data?.approved ? t("budgets.approvedAs", { name: data.approved }) : undefined}
          actions={
            <>
              {data?.items.some((one) => one.can.keep) && (
                <Button
                  variant="default"
                  leftSection={<IconArrowsLeftRight size={15} />}
                  onClick={() => setOpened("adjust")}
                >
                  {t("budgets.adjust.ask")}
                </Button>
              )}
              {add}
            </>
          }
        >
          <div className={styles.scrolls}>
            <SegmentedControl
              aria-label={t("budgets.view.label")}
              value={view}
              onChange={put}
              data={views.map((value) => ({ value, label: t(`budgets.view.${value}`) }))}
            />
          </div>
        </PageHeader>
      }
    >
      {lines.isError && <Failure error={lines.error} onRetry={() => void lines.refetch()} />}
      {lines.isPending && <Loading />}
      {data && view === "lines" && data.items.length === 0 && (
        <Empty title={t("budgets.empty")} actions={add || undefined}>
          {t("budgets.emptyWords")}
        </Empty>
      )}
      {data && view === "lines" && data.items.length > 0 && <LinesTable lines={data} />}
      <Suspense fallback={<Loading />}>
        {view === "months" && <Months />}
        {view === "adjustments" && <Adjustments />}
        {view === "settings" && <Settings />}
        {opened === "adjust" && data && <AdjustForm lines={data.items} onClose={() => setOpened(null)} />}
      </Suspense>
      {opened === "line" && data && (
        <LineForm
          offered={data}
          line={null}
          onClose={() => setOpened(null)}
          onSaved={(key) => void navigate({ to: `/w/${slug}/budgets/${key}` })}
        />
      )}
    </Page>
  );
}
