import { Select, Slider, TextInput } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { dateOf, dayOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { LineChart, type LineSeries } from "../../ui/chart";
import { Mark } from "../../ui/mark";
import { Page, PageHeader, SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import styles from "./budgets.module.css";
import { type Earned, type EarnedScope, useBudgetFeed, useEarned, useSaid } from "./data";

/** Where the plan stands in money and time: the curve, every figure with its formula, and what it is made of. */
export default function EarnedValue() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as EarnedScope;
  const found = useEarned(slug, search);
  useBudgetFeed(slug);
  const put = (change: EarnedScope) =>
    void navigate({ to: ".", search: { ...search, ...change } as never, replace: true });
  const data = found.data;
  const scope = search.project ? `p${search.project}` : search.release ? `r${search.release}` : "all";
  return (
    <Page
      header={
        <PageHeader
          title={t("budgets.ev.title")}
          meta={data ? t("budgets.ev.on", { day: dateText(data.on) }) : undefined}
        >
          {data && (
            <div className={styles.row}>
              <Select
                size="xs"
                searchable
                aria-label={t("budgets.ev.scope")}
                value={scope}
                allowDeselect={false}
                data={[
                  { value: "all", label: t("budgets.ev.whole") },
                  {
                    group: t("budgets.field.project"),
                    items: data.scopes.map((one) => ({ value: `p${one.key}`, label: one.name })),
                  },
                  {
                    group: t("budgets.field.release"),
                    items: data.releases.map((one) => ({ value: `r${one.id}`, label: one.name })),
                  },
                ]}
                onChange={(value) =>
                  put({
                    project: value?.startsWith("p") ? value.slice(1) : undefined,
                    release: value?.startsWith("r") ? value.slice(1) : undefined,
                    baseline: undefined,
                  } as EarnedScope)
                }
              />
              <Select
                size="xs"
                aria-label={t("budgets.ev.baseline")}
                value={data.baseline ? String(data.baseline.id) : "0"}
                allowDeselect={false}
                data={[
                  { value: "0", label: t("budgets.ev.noBaseline") },
                  ...data.baselines.map((one) => ({
                    value: String(one.id),
                    label: t("budgets.ev.against", { name: one.name }),
                  })),
                ]}
                onChange={(value) => value && put({ baseline: value })}
              />
              <TextInput
                size="xs"
                type="date"
                aria-label={t("budgets.ev.asOf")}
                value={search.as_of ?? data.on}
                max={data.today}
                onChange={(event) => {
                  const day = event.currentTarget.value;
                  put({ as_of: day && day !== data.today ? day : undefined } as EarnedScope);
                }}
              />
            </div>
          )}
        </PageHeader>
      }
    >
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading shape="cards" />}
      {data &&
        (data.points.length === 0 ? (
          <Empty title={t("budgets.ev.empty")}>{t("budgets.ev.emptyWords")}</Empty>
        ) : (
          <Standing data={data} />
        ))}
    </Page>
  );
}

const heads = ["pv", "ev", "ac", "cpi", "spi", "eac"] as const;

function Standing({ data }: { data: Earned }) {
  const { t } = useTexts();
  const say = useFigures(data);
  const of = (code: string) => data.figures.find((one) => one.code === code);
  const tone = (code: string) => {
    const value = of(code)?.value;
    if ((code !== "cpi" && code !== "spi") || value == null) return undefined;
    return value >= 0.95 ? "good" : value >= 0.8 ? "fair" : "poor";
  };
  return (
    <div className={styles.stack}>
      <dl className={styles.figures}>
        {heads.map((code) => (
          <div key={code}>
            <dt>
              {t(`budgets.ev.figure.${code}.name`)} <abbr>{t(`budgets.ev.figure.${code}.short`)}</abbr>
            </dt>
            <dd data-tone={tone(code)}>{say(of(code), "short")}</dd>
          </div>
        ))}
      </dl>
      <Curve data={data} />
      <Sources data={data} />
      <SideScroll className={styles.tableBox} label={t("budgets.ev.title")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("budgets.ev.what")}</th>
              <th scope="col" className={styles.number}>
                {t("budgets.ev.value")}
              </th>
              <th scope="col">{t("budgets.ev.how")}</th>
            </tr>
          </thead>
          <tbody>
            {data.figures.map((one) => {
              const code = one.code as (typeof heads)[number];
              return (
                <tr key={one.code}>
                  <th scope="row" className={styles.name}>
                    {t(`budgets.ev.figure.${code}.name`)}
                    <span className={styles.quiet}>{t(`budgets.ev.figure.${code}.short`)}</span>
                  </th>
                  <td className={styles.number}>{say(one, "plain")}</td>
                  <td className={styles.formula}>{t(`budgets.ev.figure.${code}.how`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </SideScroll>
      <p className={styles.quiet}>{t("budgets.ev.literature")}</p>
    </div>
  );
}

/** A figure in its unit. */
function useFigures(data: Earned) {
  const { t } = useTexts();
  const said = useSaid();
  return (one: Earned["figures"][number] | undefined, look: "short" | "plain") => {
    if (!one) return "–";
    if (one.kind === "date") return one.on ? dateText(one.on) : "–";
    if (one.value == null) return "–";
    if (one.kind === "index") return one.value.toFixed(2);
    if (one.kind === "days") return t("budgets.ev.workingDays", { count: one.value });
    if (data.unit === "days") return t("budgets.ev.peopleDays", { count: one.value });
    return look === "short" ? said.short(one.value, data.currency) : said.money(one.value, data.currency);
  };
}

function Curve({ data }: { data: Earned }) {
  const { t } = useTexts();
  const said = useSaid();
  const today = dayOf(data.on);
  const [at, setAt] = useState<number | null>(null);
  const points = data.points.map((one) => ({ ...one, x: dayOf(one.on) }));
  const chosen = at ?? points.find((one) => one.x === today)?.x ?? points[0]?.x ?? today;
  const here = points.find((one) => one.x === chosen) ?? points[0];
  const amount = (value: number | null | undefined) =>
    data.unit === "days"
      ? value == null
        ? "–"
        : t("budgets.ev.peopleDays", { count: value })
      : said.money(value, data.currency);
  const of = (name: "pv" | "ev" | "ac" | "forecast") =>
    points.flatMap((one) => (one[name] == null ? [] : [{ x: one.x, y: one[name] }]));
  const series: LineSeries[] = [
    { name: "pv", tone: "grey", points: of("pv") },
    { name: "ev", tone: "blue", points: of("ev") },
    { name: "ac", tone: "amber", points: of("ac") },
    { name: "forecast", tone: "amber", points: of("forecast"), look: "dashed" },
  ];
  const shown = series.filter((one) => one.points.length > 0);
  if (!here) return null;
  return (
    <section className={styles.part}>
      <div className={styles.spread}>
        <h2 className={styles.heading}>{t("budgets.ev.curve")}</h2>
        <span className={styles.legend}>
          {shown.map((one) => (
            <span key={one.name}>
              <i data-series={one.name} aria-hidden="true" /> {t(`budgets.ev.series.${one.name as "pv"}`)}
            </span>
          ))}
        </span>
      </div>
      <LineChart
        label={t("budgets.ev.curve")}
        series={shown}
        chosen={chosen}
        onChoose={setAt}
        marks={[{ x: today, label: t("budgets.ev.today") }]}
        yLabel={data.unit === "days" ? t("budgets.ev.inDays") : data.currency}
        sayX={(value) => dateText(dateOf(value))}
        sayY={(value) => (data.unit === "days" ? said.figure(value) : said.short(value, data.currency))}
      />
      <Slider
        aria-label={t("budgets.ev.curve")}
        thumbLabel={t("budgets.ev.curve")}
        label={null}
        min={0}
        max={points.length - 1}
        value={Math.max(
          0,
          points.findIndex((one) => one.x === chosen),
        )}
        onChange={(place) => setAt(points[place]?.x ?? null)}
      />
      <p className={styles.quiet} role="status">
        {dateText(here.on)}
        {shown
          .map((one) => {
            const value = here[one.name as "pv"];
            return value == null ? "" : ` · ${t(`budgets.ev.series.${one.name as "pv"}`)} ${amount(value)}`;
          })
          .join("")}
      </p>
    </section>
  );
}

/** What the figures are made of, and what is missing in them. */
function Sources({ data }: { data: Earned }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const notes = [
    data.baseline
      ? t("budgets.ev.source.baseline", { name: data.baseline.name, count: data.tasks })
      : t("budgets.ev.source.plan", { count: data.tasks }),
    data.unit === "days"
      ? t("budgets.ev.source.days")
      : t("budgets.ev.source.money", {
          labour: said.money(data.labour, data.currency),
          other: said.money(data.other, data.currency),
        }),
    t(`budgets.ev.source.cost.${data.cost_source}`),
    t("budgets.ev.source.progress"),
    data.estimated_until ? t("budgets.ev.source.estimated", { day: dateText(data.estimated_until) }) : "",
    data.assumed_days > 0 ? t("budgets.ev.source.assumed", { days: said.figure(data.assumed_days) }) : "",
    data.undated > 0 ? t("budgets.ev.source.undated", { count: data.undated }) : "",
    data.added > 0 ? t("budgets.ev.source.added", { count: data.added }) : "",
    data.gone > 0 ? t("budgets.ev.source.gone", { count: data.gone }) : "",
    data.unconverted > 0 ? t("budgets.ev.source.unconverted", { count: data.unconverted }) : "",
  ].filter(Boolean);
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("budgets.ev.source.title")}</h2>
      <ul className={styles.notes}>
        {notes.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {data.lines.length > 0 && (
        <div className={styles.row}>
          {data.lines.map((one) => (
            <a key={one.key} className={styles.link} href={`/w/${slug}/budgets/${one.key}`}>
              <Mark>{one.title}</Mark>
            </a>
          ))}
        </div>
      )}
    </section>
  );
}
