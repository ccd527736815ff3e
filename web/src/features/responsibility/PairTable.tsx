import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { monthText, type Pairs } from "./data";
import styles from "./findings.module.css";
import page from "./page.module.css";

const most = 12;

/** How much the work of each two managers overlapped, month by month; 0 nothing in common, 1 the same. */
export function PairTable({ pairs }: { pairs: Pairs }) {
  const { t, language } = useTexts();
  const figure = new Intl.NumberFormat(language === "zh" ? "zh-CN" : "en", {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return (
    <section aria-labelledby="pairs">
      <h2 id="pairs" className={page.heading}>
        {t("responsibility.pairs.title")}
      </h2>
      <p className={page.quiet}>{t("responsibility.pairs.words")}</p>
      <SideScroll
        className={`${page.card} ${styles.scroll} ${styles.below}`}
        label={t("responsibility.pairs.title")}
      >
        <table className={styles.pairs}>
          <thead>
            <tr>
              <th scope="col">{t("responsibility.pairs.pair")}</th>
              {pairs.months.map((month) => (
                <th key={month} scope="col">
                  {monthText(month, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pairs.pairs.slice(0, most).map((pair) => (
              <tr key={pair.people.map((one) => one.id).join("-")}>
                <th scope="row" className={styles.couple}>
                  <span className={styles.both}>
                    {pair.people.map((one) => (
                      <Person key={one.id} name={one.name} />
                    ))}
                  </span>
                </th>
                {pair.months.map((one) => (
                  <td
                    key={one.month}
                    className={styles.index}
                    data-level={one.ruzicka === null ? 0 : Math.min(4, Math.floor(one.ruzicka * 5))}
                    title={
                      one.ruzicka === null
                        ? undefined
                        : t("responsibility.pairs.cell", {
                            cosine: figure.format(one.cosine ?? 0),
                            count: one.acts,
                          })
                    }
                  >
                    {one.ruzicka === null ? "–" : figure.format(one.ruzicka)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
    </section>
  );
}
