import { Button, Tabs } from "@mantine/core";
import { IconAdjustments } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { Criteria } from "./Criteria";
import { type MethodId, methodIds, useRanked, useRanking, useRankingFeed } from "./data";
import { Line } from "./Line";
import { Moscow } from "./Moscow";
import { Kano, Quadrants } from "./Pictures";
import styles from "./ranking.module.css";

/** The backlog in order, by the method that the workspace ranks by and by the others beside it. */
export default function Ranking() {
  const { t, language } = useTexts();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { method?: string };
  const settings = useRanking(workspace.slug, language);
  const method = methodIds.find((id) => id === (search.method ?? settings.data?.method)) ?? "weighted";
  const ranked = useRanked(workspace.slug, method, language);
  useRankingFeed(workspace.slug);
  const [isSetting, setSetting] = useState(false);
  const rows = ranked.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = settings.data?.methods.find((one) => one.id === method);
  return (
    <Page
      header={
        <PageHeader
          title={t("prioritisation.title")}
          actions={
            settings.data?.can.change ? (
              <Button
                variant="default"
                leftSection={<IconAdjustments size={15} />}
                onClick={() => setSetting(true)}
              >
                {t("prioritisation.settings")}
              </Button>
            ) : undefined
          }
        >
          <Tabs
            className={styles.tabsBox ?? ""}
            value={method}
            onChange={(next) => void navigate({ to: ".", search: { method: next ?? undefined } as never })}
          >
            <Tabs.List className={styles.tabs ?? ""}>
              {settings.data?.methods.map((one) => (
                <Tabs.Tab
                  key={one.id}
                  value={one.id}
                  rightSection={
                    one.id === settings.data.method ? (
                      <Mark tone="blue">{t("prioritisation.active")}</Mark>
                    ) : undefined
                  }
                >
                  {one.label}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </PageHeader>
      }
    >
      {(settings.isPending || ranked.isPending) && <Loading shape="rows" />}
      {ranked.isError && <Failure error={ranked.error} onRetry={() => void ranked.refetch()} />}
      {shown && (
        <p className={styles.about}>
          {shown.about} <code className={styles.formula}>{shown.formula}</code>
        </p>
      )}
      {method === "moscow" && <Moscow slug={workspace.slug} />}
      {method === "value_effort" && <Quadrants slug={workspace.slug} />}
      {method === "kano" && <Kano rows={rows} />}
      {shown?.is_rated && (
        <p className={styles.about}>
          <Link to={`/w/${workspace.slug}/ratings`}>{t("prioritisation.fromSessions")}</Link>
        </p>
      )}
      {ranked.data && rows.length === 0 && (
        <Empty title={t("prioritisation.empty")}>{t("prioritisation.emptyWords")}</Empty>
      )}
      {shown && rows.length > 0 && (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col" className={styles.right}>
                  #
                </th>
                <th scope="col">{t("prioritisation.requirement")}</th>
                {shown.inputs.map((input) => (
                  <th key={input.name} scope="col" className={styles.right}>
                    {input.label}
                  </th>
                ))}
                <th scope="col" className={styles.right}>
                  {t("prioritisation.figure")}
                </th>
                <th scope="col">{t("prioritisation.by")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line
                  key={row.id}
                  row={row}
                  method={method as MethodId}
                  inputs={shown.inputs}
                  slug={workspace.slug}
                  canScore={settings.data?.can.score === true && !shown.is_rated}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {ranked.hasNextPage && (
        <div className={styles.more}>
          <Button
            variant="default"
            loading={ranked.isFetchingNextPage}
            onClick={() => void ranked.fetchNextPage()}
          >
            {t("prioritisation.more")}
          </Button>
        </div>
      )}
      {isSetting && settings.data && (
        <Criteria slug={workspace.slug} settings={settings.data} onClose={() => setSetting(false)} />
      )}
    </Page>
  );
}
