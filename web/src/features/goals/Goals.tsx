import { Button, SegmentedControl } from "@mantine/core";
import { IconPlus, IconTarget } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { Confirmations } from "./Confirmations";
import { Conflicts } from "./Conflicts";
import { type Theme, useConflicts, useGoals, useGoalsFeed } from "./data";
import { GoalTree } from "./GoalTree";
import styles from "./goals.module.css";
import { ObjectiveForm } from "./ObjectiveForm";
import { Portfolio } from "./Portfolio";
import { Report } from "./Report";
import { ThemeForm } from "./ThemeForm";

const views = ["tree", "agreement", "conflicts", "portfolio", "report"] as const;
type View = (typeof views)[number];

/** What the company wants, from theme to delivery; who has agreed; what pulls apart; and what came of it. */
export default function Goals() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { view?: string; by?: string; period?: string };
  const view: View = views.find((one) => one === search.view) ?? "tree";
  const goals = useGoals(slug, language);
  const conflicts = useConflicts(slug, language);
  useGoalsFeed(slug);
  const [theme, setTheme] = useState<Theme | "new" | null>(null);
  const [writing, setWriting] = useState<{ theme?: number } | null>(null);
  const data = goals.data;
  const put = (change: Record<string, string | undefined>) =>
    void navigate({ to: ".", search: { ...search, ...change } as never, replace: true });
  const isEmpty = data && data.themes.length === 0 && data.objectives.length === 0;
  const mine = data?.objectives.filter((row) => row.my_voice === "missing").length ?? 0;
  const open = conflicts.data?.filter((one) => !one.is_settled).length ?? 0;
  const counts: Partial<Record<View, number>> = { agreement: mine, conflicts: open };
  const buttons = data && (
    <>
      {data.can.create && (
        <Button leftSection={<IconTarget size={15} />} onClick={() => setWriting({})}>
          {t("goals.newObjective")}
        </Button>
      )}
      {data.can.manage_themes && (
        <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setTheme("new")}>
          {t("goals.newTheme")}
        </Button>
      )}
    </>
  );
  return (
    <Page
      header={
        <PageHeader
          title={t("goals.title")}
          meta={mine > 0 ? t("goals.waiting", { count: mine }) : undefined}
          actions={isEmpty ? undefined : buttons}
        >
          {!isEmpty && (
            <div className={styles.tabs}>
              <SegmentedControl
                aria-label={t("goals.show")}
                value={view}
                onChange={(value) => put({ view: value === "tree" ? undefined : value })}
                data={views.map((name) => ({
                  value: name,
                  label: counts[name]
                    ? `${t(`goals.view.${name}`)} · ${counts[name]}`
                    : t(`goals.view.${name}`),
                }))}
              />
            </div>
          )}
        </PageHeader>
      }
    >
      {goals.isPending && <Loading shape="rows" />}
      {goals.isError && <Failure error={goals.error} onRetry={() => void goals.refetch()} />}
      {isEmpty && (
        <Empty title={t("goals.empty")} actions={buttons}>
          {t(data.can.manage_themes ? "goals.emptyWords" : "goals.emptyReader")}
        </Empty>
      )}
      {data && !isEmpty && (
        <>
          {view === "tree" && (
            <GoalTree goals={data} onTheme={setTheme} onObjective={(id) => setWriting({ theme: id })} />
          )}
          {view === "agreement" && <Confirmations rows={data.objectives} canConfirm={data.can.confirm} />}
          {view === "conflicts" && <Conflicts />}
          {view === "portfolio" && (
            <Portfolio by={search.by ?? "theme"} period={search.period ?? ""} onChange={put} />
          )}
          {view === "report" && <Report period={search.period ?? ""} onChange={put} />}
        </>
      )}
      {theme !== null && <ThemeForm {...(theme === "new" ? {} : { theme })} onClose={() => setTheme(null)} />}
      {writing && data && (
        <ObjectiveForm
          themes={data.themes}
          {...(writing.theme ? { themeId: writing.theme } : {})}
          onClose={() => setWriting(null)}
        />
      )}
    </Page>
  );
}
