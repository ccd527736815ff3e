import { Tabs } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Backups } from "./Backups";
import { Checks } from "./Checks";
import { Jobs } from "./Jobs";
import { Keeping } from "./Keeping";
import styles from "./operations.module.css";
import { People } from "./People";
import { Work } from "./Work";

const tabs = { checks: Checks, backups: Backups, jobs: Jobs, work: Work, people: People, keeping: Keeping };
type TabName = keyof typeof tabs;
const names = Object.keys(tabs) as TabName[];

/** For the administrator of the server, outside any workspace. */
export default function ServerPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { tab?: string };
  const current = names.find((name) => name === search.tab) ?? "checks";
  const Shown = tabs[current];
  return (
    <Page
      header={
        <PageHeader title={t("operations.title")}>
          <Tabs
            value={current}
            onChange={(tab) => void navigate({ to: ".", search: { tab: tab ?? undefined } as never })}
          >
            <Tabs.List className={styles.tabs ?? ""}>
              {names.map((name) => (
                <Tabs.Tab key={name} value={name}>
                  {t(`operations.tab.${name}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </PageHeader>
      }
    >
      <Shown />
    </Page>
  );
}
