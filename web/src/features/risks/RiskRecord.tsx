import { Button, Menu, Tabs } from "@mantine/core";
import { IconChevronDown, IconFlame, IconRefreshDot, IconTrash } from "@tabler/icons-react";
import { Suspense, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import { recordPanel } from "../../ui/record";
import { Loading } from "../../ui/state";
import { noteStep, operationOf } from "../../ui/undo";
import { Assess } from "./Assess";
import { Course } from "./Course";
import { LevelMark, trendIcons } from "./columns";
import { type Risk, type Scheme, stateTones, useAct, useRefresh } from "./data";
import { Facts } from "./Facts";
import { Occurred, TellOccurrence } from "./Occurred";
import { Responses } from "./Responses";
import styles from "./risks.module.css";

interface RiskRecordProps {
  risk: Risk;
  scheme: Scheme;
  onDeleted: () => void;
}

/** Everything about one risk: what it is, how grave, what is done, what happened, what was said. */
export function RiskRecord({ risk, scheme, onDeleted }: RiskRecordProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const refresh = useRefresh(slug);
  const [tab, setTab] = useState<string | null>("facts");
  const [isTelling, setTelling] = useState(false);
  const Comments = recordPanel("comments");
  const path = { slug, key: risk.key };
  const move = (state: Risk["state"]) =>
    act(
      () =>
        api.PATCH("/api/v1/workspaces/{slug}/risks/{key}", {
          params: { path },
          body: { state, version: risk.version } as never,
        }),
      t("risks.changed", { count: 1 }),
    );
  const remove = async () => {
    const { response } = await api.POST("/api/v1/workspaces/{slug}/risks/delete", {
      params: { path: { slug } },
      body: { ids: [risk.id] },
    });
    noteStep({ slug, label: t("risks.deleted", { key: risk.key }), operationIds: [operationOf(response)] });
    onDeleted();
    await refresh();
  };
  const isOpen = risk.state !== "closed" && risk.state !== "occurred";
  const Trend = risk.trend === "" ? null : trendIcons[risk.trend];
  return (
    <div className={styles.record}>
      <div className={styles.part}>
        <h2 className={styles.heading}>{risk.title}</h2>
        <p className={styles.sentence}>{risk.sentence}</p>
        <div className={styles.line}>
          <Mark tone={stateTones[risk.state]} look="dot">
            {t(`risks.state.${risk.state}`)}
          </Mark>
          <LevelMark level={risk.level} score={risk.score} scheme={scheme} />
          {Trend && risk.trend !== "" && (
            <Trend
              size={16}
              className={styles.trend}
              data-trend={risk.trend}
              aria-label={t(`risks.trend.${risk.trend}`)}
            />
          )}
          {risk.proximity !== "" && <Mark>{t(`risks.proximity.${risk.proximity}`)}</Mark>}
          {risk.phase === "operation" && <Mark tone="blue">{t("risks.phase.operation")}</Mark>}
          {risk.owner && <Person name={risk.owner.name} />}
        </div>
        {risk.can.edit && (
          <div className={styles.line}>
            <Menu position="bottom-start">
              <Menu.Target>
                <Button size="xs" loading={isBusy} rightSection={<IconChevronDown size={14} />}>
                  {t("risks.moveTo")}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {risk.moves.map((state) => (
                  <Menu.Item key={state} onClick={() => void move(state)}>
                    {t(`risks.state.${state}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            {risk.state !== "closed" && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconFlame size={14} />}
                onClick={() => setTelling(true)}
              >
                {t("risks.occurred.tell")}
              </Button>
            )}
            {isOpen && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconRefreshDot size={14} />}
                onClick={() =>
                  void act(() =>
                    api.POST("/api/v1/workspaces/{slug}/risks/{key}/review", {
                      params: { path },
                      body: {} as never,
                    }),
                  )
                }
              >
                {t("risks.review.done")}
              </Button>
            )}
            {risk.can.delete && (
              <Button
                size="xs"
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={14} />}
                onClick={() => void remove()}
              >
                {t("risks.delete")}
              </Button>
            )}
          </div>
        )}
      </div>
      <Occurred risk={risk} />
      <Tabs value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="facts">{t("risks.tab.facts")}</Tabs.Tab>
          <Tabs.Tab value="assess">{t("risks.tab.assess")}</Tabs.Tab>
          <Tabs.Tab value="responses">
            {t("risks.responses.title")} {risk.responses.length > 0 ? risk.responses.length : ""}
          </Tabs.Tab>
          <Tabs.Tab value="course">{t("risks.tab.course")}</Tabs.Tab>
          <Tabs.Tab value="comments">{t("requirements.comments")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="facts" pt="md">
          <Facts key={risk.version} risk={risk} scheme={scheme} />
        </Tabs.Panel>
        <Tabs.Panel value="assess" pt="md">
          <Assess risk={risk} scheme={scheme} />
        </Tabs.Panel>
        <Tabs.Panel value="responses" pt="md">
          <Responses risk={risk} scheme={scheme} />
        </Tabs.Panel>
        <Tabs.Panel value="course" pt="md">
          <Course risk={risk} scheme={scheme} />
        </Tabs.Panel>
        <Tabs.Panel value="comments" pt="md">
          <Suspense fallback={<Loading shape="text" />}>
            {Comments && <Comments recordKey={risk.key} can={{ ...risk.can }} />}
          </Suspense>
        </Tabs.Panel>
      </Tabs>
      {isTelling && <TellOccurrence risk={risk} number={null} onClose={() => setTelling(false)} />}
    </div>
  );
}
