import { Button, Tabs } from "@mantine/core";
import { IconArrowsLeftRight, IconPencil, IconTrash } from "@tabler/icons-react";
import { useNavigate, useParams } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark, Person } from "../../ui/mark";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { Actuals } from "./Actuals";
import { AdjustmentCards } from "./Adjustments";
import styles from "./budgets.module.css";
import { Commitments } from "./Commitments";
import {
  type Line,
  stateTones,
  useAct,
  useAdjustments,
  useBudgetFeed,
  useLine,
  useLines,
  useSaid,
} from "./data";
import { LineForm } from "./LineForm";
import { LineHistory } from "./LineHistory";
import { BarLegend, MoneyBar } from "./MoneyBar";
import { MonthTable } from "./MonthTable";

const AdjustForm = lazy(() => import("./AdjustForm"));

/** One budget line: its figures, months, promises, booked money, adjustments and history. */
export default function LinePage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const key = (useParams({ strict: false }) as { line: string }).line;
  const found = useLine(slug, key, language);
  const lines = useLines(slug, language);
  const { act, isBusy } = useAct();
  const [opened, setOpened] = useState<"edit" | "adjust" | null>(null);
  useBudgetFeed(slug);
  useCrumbs(useMemo(() => [{ label: key }], [key]));
  if (found.isError) return <Asked adjustment={key} error={found.error} />;
  if (!found.data) return <Loading shape="text" />;
  const line = found.data;
  const remove = async () => {
    const isDone = await act(
      () => api.DELETE("/api/v1/workspaces/{slug}/budget-lines/{key}", { params: { path: { slug, key } } }),
      t("budgets.deleted", { title: line.title }),
    );
    if (isDone) void navigate({ to: `/w/${slug}/budgets` });
  };
  const actions = (
    <>
      {line.can.delete && (
        <Button
          variant="subtle"
          color="red"
          loading={isBusy}
          leftSection={<IconTrash size={15} />}
          onClick={() => void remove()}
        >
          {t("budgets.delete")}
        </Button>
      )}
      {line.can.keep && (
        <>
          <Button
            variant="default"
            leftSection={<IconArrowsLeftRight size={15} />}
            onClick={() => setOpened("adjust")}
          >
            {t("budgets.adjust.ask")}
          </Button>
          <Button leftSection={<IconPencil size={15} />} onClick={() => setOpened("edit")}>
            {t("budgets.edit")}
          </Button>
        </>
      )}
    </>
  );
  return (
    <Page layout="wide" header={<PageHeader title={line.title} meta={key} actions={actions} />}>
      <div className={styles.stack}>
        <Head line={line} />
        <Tabs defaultValue="months" keepMounted={false}>
          <Tabs.List className={styles.tabs ?? ""}>
            {(["months", "commitments", "actuals", "adjustments", "history"] as const).map((name) => (
              <Tabs.Tab key={name} value={name}>
                {t(`budgets.tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="months" pt="md">
            <MonthTable key={line.version} line={line} />
          </Tabs.Panel>
          <Tabs.Panel value="commitments" pt="md">
            <Commitments line={line} />
          </Tabs.Panel>
          <Tabs.Panel value="actuals" pt="md">
            <Actuals line={line} />
          </Tabs.Panel>
          <Tabs.Panel value="adjustments" pt="md">
            <AdjustmentCards rows={line.adjustments} />
          </Tabs.Panel>
          <Tabs.Panel value="history" pt="md">
            <LineHistory line={line} />
          </Tabs.Panel>
        </Tabs>
      </div>
      {opened === "edit" && lines.data && (
        <LineForm
          offered={lines.data}
          line={line}
          onClose={() => setOpened(null)}
          onSaved={() => setOpened(null)}
        />
      )}
      <Suspense fallback={null}>
        {opened === "adjust" && lines.data && (
          <AdjustForm lines={lines.data.items} first={line.key} onClose={() => setOpened(null)} />
        )}
      </Suspense>
    </Page>
  );
}

/** A notice about an adjustment leads here, too: its key is no line's. */
function Asked({ adjustment, error }: { adjustment: string; error: unknown }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useAdjustments(slug);
  const one = found.data?.find((row) => row.key === adjustment);
  if (found.isPending) return <Loading shape="text" />;
  if (!one) return <Failure error={error} />;
  return (
    <Page layout="read" header={<PageHeader title={t("budgets.view.adjustments")} meta={adjustment} />}>
      <AdjustmentCards rows={[one]} />
    </Page>
  );
}

function Head({ line }: { line: Line }) {
  const { t } = useTexts();
  const said = useSaid();
  const money = line.own ?? line.base;
  const currency = line.own ? line.currency : line.base_currency;
  const isForeign = line.currency !== line.base_currency;
  return (
    <section className={styles.part}>
      <div className={styles.row}>
        <Mark tone={stateTones[line.state]} look="dot">
          {t(`budgets.state.${line.state}`)}
        </Mark>
        <Mark>{line.category_name}</Mark>
        {line.project && <Mark tone="blue">{line.project.name}</Mark>}
        {line.release && <Mark tone="blue">{line.release.name}</Mark>}
        {line.source === "people" && <Mark tone="violet">{t("budgets.source.people")}</Mark>}
        {line.owner && <Person name={line.owner.name} />}
        <span className={styles.quiet}>
          {t("budgets.period", { from: dateText(line.starts_on), to: dateText(line.ends_on) })}
        </span>
      </div>
      {money ? (
        <>
          <dl className={styles.figures}>
            {(["planned", "committed", "actual", "rest", "forecast"] as const).map((name) => (
              <div key={name}>
                <dt>{t(`budgets.money.${name}`)}</dt>
                <dd>
                  {said.money(money[name], currency)}
                  {isForeign && line.base && <small>{said.money(line.base[name], line.base_currency)}</small>}
                </dd>
              </div>
            ))}
            <div>
              <dt>{t("budgets.used")}</dt>
              <dd>
                {said.share(line.used)}
                <small>{t("budgets.thresholds", { near: line.near_percent, over: line.over_percent })}</small>
              </dd>
            </div>
            {line.eac !== null && (
              <div>
                <dt>{t("budgets.eac")}</dt>
                <dd>
                  {said.money(line.eac, line.currency)}
                  <small>{t("budgets.eacWords", { cpi: said.figure(line.cpi) })}</small>
                </dd>
              </div>
            )}
          </dl>
          <MoneyBar money={money} currency={currency} />
          <BarLegend />
        </>
      ) : (
        <p className={styles.banner}>{t("budgets.noRateWords", { currency: line.currency })}</p>
      )}
      {line.labour && (
        <p className={styles.quiet}>
          {t("budgets.labour", {
            done: said.money(line.labour.done, line.base_currency),
            doneDays: said.figure(line.labour.done_days),
            left: said.money(line.labour.left, line.base_currency),
            leftDays: said.figure(line.labour.left_days),
          })}
          {line.labour.assumed_days > 0 &&
            ` ${t("budgets.assumed", { days: said.figure(line.labour.assumed_days) })}`}
        </p>
      )}
      {line.approved !== null && money && line.approved !== money.planned && (
        <p className={styles.quiet}>
          {t("budgets.wasApproved", {
            approved: said.money(line.approved, line.currency),
            change: said.money(money.planned - line.approved, line.currency),
          })}
        </p>
      )}
      <p className={styles.quiet}>
        {t(line.source === "people" ? "budgets.ruleOfPeople" : "budgets.ruleOfForecast")}
      </p>
      {line.note && <p className={styles.words}>{line.note}</p>}
    </section>
  );
}
