import { SegmentedControl, Select } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { CapacityBars } from "../../ui/chart";
import { SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { days, dayText, figure, type Group, usePortfolio } from "./data";
import styles from "./goals.module.css";
import { Score } from "./Score";

const groupings = ["theme", "product", "owner", "period"] as const;

interface PortfolioProps {
  by: string;
  period: string;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** Time nodes, indicators and needs of all objectives, rolled up. */
export function Portfolio({ by, period, onChange }: PortfolioProps) {
  const { t, language } = useTexts();
  const { slug, currency } = useWorkspace();
  const found = usePortfolio(slug, by, period);
  if (found.isPending) return <Loading shape="rows" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const { groups, whole, nodes, periods } = found.data;
  const bars = groups.filter((group) => group.capacity_days !== null);
  return (
    <div className={styles.tree}>
      <div className={styles.filters}>
        <SegmentedControl
          aria-label={t("goals.groupBy")}
          value={by}
          onChange={(value) => onChange({ by: value })}
          data={groupings.map((one) => ({ value: one, label: t(`goals.by.${one}`) }))}
        />
        <Select
          clearable
          aria-label={t("goals.field.period")}
          placeholder={t("goals.allPeriods")}
          value={period || null}
          data={periods}
          onChange={(value) => onChange({ period: value ?? undefined })}
        />
      </div>
      <dl className={styles.figures}>
        <div>
          <dt>{t("goals.figure.active")}</dt>
          <dd>{whole.states.active ?? 0}</dd>
        </div>
        <div>
          <dt>{t("goals.figure.score")}</dt>
          <dd>
            <Score score={whole.score} band={whole.band} />
          </dd>
        </div>
        <div>
          <dt>{t("goals.figure.next")}</dt>
          <dd>{whole.next_due_on ? dayText(whole.next_due_on, language) : "–"}</dd>
        </div>
        <div>
          <dt>{t("goals.field.effort_days")}</dt>
          <dd>{days(whole.need_days)}</dd>
        </div>
        <div>
          <dt>{t("goals.costIn", { currency })}</dt>
          <dd>{figure(whole.cost)}</dd>
        </div>
      </dl>
      <SideScroll className={styles.scroll} label={t("goals.bands")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(`goals.by.${by as "theme"}`)}</th>
              <th scope="col">{t("goals.bands")}</th>
              <th scope="col">{t("goals.score")}</th>
              <th scope="col">{t("goals.dates")}</th>
              <th scope="col" className={styles.right}>
                {t("goals.field.effort_days")}
              </th>
              <th scope="col" className={styles.right}>
                {t("goals.costIn", { currency })}
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <tr key={group.id ?? "none"}>
                <th scope="row">{group.name || t("goals.noGroup")}</th>
                <td>
                  <Bands group={group} />
                </td>
                <td>
                  <Score score={group.score} band={group.band} />
                </td>
                <td className={styles.nowrap}>
                  {group.first_due_on ? dayText(group.first_due_on, language) : "–"}
                  {group.last_due_on && group.last_due_on !== group.first_due_on
                    ? ` – ${dayText(group.last_due_on, language)}`
                    : ""}
                </td>
                <td className={styles.right}>{days(group.need_days)}</td>
                <td className={styles.right}>{figure(group.cost)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
      {by === "period" && bars.length > 0 && (
        <section className={styles.card} aria-label={t("goals.needAgainst")}>
          <header className={styles.cardHead}>
            <h2>{t("goals.needAgainst")}</h2>
          </header>
          <CapacityBars
            label={t("goals.needAgainst")}
            unit={t("goals.dayUnit")}
            rows={bars.map((group) => ({
              id: group.id ?? "",
              label: group.name,
              used: group.need_days,
              capacity: group.capacity_days ?? 0,
            }))}
          />
        </section>
      )}
      <section className={styles.card} aria-label={t("goals.nodes")}>
        <header className={styles.cardHead}>
          <h2>{t("goals.nodes")}</h2>
        </header>
        {nodes.length === 0 && <Empty title={t("goals.noNodes")} />}
        <ol className={styles.nodes}>
          {nodes.map((node) => (
            <li key={node.key} data-overdue={node.is_overdue || undefined} data-state={node.state}>
              <span className={styles.nodeDay}>{node.due_on && dayText(node.due_on, language)}</span>
              <Link className={styles.link ?? ""} to={`/w/${slug}/goals/${node.key}`}>
                <span className={styles.key}>{node.key}</span> {node.title}
              </Link>
              <Score score={node.score} band={node.band} />
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Bands({ group }: { group: Group }) {
  const { t } = useTexts();
  const shown = (["green", "amber", "red", "none"] as const).filter((band) => (group.bands[band] ?? 0) > 0);
  if (shown.length === 0)
    return <span className={styles.quiet}>{t("goals.drafts", { count: group.states.draft ?? 0 })}</span>;
  return (
    <span className={styles.bands}>
      {shown.map((band) => (
        <span key={band} className={styles.bandCount} data-band={band} title={t(`goals.band.${band}`)}>
          <span className={styles.srOnly}>{t(`goals.band.${band}`)}</span>
          {group.bands[band]}
        </span>
      ))}
    </span>
  );
}
