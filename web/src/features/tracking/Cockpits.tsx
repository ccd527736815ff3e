import { IconArrowRight, IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { Page, PageHeader, SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { useStepName, useWhatIsMissing } from "./cockpitWords";
import { useCockpits, useSaid, useTrackingFeed } from "./data";
import styles from "./tracking.module.css";

/** A lead's overview: every project against the ten planning steps. */
export default function Cockpits() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const found = useCockpits(slug);
  const stepName = useStepName();
  const missing = useWhatIsMissing();
  useTrackingFeed(slug);
  const rows = found.data?.projects ?? [];
  return (
    <Page
      header={
        <PageHeader
          title={t("tracking.cockpit.title")}
          meta={rows.length > 0 ? t("tracking.cockpit.count", { count: rows.length }) : undefined}
        />
      }
    >
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading shape="rows" />}
      {found.data && rows.length === 0 && (
        <Empty title={t("tracking.cockpit.empty")}>{t("tracking.cockpit.emptyWords")}</Empty>
      )}
      {found.data && rows.length > 0 && (
        <div className={styles.stack}>
          <p className={styles.quiet}>{t("tracking.cockpit.words")}</p>
          <SideScroll className={styles.tableScroll} label={t("tracking.cockpit.title")}>
            <table className={styles.matrix}>
              <thead>
                <tr>
                  <th scope="col">{t("tracking.project")}</th>
                  {found.data.steps.map((step) => (
                    <th key={step} scope="col">
                      {stepName(step)}
                    </th>
                  ))}
                  <th scope="col">{t("tracking.head.expected")}</th>
                  <th scope="col">{t("tracking.figure.alarms")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.key}>
                    <th scope="row">
                      <Link className={styles.strong ?? ""} to={`/w/${slug}/cockpit/${row.key}`}>
                        {row.title}
                      </Link>
                      <span className={styles.under}>{[row.key, row.owner].filter(Boolean).join(" · ")}</span>
                    </th>
                    {row.shares.map((one) => (
                      <td key={one.step}>
                        <Link
                          to={`/w/${slug}/cockpit/${row.key}`}
                          hash={one.step}
                          className={styles.cell ?? ""}
                          data-share={bandOf(one.share)}
                          aria-label={`${row.title}: ${stepName(one.step)} ${said.share(one.share)}`}
                        >
                          {one.is_done ? <IconCheck size={15} aria-hidden="true" /> : said.share(one.share)}
                        </Link>
                      </td>
                    ))}
                    <td className={styles.day}>
                      {row.figures.expected_finish ? dateText(row.figures.expected_finish) : "–"}
                    </td>
                    <td>
                      {row.alarms > 0 ? (
                        <Mark tone="red">{row.alarms}</Mark>
                      ) : (
                        <span className={styles.quiet}>0</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </SideScroll>
          <section className={styles.part}>
            <h2 className={styles.heading}>{t("tracking.cockpit.next")}</h2>
            <ul className={styles.plain}>
              {rows.map((row) => (
                <li key={row.key} className={styles.nextLine}>
                  <span className={styles.grow}>{row.title}</span>
                  <IconArrowRight size={14} aria-hidden="true" />
                  <span className={styles.grow}>
                    {row.next ? (
                      <Link
                        className={styles.link ?? ""}
                        to={`/w/${slug}/cockpit/${row.key}`}
                        hash={row.next.step}
                      >
                        {missing(row.next)}
                      </Link>
                    ) : (
                      t("tracking.cockpit.complete")
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </Page>
  );
}

/** Five shades are enough to see where to look. */
export function bandOf(share: number): string {
  if (share >= 1) return "full";
  if (share >= 0.75) return "most";
  if (share >= 0.4) return "half";
  return share > 0 ? "some" : "none";
}
