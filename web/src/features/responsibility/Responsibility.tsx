import { Select, Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Adjustments } from "./Adjustments";
import { Charters } from "./Charters";
import { useFindings, useGates, useLive } from "./data";
import { Gates } from "./Gates";
import { MapView } from "./MapView";
import { Overlaps } from "./Overlaps";
import styles from "./page.module.css";

const tabs = ["map", "overlaps", "charters", "gates", "history"] as const;
const periods = [30, 90, 180, 365] as const;

/** Who answers for what: the map, where it disagrees with the work, charts of duties, and the gates before a start. */
export default function Responsibility() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { tab?: string };
  const current = tabs.find((tab) => tab === search.tab) ?? "map";
  const [days, setDays] = useState<number>(90);
  useLive(slug);
  const found = useFindings(slug, days).data?.findings.length ?? 0;
  const mine = (useGates(slug).data?.items ?? []).filter((gate) => gate.is_mine_open).length;
  const counts: Partial<Record<(typeof tabs)[number], number>> = { overlaps: found, gates: mine };
  return (
    <Page
      header={
        <PageHeader
          title={t("responsibility.title")}
          actions={
            current === "map" || current === "overlaps" ? (
              <Select
                w={160}
                allowDeselect={false}
                aria-label={t("responsibility.period")}
                value={String(days)}
                data={periods.map((one) => ({
                  value: String(one),
                  label: t("responsibility.lastDays", { count: one }),
                }))}
                onChange={(value) => setDays(Number(value))}
              />
            ) : undefined
          }
        >
          <Tabs
            className={styles.tabsBox ?? ""}
            value={current}
            onChange={(tab) => void navigate({ to: ".", search: { tab: tab ?? undefined } as never })}
          >
            <Tabs.List className={styles.tabs ?? ""}>
              {tabs.map((tab) => (
                <Tabs.Tab key={tab} value={tab}>
                  {t(`responsibility.tab.${tab}`)}
                  {(counts[tab] ?? 0) > 0 && <span className={styles.count}>{counts[tab]}</span>}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </PageHeader>
      }
    >
      {current === "map" && <MapView days={days} />}
      {current === "overlaps" && <Overlaps days={days} />}
      {current === "charters" && <Charters />}
      {current === "gates" && <Gates />}
      {current === "history" && <Adjustments />}
    </Page>
  );
}
