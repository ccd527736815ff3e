import { Button, Tabs } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { Capacity } from "./Capacity";
import { Departments } from "./Departments";
import { type TeamPerson, useCalendar, usePeople, useResourcesFeed } from "./data";
import { People } from "./People";
import { PersonForm } from "./PersonForm";
import styles from "./team.module.css";
import { WorkingTime } from "./WorkingTime";

const tabs = ["people", "departments", "calendar"] as const;

/** Who does the work, what they can do and when: people with their capacity, and the working calendar. */
export default function Team() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const { tab = "people" } = useSearch({ strict: false }) as { tab?: string };
  const people = usePeople(workspace.slug);
  useResourcesFeed(workspace.slug);
  const [edited, setEdited] = useState<TeamPerson | "new" | null>(null);
  const canPlan = workspace.can.plan === true;
  return (
    <Page
      header={
        <PageHeader
          title={t("resources.title")}
          meta={people.data ? t("resources.count", { count: people.data.length }) : undefined}
          actions={
            canPlan && tab === "people" ? (
              <Button leftSection={<IconUserPlus size={15} />} onClick={() => setEdited("new")}>
                {t("resources.people.add")}
              </Button>
            ) : undefined
          }
        >
          <Tabs
            value={tab}
            onChange={(next) =>
              void navigate({ to: ".", search: { tab: next === "people" ? undefined : next } as never })
            }
          >
            <Tabs.List className={styles.tabs ?? ""}>
              {tabs.map((name) => (
                <Tabs.Tab key={name} value={name}>
                  {t(`resources.tab.${name}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </PageHeader>
      }
    >
      {tab === "calendar" && <Calendar />}
      {tab === "departments" && <Departments workspace={workspace} />}
      {tab === "people" && people.isPending && <Loading shape="text" />}
      {tab === "people" && people.isError && (
        <Failure error={people.error} onRetry={() => void people.refetch()} />
      )}
      {tab === "people" && people.data && (
        <>
          <People people={people.data} workspace={workspace} onEdit={setEdited} canAdd={canPlan} />
          {people.data.length > 0 && <Capacity slug={workspace.slug} />}
        </>
      )}
      {edited && (
        <PersonForm
          workspace={workspace}
          person={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}

function Calendar() {
  const { slug } = useWorkspace();
  const calendar = useCalendar(slug);
  if (calendar.isPending) return <Loading shape="cards" />;
  if (calendar.isError) return <Failure error={calendar.error} onRetry={() => void calendar.refetch()} />;
  return <WorkingTime slug={slug} calendar={calendar.data} />;
}
