import { Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { General } from "./General";
import styles from "./List.module.css";
import { Members } from "./Members";
import { Structure } from "./Structure";

const tabs = ["general", "members", "structure"] as const;
type TabName = (typeof tabs)[number];

export default function Settings() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { tab?: string };
  const current = tabs.find((tab) => tab === search.tab) ?? "general";
  return (
    <Page
      header={
        <PageHeader
          title={t("workspaces.settings.title")}
          meta={workspace.is_demo ? <Mark tone="amber">{t("workspaces.demo")}</Mark> : undefined}
        >
          <Tabs
            value={current}
            onChange={(tab) => void navigate({ to: ".", search: { tab: tab ?? undefined } as never })}
          >
            <Tabs.List className={styles.tabs ?? ""}>
              {tabs.map((tab: TabName) => (
                <Tabs.Tab key={tab} value={tab}>
                  {t(`workspaces.settings.${tab}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </PageHeader>
      }
    >
      {current === "general" && <General workspace={workspace} />}
      {current === "members" && <Members workspace={workspace} />}
      {current === "structure" && <Structure workspace={workspace} />}
    </Page>
  );
}
