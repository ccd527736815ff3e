import { useNavigate } from "@tanstack/react-router";
import { Fragment } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import styles from "./budgets.module.css";
import { type LineRow, type Lines, type Money, stateTones, useSaid } from "./data";
import { BarLegend, MoneyBar } from "./MoneyBar";

const figures = ["planned", "committed", "actual", "forecast"] as const;

/** All lines by category with their sums in the base currency; a line in another currency shows both. */
export function LinesTable({ lines }: { lines: Lines }) {
  const { t } = useTexts();
  const said = useSaid();
  const { currency, total } = lines;
  const share = total.planned ? (total.actual + total.committed) / total.planned : null;
  return (
    <div className={styles.stack}>
      <section className={styles.part}>
        <dl className={styles.figures}>
          {figures.map((name) => (
            <div key={name}>
              <dt>{t(`budgets.money.${name}`)}</dt>
              <dd>{said.short(total[name], currency)}</dd>
            </div>
          ))}
          <div>
            <dt>{t("budgets.used")}</dt>
            <dd>{said.share(share)}</dd>
          </div>
        </dl>
        <MoneyBar money={total} currency={currency} />
        <div className={styles.spread}>
          <BarLegend />
          {lines.unconverted > 0 && (
            <Mark tone="amber">{t("budgets.unconverted", { count: lines.unconverted })}</Mark>
          )}
        </div>
      </section>
      <SideScroll className={styles.tableBox} label={t("budgets.view.lines")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("budgets.line")}</th>
              <th scope="col">{t("budgets.field.owner")}</th>
              {figures.map((name) => (
                <th key={name} scope="col" className={styles.number}>
                  {t(`budgets.money.${name}`)}
                </th>
              ))}
              <th scope="col">{t("budgets.used")}</th>
              <th scope="col">{t("budgets.field.state")}</th>
            </tr>
          </thead>
          <tbody>
            {lines.totals.map((one) => (
              <Fragment key={one.category}>
                <tr className={styles.group}>
                  <th scope="rowgroup" colSpan={2}>
                    {one.name} <span className={styles.quiet}>{one.lines}</span>
                  </th>
                  <Figures money={one.money} currency={currency} />
                  <td>
                    <MoneyBar money={one.money} currency={currency} />
                  </td>
                  <td />
                </tr>
                {lines.items
                  .filter((line) => line.category === one.category)
                  .map((line) => (
                    <Row key={line.key} line={line} currency={currency} />
                  ))}
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <tr className={styles.group}>
              <th scope="row" colSpan={2}>
                {t("budgets.total")}
              </th>
              <Figures money={total} currency={currency} />
              <td>
                <MoneyBar money={total} currency={currency} />
              </td>
              <td />
            </tr>
          </tfoot>
        </table>
      </SideScroll>
    </div>
  );
}

function Figures({ money, currency }: { money: Money; currency: string }) {
  const said = useSaid();
  return figures.map((name) => (
    <td key={name} className={styles.number}>
      {said.round(money[name], currency)}
    </td>
  ));
}

function Row({ line, currency }: { line: LineRow; currency: string }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const said = useSaid();
  const isForeign = line.currency !== currency;
  const shown = line.base;
  const to = `/w/${slug}/budgets/${line.key}`;
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <a
          className={styles.link}
          href={to}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            void navigate({ to });
          }}
        >
          {line.title}
        </a>
        <span className={styles.quiet}>
          {line.key}
          {line.project && ` · ${line.project.name}`}
          {line.release && ` · ${line.release.name}`}
          {line.source === "people" && ` · ${t("budgets.source.people")}`}
        </span>
      </th>
      <td>{line.owner && <Person name={line.owner.name} />}</td>
      {figures.map((name) => (
        <td key={name} className={styles.number}>
          {shown ? said.round(shown[name], currency) : "–"}
          {isForeign && line.own && (
            <span className={styles.foreign}>{said.round(line.own[name], line.currency)}</span>
          )}
        </td>
      ))}
      <td className={styles.useCell}>
        {shown && <MoneyBar money={shown} currency={currency} />}
        <span className={styles.quiet}>{said.share(line.used)}</span>
      </td>
      <td>
        {shown ? (
          <Mark tone={stateTones[line.state]} look="dot">
            {t(`budgets.state.${line.state}`)}
          </Mark>
        ) : (
          <Mark tone="amber">{t("budgets.noRate")}</Mark>
        )}
      </td>
    </tr>
  );
}
