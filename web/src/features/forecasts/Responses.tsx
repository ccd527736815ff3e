import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { type Forecast, useSaid } from "./data";
import styles from "./forecasts.module.css";

/** What each response buys: alone, against its risk without any. */
export function Responses({ forecast }: { forecast: Forecast }) {
  const { t } = useTexts();
  const said = useSaid();
  const { slug } = useWorkspace();
  const { answer, money } = forecast;
  if (answer.responses.length === 0) return null;
  const costs = new Map((money?.responses ?? []).map((one) => [`${one.risk}/${one.number}`, one]));
  return (
    <section className={styles.part} aria-labelledby="forecast-responses">
      <h2 id="forecast-responses" className={styles.title}>
        {t("forecasts.responses.title")}
      </h2>
      <SideScroll labelledBy="forecast-responses">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("forecasts.responses.response")}</th>
              <th scope="col">{t("forecasts.responses.date")}</th>
              <th scope="col">{t("forecasts.responses.days")}</th>
              {money && (
                <>
                  <th scope="col">{t("forecasts.responses.p80Cost")}</th>
                  <th scope="col">{t("forecasts.responses.saved")}</th>
                  <th scope="col">{t("forecasts.responses.price")}</th>
                  <th scope="col">{t("forecasts.responses.worth")}</th>
                </>
              )}
            </tr>
          </thead>
          <tbody>
            {answer.responses.map((one) => {
              const cost = costs.get(`${one.risk}/${one.number}`);
              return (
                <tr key={`${one.risk}/${one.number}`}>
                  <th scope="row" className={styles.wrapped}>
                    <Link className={styles.link ?? ""} to={`/w/${slug}/risks/${one.risk}`}>
                      {one.risk}
                    </Link>{" "}
                    {one.words}
                    <span className={styles.under}>{one.risk_title}</span>
                  </th>
                  <td>
                    {said.date(one.p80_before)} → {said.date(one.p80_after)}
                  </td>
                  <td>{said.daysApart(-one.p80_days)}</td>
                  {cost && (
                    <>
                      <td>{said.moneyApart(-cost.p80_cost)}</td>
                      <td>{said.money(cost.saved)}</td>
                      <td>{said.money(cost.price)}</td>
                      <td>
                        <Mark tone={cost.worth > 0 ? "green" : "red"}>{said.moneyApart(cost.worth)}</Mark>
                      </td>
                    </>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </SideScroll>
      <p className={styles.quiet}>{t("forecasts.responses.words")}</p>
    </section>
  );
}
