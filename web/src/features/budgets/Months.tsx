import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import styles from "./budgets.module.css";
import { useFlow, useSaid } from "./data";

/** Money needed against money planned by project, category and month; months that fall short are red. */
export default function Months() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const found = useFlow(slug, language);
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const { rows, months, currency } = found.data;
  if (rows.length === 0) return <Empty title={t("budgets.flow.empty")}>{t("budgets.flow.emptyWords")}</Empty>;
  const gaps = rows.filter((one) => one.gap > 0);
  const name = (row: (typeof rows)[number]) =>
    row.category === "people" ? t("budgets.source.people") : row.category_name;
  return (
    <div className={styles.stack}>
      <section className={styles.part}>
        <h2 className={styles.heading}>{t("budgets.flow.gaps")}</h2>
        {gaps.length === 0 ? (
          <p className={styles.quiet}>{t("budgets.flow.noGaps")}</p>
        ) : (
          <ul className={styles.moves}>
            {gaps.map((row) => (
              <li key={`${row.project?.id}-${row.category}`}>
                <Mark tone="red">{said.money(row.gap, currency)}</Mark>
                <span>
                  {t("budgets.flow.gap", {
                    project: row.project?.name ?? t("budgets.flow.noProject"),
                    category: name(row),
                    demand: said.money(row.demand, currency),
                    supply: said.money(row.supply, currency),
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className={styles.quiet}>{t("budgets.flow.words")}</p>
      </section>
      <SideScroll className={styles.tableBox} label={t("budgets.view.months")}>
        <table className={styles.table} data-dense>
          <thead>
            <tr>
              <th scope="col" className={styles.pinned}>
                {t("budgets.flow.what")}
              </th>
              <th scope="col" className={styles.number}>
                {t("budgets.total")}
              </th>
              {months.map((month) => (
                <th key={month} scope="col" className={styles.number}>
                  {said.month(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.project?.id}-${row.category}`}>
                <th scope="row" className={`${styles.name} ${styles.pinned}`}>
                  {name(row)}
                  <span className={styles.quiet}>{row.project?.name ?? t("budgets.flow.noProject")}</span>
                </th>
                <td className={styles.number}>
                  {said.short(row.demand, currency)}
                  <span className={styles.foreign}>{said.short(row.supply, currency)}</span>
                </td>
                {row.cells.map((cell) => (
                  <td
                    key={cell.month}
                    className={styles.number}
                    data-gap={cell.gap > 0 || undefined}
                    title={t("budgets.flow.cell", {
                      demand: said.money(cell.demand, currency),
                      supply: said.money(cell.supply, currency),
                    })}
                  >
                    {cell.demand ? said.short(cell.demand, currency) : "–"}
                    <span className={styles.foreign}>
                      {cell.supply ? said.short(cell.supply, currency) : "–"}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
    </div>
  );
}
