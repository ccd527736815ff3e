import { Button, Select, Tabs } from "@mantine/core";
import { IconAdjustments, IconScale } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useProjectNames } from "../../../api/projects";
import { useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { Page, PageHeader } from "../../../ui/screen";
import { Empty, Failure, Loading } from "../../../ui/state";
import { useDepartments } from "../data";
import { Alerts } from "./Alerts";
import { type LoadFilter, useLoad, useLoadAlerts, useLoadFeed } from "./data";
import { Levelling } from "./Levelling";
import { LoadGrid } from "./LoadGrid";
import styles from "./load.module.css";
import { SupplyView } from "./Supply";
import { ThresholdsForm } from "./Thresholds";
import { UtilisationView } from "./Utilisation";

const tabs = ["map", "supply", "use"] as const;

/** How loaded everybody is: the heat map of people and weeks, demand against supply, utilisation over time. */
export default function LoadPage() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as LoadFilter & { tab?: string };
  const tab = search.tab ?? "map";
  useLoadFeed(slug);
  const put = (change: Record<string, string | undefined>) =>
    void navigate({
      to: ".",
      search: ((before: object) => ({ ...before, ...change })) as never,
      replace: true,
    });
  return (
    <Page
      layout={tab === "map" ? "fill" : "wide"}
      header={
        <PageHeader
          title={t("resources.load.title")}
          actions={tab === "map" ? <MapActions slug={slug} /> : undefined}
        >
          <div className={styles.second}>
            <Tabs
              value={tab}
              onChange={(next) => put({ tab: next === "map" ? undefined : (next ?? undefined) })}
            >
              <Tabs.List className={styles.tabs ?? ""}>
                {tabs.map((name) => (
                  <Tabs.Tab key={name} value={name}>
                    {t(`resources.load.tab.${name}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
            </Tabs>
            {tab === "map" && <Filters filter={search} put={put} />}
          </div>
        </PageHeader>
      }
    >
      {tab === "map" && <HeatMap filter={search} />}
      {tab === "supply" && <SupplyView slug={slug} />}
      {tab === "use" && <UtilisationView slug={slug} />}
    </Page>
  );
}

function HeatMap({ filter }: { filter: LoadFilter }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const load = useLoad(slug, filter);
  const alerts = useLoadAlerts(slug);
  if (load.isPending) return <Loading shape="rows" />;
  if (load.isError) return <Failure error={load.error} onRetry={() => void load.refetch()} />;
  if (load.data.people.length === 0)
    return <Empty title={t("resources.load.empty")}>{t("resources.load.emptyWords")}</Empty>;
  return (
    <div className={styles.page}>
      <Levelling slug={slug} />
      {alerts.data && alerts.data.alerts.length > 0 && <Alerts alerts={alerts.data.alerts} />}
      <LoadGrid slug={slug} load={load.data} />
    </div>
  );
}

function MapActions({ slug }: { slug: string }) {
  const { t } = useTexts();
  const alerts = useLoadAlerts(slug);
  const [isOpen, setOpen] = useState(false);
  const over = alerts.data?.alerts.some((one) => one.kind === "over") === true;
  return (
    <>
      {alerts.data?.can.level && over && <Levelling.Button slug={slug} icon={<IconScale size={15} />} />}
      {alerts.data?.can.set_thresholds && (
        <Button variant="default" leftSection={<IconAdjustments size={15} />} onClick={() => setOpen(true)}>
          {t("resources.load.thresholds")}
        </Button>
      )}
      {isOpen && alerts.data && (
        <ThresholdsForm slug={slug} thresholds={alerts.data.thresholds} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

interface FiltersProps {
  filter: LoadFilter;
  put: (change: Record<string, string | undefined>) => void;
}

function Filters({ filter, put }: FiltersProps) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const departments = useDepartments(workspace.slug);
  const projects = useProjectNames();
  return (
    <div className={styles.filters}>
      <Select
        size="xs"
        clearable
        aria-label={t("resources.person.department")}
        placeholder={t("resources.load.allDepartments")}
        value={filter.department ?? null}
        data={(departments.data?.items ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
        onChange={(value) => put({ department: value ?? undefined })}
      />
      <Select
        size="xs"
        clearable
        aria-label={t("resources.capacity.skill")}
        placeholder={t("resources.load.allSkills")}
        value={filter.skill ?? null}
        data={workspace.skills.map((one) => one.name)}
        onChange={(value) => put({ skill: value ?? undefined })}
      />
      {projects.length > 0 && (
        <Select
          size="xs"
          clearable
          searchable
          aria-label={t("resources.load.project")}
          placeholder={t("resources.load.allProjects")}
          value={filter.project ?? null}
          data={projects.map((one) => ({ value: one.key, label: one.title }))}
          onChange={(value) => put({ project: value ?? undefined })}
        />
      )}
      <Select
        size="xs"
        aria-label={t("resources.load.weeks")}
        allowDeselect={false}
        value={filter.weeks ?? "26"}
        data={["13", "26", "52"].map((value) => ({
          value,
          label: t("resources.load.weekCount", { count: Number(value) }),
        }))}
        onChange={(value) => put({ weeks: value === "26" ? undefined : (value ?? undefined) })}
      />
    </div>
  );
}
