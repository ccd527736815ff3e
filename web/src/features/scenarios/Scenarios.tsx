import { Button, Checkbox, Menu } from "@mantine/core";
import { IconArrowsSplit2, IconChartHistogram, IconDots } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useLatestJob } from "../../api/jobs";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { momentText } from "../../texts/dates";
import { askConfirm } from "../../ui/confirm";
import { Person } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { Beside } from "./Beside";
import { type ScenarioRow, useScenarioFeed, useScenarios, useSideBySide } from "./data";
import { NameForm } from "./NameForm";
import styles from "./scenarios.module.css";

const most = 6;

/** What-if copies of the plan: which there are, and those chosen side by side with the present plan. */
export default function Scenarios() {
  const { t, language } = useTexts();
  const { slug, currency } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { compare?: string };
  const scenarios = useScenarios(slug);
  const again = useScenarioFeed(slug);
  const [making, setMaking] = useState<{ source?: ScenarioRow } | null>(null);
  const all = scenarios.data?.items ?? [];
  const known = new Set(all.map((one) => String(one.id)));
  const asked = search.compare?.split(",").filter((id) => known.has(id));
  const chosen = asked ?? all.slice(0, 3).map((one) => String(one.id));
  const beside = useSideBySide(slug, chosen.join(","), language);
  const choose = (id: string, isChosen: boolean) =>
    void navigate({
      to: ".",
      search: {
        compare:
          (isChosen ? [...chosen, id] : chosen.filter((one) => one !== id)).slice(-most).join(",") || "0",
      } as never,
      replace: true,
    });
  const remove = async (one: ScenarioRow) => {
    const isSure = await askConfirm({
      title: t("scenarios.removeTitle", { name: one.name }),
      words: t("scenarios.removeWords"),
      action: t("scenarios.remove"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/scenarios/{copy_id}", {
        params: { path: { slug, copy_id: one.id } },
      });
      noticeDone(t("scenarios.removed", { name: one.name }));
      again();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Page
      header={
        <PageHeader
          title={t("scenarios.title")}
          meta={all.length > 0 ? t("scenarios.count", { count: all.length }) : undefined}
          actions={
            scenarios.data?.can_make ? (
              <>
                <Button leftSection={<IconArrowsSplit2 size={15} />} onClick={() => setMaking({})}>
                  {t("scenarios.make")}
                </Button>
                {chosen.length > 0 && <Simulate slug={slug} chosen={chosen} />}
              </>
            ) : undefined
          }
        />
      }
    >
      {scenarios.isPending && <Loading shape="rows" />}
      {scenarios.isError && <Failure error={scenarios.error} onRetry={() => void scenarios.refetch()} />}
      {scenarios.data && all.length === 0 && (
        <Empty
          title={t("scenarios.empty")}
          actions={
            scenarios.data.can_make ? (
              <Button onClick={() => setMaking({})}>{t("scenarios.make")}</Button>
            ) : undefined
          }
        >
          {t("scenarios.emptyWords")}
        </Empty>
      )}
      {all.length > 0 && (
        <ul className={styles.rows} aria-label={t("scenarios.title")}>
          {all.map((one) => (
            <li key={one.id} className={styles.row}>
              <Checkbox
                checked={chosen.includes(String(one.id))}
                aria-label={t("scenarios.compareOne", { name: one.name })}
                onChange={(event) => choose(String(one.id), event.currentTarget.checked)}
              />
              <div className={styles.what}>
                <Link className={styles.name ?? ""} to={`/w/${slug}/scenarios/${one.id}`}>
                  {one.name}
                </Link>
                <p className={styles.quiet}>{one.note}</p>
              </div>
              <span className={styles.who}>
                <Person name={one.made_by.name} />
                <time className={styles.quiet} dateTime={one.copied_at}>
                  {t("scenarios.copiedAt", { at: momentText(one.copied_at, language) })}
                </time>
              </span>
              <span className={styles.actions}>
                <Button
                  component={Link}
                  to={`/w/${slug}/scenarios/${one.id}`}
                  size="compact-sm"
                  variant="default"
                >
                  {t("scenarios.open")}
                </Button>
                {one.can.edit && (
                  <Menu position="bottom-end">
                    <Menu.Target>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        color="gray"
                        aria-label={t("scenarios.more", { name: one.name })}
                      >
                        <IconDots size={16} />
                      </Button>
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item onClick={() => setMaking({ source: one })}>{t("scenarios.copy")}</Menu.Item>
                      {one.can.delete && (
                        <Menu.Item color="red" onClick={() => void remove(one)}>
                          {t("scenarios.remove")}
                        </Menu.Item>
                      )}
                    </Menu.Dropdown>
                  </Menu>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {beside.isError && <Failure error={beside.error} onRetry={() => void beside.refetch()} />}
      {chosen.length > 0 && beside.data && <Beside data={beside.data} slug={slug} currency={currency} />}
      {making && (
        <NameForm
          {...(making.source ? { source: making.source } : {})}
          onClose={() => setMaking(null)}
          onMade={(id) => void navigate({ to: `/w/${slug}/scenarios/${id}` })}
        />
      )}
    </Page>
  );
}

function Simulate({ slug, chosen }: { slug: string; chosen: readonly string[] }) {
  const { t } = useTexts();
  const job = useLatestJob(slug, "simulate_scenarios");
  const isRunning = job.data?.state === "queued" || job.data?.state === "running";
  const run = async () => {
    try {
      await api.POST("/api/v1/workspaces/{slug}/scenarios/simulate", {
        params: { path: { slug } },
        body: { scenarios: chosen.map(Number), runs: 2_000 },
      });
      await job.refetch();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Button
      variant="default"
      loading={isRunning}
      leftSection={<IconChartHistogram size={15} />}
      onClick={() => void run()}
    >
      {t("scenarios.simulate")}
    </Button>
  );
}
