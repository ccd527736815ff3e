import { Button, Menu, SegmentedControl, Select } from "@mantine/core";
import { IconChartHistogram, IconDots, IconDownload, IconPencil, IconTrash } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { api } from "../../api/client";
import { useLatestJob } from "../../api/jobs";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { momentText } from "../../texts/dates";
import { askConfirm } from "../../ui/confirm";
import { Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Forecast, job, nameOf, useForecast, useForecastFeed, useForecasts, useRefresh } from "./data";
import styles from "./forecasts.module.css";
import { NameForm } from "./NameForm";
import { RunForm } from "./RunForm";
import { Running } from "./Running";

const Dates = lazy(() => import("./Dates"));
const Cost = lazy(() => import("./Cost"));
const Buffers = lazy(() => import("./Buffers"));
const Causes = lazy(() => import("./Causes"));
const Tasks = lazy(() => import("./Tasks"));
const Compare = lazy(() => import("./Compare"));
const Calibrated = lazy(() => import("./Calibrated"));

const views = ["dates", "cost", "buffers", "causes", "tasks", "compare", "calibration"] as const;
type ViewName = (typeof views)[number];

interface ForecastSearch {
  view?: string;
  run?: string;
  left?: string;
  right?: string;
  horizon?: string;
  sort?: string;
}

/** How sure date and cost are: kept forecasts, what they rest on, and how well earlier ones came true. */
export default function Forecasts() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as ForecastSearch;
  const put = (change: Partial<ForecastSearch>) =>
    void navigate({ to: ".", search: { ...search, ...change } as never, replace: true });
  const kept = useForecasts(slug);
  const latest = useLatestJob(slug, job);
  const [isAsking, setAsking] = useState(false);
  useForecastFeed(slug);
  const items = kept.data?.items ?? [];
  const chosen = items.find((one) => String(one.id) === search.run)?.id ?? items[0]?.id;
  const found = useForecast(slug, chosen);
  const isRunning = latest.data?.state === "queued" || latest.data?.state === "running";
  const hasFailed = latest.data?.state === "failed";
  const offered = views.filter((name) => name !== "cost" || found.data?.money);
  const view: ViewName = offered.find((name) => name === search.view) ?? "dates";
  const ask = kept.data?.can_make ? (
    <Button
      disabled={isRunning}
      leftSection={<IconChartHistogram size={15} />}
      onClick={() => setAsking(true)}
    >
      {t("forecasts.run")}
    </Button>
  ) : undefined;
  return (
    <Page
      header={
        <PageHeader
          title={t("forecasts.title")}
          meta={found.data && <Stale forecast={found.data} />}
          actions={
            items.length > 0 ? (
              <>
                <Select
                  aria-label={t("forecasts.kept")}
                  value={String(chosen)}
                  allowDeselect={false}
                  w={250}
                  data={items.map((one) => ({
                    value: String(one.id),
                    label: `${nameOf(one)} · ${momentText(one.made_at, language)}`,
                  }))}
                  onChange={(run) => put({ run: run ?? undefined } as Partial<ForecastSearch>)}
                />
                {found.data && <More forecast={found.data} onGone={() => put({ run: "" })} />}
                {ask}
              </>
            ) : (
              ask
            )
          }
        >
          {items.length > 0 ? (
            <div className={styles.scrolls}>
              <SegmentedControl
                aria-label={t("forecasts.view.label")}
                value={view}
                data={offered.map((value) => ({ value, label: t(`forecasts.view.${value}`) }))}
                onChange={(value) => put({ view: value === "dates" ? "" : value })}
              />
            </div>
          ) : undefined}
        </PageHeader>
      }
    >
      {kept.isPending && <Loading shape="cards" />}
      {kept.isError && <Failure error={kept.error} onRetry={() => void kept.refetch()} />}
      {latest.data && (isRunning || hasFailed) && <Running slug={slug} job={latest.data} />}
      {kept.data && items.length === 0 && !isRunning && (
        <Empty title={t("forecasts.empty")} actions={ask}>
          {t("forecasts.emptyWords")}
        </Empty>
      )}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {chosen !== undefined && found.isPending && <Loading shape="cards" />}
      {found.data && (
        <Suspense fallback={<Loading shape="cards" />}>
          <div className={styles.answer}>
            {view === "dates" && <Dates key={found.data.id} forecast={found.data} />}
            {view === "cost" && found.data.money && (
              <Cost key={found.data.id} forecast={found.data} money={found.data.money} />
            )}
            {view === "buffers" && <Buffers key={found.data.id} forecast={found.data} />}
            {view === "causes" && <Causes key={found.data.id} forecast={found.data} />}
            {view === "tasks" && (
              <Tasks
                forecast={found.data}
                sort={search.sort ?? "-criticality"}
                onSort={(sort) => put({ sort })}
              />
            )}
            {view === "compare" && (
              <Compare items={items} left={search.left} right={search.right} put={put} />
            )}
            {view === "calibration" && (
              <Calibrated
                horizon={search.horizon === "last" ? "last" : "first"}
                onHorizon={(horizon) => put({ horizon })}
              />
            )}
          </div>
        </Suspense>
      )}
      {isAsking && (
        <RunForm
          slug={slug}
          onClose={() => setAsking(false)}
          onAsked={() => {
            setAsking(false);
            put({ run: "" });
            void latest.refetch();
          }}
        />
      )}
    </Page>
  );
}

function Stale({ forecast }: { forecast: Forecast }) {
  const { t } = useTexts();
  const { state } = forecast;
  if (!state.is_stale) return <Mark tone="green">{t("forecasts.fresh")}</Mark>;
  const keys = state.keys.join(t("forecasts.comma"));
  return (
    <span title={keys ? t("forecasts.staleOf", { keys }) : undefined}>
      <Mark tone="amber">{t("forecasts.stale", { count: state.changes })}</Mark>
    </span>
  );
}

function More({ forecast, onGone }: { forecast: Forecast; onGone: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  const [isNaming, setNaming] = useState(false);
  const remove = async () => {
    const isSure = await askConfirm({
      title: t("forecasts.removeTitle", { name: nameOf(forecast) }),
      words: t("forecasts.removeWords"),
      action: t("forecasts.remove"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/forecasts/{forecast_id}", {
        params: { path: { slug, forecast_id: forecast.id } },
      });
      noticeDone(t("forecasts.removed", { name: nameOf(forecast) }));
      onGone();
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px={9} aria-label={t("forecasts.more", { name: nameOf(forecast) })}>
            <IconDots size={16} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {forecast.can.name && (
            <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setNaming(true)}>
              {t("forecasts.rename")}
            </Menu.Item>
          )}
          <Menu.Item
            component="a"
            href={`/api/v1/workspaces/${slug}/forecasts/${forecast.id}/sheet`}
            download
            leftSection={<IconDownload size={15} />}
          >
            {t("forecasts.sheet")}
          </Menu.Item>
          {forecast.can.delete && (
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => void remove()}>
              {t("forecasts.remove")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isNaming && <NameForm forecast={forecast} onClose={() => setNaming(false)} />}
    </>
  );
}
