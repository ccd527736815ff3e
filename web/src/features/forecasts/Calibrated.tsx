import { SegmentedControl } from "@mantine/core";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { Thing } from "./Dates";
import { type Calibration, useCalibration, useSaid } from "./data";
import styles from "./forecasts.module.css";

interface CalibratedProps {
  horizon: "first" | "last";
  onHorizon: (horizon: string) => void;
}

/** Kept forecasts against what came: do promises hold as often as they said? */
export default function Calibrated({ horizon, onHorizon }: CalibratedProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useCalibration(slug, horizon);
  if (found.isPending) return <Loading shape="cards" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const data = found.data;
  const judged = data.coverage.some((one) => one.of > 0);
  if (!judged && data.facts === 0)
    return <Empty title={t("forecasts.calibration.empty")}>{t("forecasts.calibration.emptyWords")}</Empty>;
  return (
    <>
      <Coverage data={data} horizon={horizon} onHorizon={onHorizon} />
      {data.factors.length > 0 && <Factors data={data} />}
      {data.items.length > 0 && <Facts data={data} />}
    </>
  );
}

function Coverage({ data, horizon, onHorizon }: CalibratedProps & { data: Calibration }) {
  const { t } = useTexts();
  const said = useSaid();
  const most = Math.max(1, ...data.bins);
  return (
    <section className={styles.part} aria-labelledby="forecast-coverage">
      <div className={styles.split}>
        <h2 id="forecast-coverage" className={styles.title}>
          {t("forecasts.calibration.title", { count: data.facts })}
        </h2>
        <SegmentedControl
          aria-label={t("forecasts.calibration.horizon")}
          value={horizon}
          data={(["first", "last"] as const).map((value) => ({
            value,
            label: t(`forecasts.calibration.${value}`),
          }))}
          onChange={onHorizon}
        />
      </div>
      {!data.is_enough && (
        <p className={styles.hint}>{t("forecasts.calibration.few", { count: data.enough })}</p>
      )}
      <SideScroll labelledBy="forecast-coverage">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("forecasts.calibration.promised")}</th>
              <th scope="col">{t("forecasts.calibration.kept")}</th>
              <th scope="col">{t("forecasts.calibration.share")}</th>
              <th scope="col">{t("forecasts.calibration.interval")}</th>
              <th scope="col">{t("forecasts.calibration.verdict")}</th>
            </tr>
          </thead>
          <tbody>
            {data.coverage.map((one) => (
              <tr key={one.share}>
                <th scope="row">{said.share(one.share)}</th>
                <td>{t("forecasts.calibration.of", { kept: one.kept, count: one.of })}</td>
                <td>{one.of ? said.share(one.kept / one.of) : "–"}</td>
                <td>{one.low === null ? "–" : `${said.share(one.low)} – ${said.share(one.high)}`}</td>
                <td>
                  {one.of > 0 && (
                    <Mark tone={one.is_off ? "red" : "green"}>
                      {t(
                        one.is_off
                          ? one.kept / one.of < one.share
                            ? "forecasts.calibration.bold"
                            : "forecasts.calibration.timid"
                          : "forecasts.calibration.fits",
                      )}
                    </Mark>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
      <h3 className={styles.heading}>{t("forecasts.calibration.where")}</h3>
      <ol className={styles.histogram} aria-label={t("forecasts.calibration.where")}>
        {data.bins.map((count, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
          <li key={place}>
            <span className={styles.count}>{count}</span>
            <span className={styles.column} style={{ height: `${(count / most) * 84}px` }} />
            <span className={styles.quiet}>{said.share((place + 1) / 10)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.quiet}>{t("forecasts.calibration.whereWords")}</p>
      {data.brier && (
        <p className={styles.words}>
          {t("forecasts.calibration.brier", {
            score: data.brier.score.toFixed(3),
            base: data.brier.base_score.toFixed(3),
            count: data.brier.of,
          })}{" "}
          {data.brier.skill !== null &&
            t(data.brier.skill > 0 ? "forecasts.calibration.skilled" : "forecasts.calibration.unskilled")}
        </p>
      )}
    </section>
  );
}

function Factors({ data }: { data: Calibration }) {
  const { t } = useTexts();
  const said = useSaid();
  return (
    <section className={styles.part} aria-labelledby="forecast-factors">
      <h2 id="forecast-factors" className={styles.title}>
        {t("forecasts.calibration.factors")}
      </h2>
      <ul className={styles.lines}>
        {data.factors.map((one) => {
          const who = one.kind === "all" ? t("forecasts.calibration.all") : one.name;
          return (
            <li key={one.kind + one.name}>
              <span className={styles.grow}>
                <strong>{who}</strong>{" "}
                <span className={styles.quiet}>{t("forecasts.calibration.tasks", { count: one.of })}</span>
              </span>
              <span>
                ×{one.factor.toFixed(2)}
                {one.low !== null && one.high !== null && (
                  <span className={styles.quiet}>
                    {" "}
                    ({one.low.toFixed(2)} – {one.high.toFixed(2)})
                  </span>
                )}
              </span>
              <span className={styles.quiet}>
                {one.is_apart
                  ? t(one.factor > 1 ? "forecasts.calibration.longer" : "forecasts.calibration.shorter", {
                      share: said.share(Math.abs(one.factor - 1)),
                    })
                  : t("forecasts.calibration.unbiased")}
              </span>
            </li>
          );
        })}
      </ul>
      <p className={styles.quiet}>{t("forecasts.calibration.factorWords")}</p>
    </section>
  );
}

function Facts({ data }: { data: Calibration }) {
  const { t } = useTexts();
  const said = useSaid();
  return (
    <section className={styles.part} aria-labelledby="forecast-facts">
      <h2 id="forecast-facts" className={styles.title}>
        {t("forecasts.calibration.facts")}
      </h2>
      <SideScroll labelledBy="forecast-facts">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("forecasts.promised.what")}</th>
              <th scope="col">{t("forecasts.calibration.made")}</th>
              <th scope="col">P50</th>
              <th scope="col">P80</th>
              <th scope="col">{t("forecasts.calibration.done")}</th>
              <th scope="col">{t("forecasts.calibration.place")}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((one) => (
              <tr key={`${one.kind}:${one.key}:${one.name}`}>
                <th scope="row" className={styles.wide}>
                  <Thing one={one} />
                </th>
                <td>{said.date(one.made_at.slice(0, 10))}</td>
                <td>{said.date(one.p50_on)}</td>
                <td>{said.date(one.p80_on)}</td>
                <td>{said.date(one.fact_on)}</td>
                <td>
                  <Mark tone={one.fact_on <= one.p80_on ? "green" : "red"}>{said.share(one.place)}</Mark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
    </section>
  );
}
