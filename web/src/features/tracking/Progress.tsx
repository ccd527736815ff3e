import { Button, SegmentedControl } from "@mantine/core";
import { IconAdjustments, IconRadar2 } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { DownloadMenu } from "../../ui/file/DownloadMenu";
import { Page, PageHeader } from "../../ui/screen";
import { Loading } from "../../ui/state";
import { useAct, useAlarms, useTrackingFeed } from "./data";
import styles from "./tracking.module.css";

const Overview = lazy(() => import("./Overview"));
const Closely = lazy(() => import("./Closely"));
const Alarms = lazy(() => import("./Alarms"));
const LimitsForm = lazy(() => import("./LimitsForm"));

export interface ProgressSearch {
  view?: string;
  project?: string;
  release?: string;
  state?: string;
  kind?: string;
}

/** The plan as it goes: progress and forecast, and what slips. */
export default function Progress() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as ProgressSearch;
  const put = (change: ProgressSearch) =>
    void navigate({ to: ".", search: { ...search, ...change } as never, replace: !("project" in change) });
  const open = useAlarms(slug, { state: "open" }, language);
  const [isSetting, setSetting] = useState(false);
  const { act, isBusy } = useAct();
  useTrackingFeed(slug);
  const isAlarms = search.view === "alarms";
  const isClose = Boolean(search.project || search.release) && !isAlarms;
  const views = [
    { value: "progress", label: t("tracking.view.progress") },
    {
      value: "alarms",
      label: open.data?.open ? `${t("tracking.view.alarms")} ${open.data.open}` : t("tracking.view.alarms"),
    },
  ];
  return (
    <Page
      header={
        <PageHeader
          title={t("tracking.title")}
          actions={
            isAlarms ? (
              <>
                {open.data?.can_acknowledge && (
                  <Button
                    variant="default"
                    loading={isBusy}
                    leftSection={<IconRadar2 size={15} />}
                    onClick={() =>
                      void act(() =>
                        api.POST("/api/v1/workspaces/{slug}/alarms/look", { params: { path: { slug } } }),
                      )
                    }
                  >
                    {t("tracking.alarms.look")}
                  </Button>
                )}
                {open.data?.can_set && (
                  <Button
                    variant="default"
                    leftSection={<IconAdjustments size={15} />}
                    onClick={() => setSetting(true)}
                  >
                    {t("tracking.alarms.limits")}
                  </Button>
                )}
              </>
            ) : (
              <DownloadMenu href={(format) => `/api/v1/workspaces/${slug}/progress/file?format=${format}`} />
            )
          }
        >
          <div className={styles.scrolls}>
            <SegmentedControl
              aria-label={t("tracking.view.label")}
              value={isAlarms ? "alarms" : "progress"}
              onChange={(value) => put({ view: value === "alarms" ? "alarms" : undefined } as ProgressSearch)}
              data={views}
            />
          </div>
        </PageHeader>
      }
    >
      <Suspense fallback={<Loading />}>
        {isAlarms && <Alarms search={search} put={put} />}
        {isClose && (
          <Closely
            {...(search.project ? { project: search.project } : {})}
            {...(search.release ? { release: Number(search.release) } : {})}
            onBack={() => put({ project: undefined, release: undefined } as never)}
          />
        )}
        {!isAlarms && !isClose && <Overview put={put} />}
        {isSetting && <LimitsForm onClose={() => setSetting(false)} />}
      </Suspense>
    </Page>
  );
}
