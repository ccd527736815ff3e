import { Button, SegmentedControl, Select } from "@mantine/core";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark, type Tone } from "../../ui/mark";
import { Page, PageHeader, SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Change, changes, signed, usePlanBaselines, usePlanComparison, useScenarioFeed } from "./data";
import styles from "./scenarios.module.css";

type Aim = components["schemas"]["PlanAimDifference"];
type TaskRow = components["schemas"]["PlanTaskDifference"];
const tones: Record<string, Tone> = { added: "green", removed: "red", changed: "amber" };

/** What became of a frozen plan: when releases, projects and milestones finish now, and which tasks moved how far. */
export default function PlanComparison() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const params = useParams({ strict: false }) as { baseline?: string };
  const search = useSearch({ strict: false }) as { right?: string; change?: string };
  const right = search.right ?? "today";
  const change = changes.find((one) => one === search.change) ?? "";
  const baselines = usePlanBaselines(slug, language);
  const left = Number(params.baseline);
  const compared = usePlanComparison(slug, left, right, change, language);
  useScenarioFeed(slug);
  const first = compared.data?.pages[0];
  const rows = compared.data?.pages.flatMap((page) => page.items) ?? [];
  const put = (next: Record<string, string | undefined>) =>
    void navigate({
      to: ".",
      search: { right, change: change || undefined, ...next } as never,
      replace: true,
    });
  const others = (baselines.data?.items ?? []).filter((one) => one.id !== left);
  return (
    <Page
      header={
        <PageHeader
          title={first?.left.name ?? t("scenarios.baselines.one")}
          meta={t("scenarios.baselines.one")}
          actions={
            <Button
              component={Link}
              to={`/w/${slug}/schedule`}
              search={{ baseline: String(left) } as never}
              variant="default"
            >
              {t("scenarios.baselines.inSchedule")}
            </Button>
          }
        >
          <div className={styles.tools}>
            <Select
              aria-label={t("scenarios.baselines.with")}
              allowDeselect={false}
              value={right}
              data={[
                { value: "today", label: t("scenarios.baselines.today") },
                ...others.map((one) => ({ value: String(one.id), label: one.name })),
              ]}
              onChange={(value) => value && put({ right: value })}
            />
            {first && (
              <SegmentedControl
                aria-label={t("scenarios.baselines.show")}
                value={change || "all"}
                data={[
                  { value: "all", label: t("scenarios.baselines.all") },
                  ...changes.map((value) => ({
                    value,
                    label: `${t(`scenarios.change.${value}`)} ${first.counts[value] ?? 0}`,
                  })),
                ]}
                onChange={(value) => put({ change: value === "all" ? undefined : value })}
              />
            )}
          </div>
        </PageHeader>
      }
    >
      {compared.isPending && <Loading shape="rows" />}
      {compared.isError && <Failure error={compared.error} onRetry={() => void compared.refetch()} />}
      {first && first.aims.length > 0 && <Aims aims={first.aims} />}
      {first && rows.length === 0 && (
        <Empty title={t("scenarios.baselines.nothing")}>
          {t("scenarios.baselines.nothingWords", { count: first.counts.same ?? 0 })}
        </Empty>
      )}
      {first && rows.length > 0 && (
        <>
          <h2 className={styles.heading}>
            {t("scenarios.baselines.tasks")}
            <span className={styles.quiet}>
              {" "}
              {t("scenarios.baselines.same", { count: first.counts.same ?? 0 })}
            </span>
          </h2>
          <Tasks rows={rows} />
        </>
      )}
      {compared.hasNextPage && (
        <Button
          mt="md"
          variant="default"
          loading={compared.isFetchingNextPage}
          onClick={() => void compared.fetchNextPage()}
        >
          {t("common.more")}
        </Button>
      )}
    </Page>
  );
}

const day = (iso: string | null | undefined) => (iso ? dateText(iso) : "—");

function Late({ days }: { days: number | null }) {
  const { t } = useTexts();
  if (!days) return <span className={styles.quiet}>{days === 0 ? t("scenarios.asPlanned") : "—"}</span>;
  return (
    <span className={styles.days} data-late={days > 0 || undefined}>
      {t("scenarios.daysApart", { days: signed(days) })}
    </span>
  );
}

function Aims({ aims }: { aims: readonly Aim[] }) {
  const { t } = useTexts();
  const most = Math.max(1, ...aims.map((one) => Math.abs(one.days ?? 0)));
  const differing = aims.filter((one) => one.days !== 0);
  const shown = differing.length > 0 ? differing : aims.filter((one) => one.kind !== "milestone");
  return (
    <SideScroll className={styles.scroll} label={t("scenarios.baselines.aims")}>
      <table className={styles.plain}>
        <thead>
          <tr>
            <th scope="col">{t("scenarios.baselines.aims")}</th>
            <th scope="col">{t("scenarios.baselines.then")}</th>
            <th scope="col">{t("scenarios.baselines.now")}</th>
            <th scope="col">{t("scenarios.baselines.apart")}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={`${one.kind}${one.id}`}>
              <th scope="row">
                <Mark>{t(`scenarios.aim.${one.kind}`)}</Mark> {one.name}
              </th>
              <td>{day(one.before_on)}</td>
              <td>{day(one.after_on)}</td>
              <td>
                <span className={styles.apartCell}>
                  <Late days={one.days} />
                  {one.days !== null && one.days !== 0 && (
                    <span className={styles.track} aria-hidden="true">
                      <span
                        className={styles.shift}
                        data-late={one.days > 0 || undefined}
                        style={{ width: `${(Math.abs(one.days) / most) * 100}%` }}
                      />
                    </span>
                  )}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < aims.length && (
        <p className={styles.foot}>
          {t("scenarios.baselines.othersAsPlanned", { count: aims.length - shown.length })}
        </p>
      )}
    </SideScroll>
  );
}

function Tasks({ rows }: { rows: readonly TaskRow[] }) {
  const { t } = useTexts();
  const pair = (before: string, after: string) =>
    before === after ? (
      <span>{after}</span>
    ) : (
      <>
        <del>{before}</del> <ins>{after}</ins>
      </>
    );
  return (
    <SideScroll className={styles.scroll} label={t("scenarios.baselines.tasks")}>
      <table className={styles.plain}>
        <thead>
          <tr>
            <th scope="col">{t("scenarios.task")}</th>
            <th scope="col">{t("scenarios.start")}</th>
            <th scope="col">{t("scenarios.finish")}</th>
            <th scope="col">{t("scenarios.baselines.apart")}</th>
            <th scope="col">{t("scenarios.effort")}</th>
            <th scope="col">{t("scenarios.person")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const [then, now] = [row.before ?? row.after, row.after ?? row.before];
            return (
              <tr key={row.task} data-change={row.change}>
                <th scope="row">
                  <span className={styles.key}>{row.key}</span> {row.title}{" "}
                  {row.change !== "changed" && (
                    <Mark tone={tones[row.change] ?? "grey"}>
                      {t(`scenarios.change.${row.change as Change}`)}
                    </Mark>
                  )}
                </th>
                <td>{pair(day(then?.start_on), day(now?.start_on))}</td>
                <td>{pair(day(then?.finish_on), day(now?.finish_on))}</td>
                <td>
                  <Late days={row.finish_days} />
                </td>
                <td className={styles.number}>
                  {now?.effort_days} {row.effort_days ? `(${signed(row.effort_days)})` : ""}
                </td>
                <td>{pair(then?.person || "—", now?.person || "—")}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </SideScroll>
  );
}
