import { Button, Menu, Select, Textarea } from "@mantine/core";
import { IconDownload, IconPencil, IconSend } from "@tabler/icons-react";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText, momentText } from "../../texts/dates";
import { askConfirm } from "../../ui/confirm";
import { Mark } from "../../ui/mark";
import { Page, PageHeader, SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import {
  type Report,
  ragTones,
  type Section,
  useAct,
  useReport,
  useReportPlans,
  useTrackingFeed,
} from "./data";
import styles from "./tracking.module.css";

const formats = ["pdf", "docx", "html", "md"] as const;

/** A report as it was made, with its author's words, until it is issued. */
export default function ReportPage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { report: key = "" } = useParams({ strict: false }) as { report?: string };
  const search = useSearch({ strict: false }) as { number?: string };
  const plans = useReportPlans(slug);
  const plan = plans.data?.plans.find((one) => one.key === key);
  const number = search.number ? Number(search.number) : plan?.reports[0]?.number;
  const found = useReport(slug, key, number);
  const { act, isBusy } = useAct();
  useTrackingFeed(slug);
  const one = found.data;
  const issue = async () => {
    if (!one) return;
    const sure = await askConfirm({
      title: t("tracking.reports.issueTitle", { number: one.number }),
      words: t("tracking.reports.issueWords", { count: plan?.recipients.length ?? 0 }),
      action: t("tracking.reports.issue"),
    });
    if (sure)
      await act(() =>
        api.POST("/api/v1/workspaces/{slug}/progress-reports/{key}/{number}/issue", {
          params: { path: { slug, key, number: one.number } },
          body: { version: one.version },
        }),
      );
  };
  return (
    <Page
      layout="read"
      header={
        <PageHeader
          title={plan?.title ?? t("tracking.reports.one")}
          meta={
            one ? (
              <Mark tone={one.issued ? "green" : "grey"}>
                {t(one.issued ? "tracking.reports.issued" : "tracking.reports.draft")}
              </Mark>
            ) : undefined
          }
          actions={
            one && (
              <>
                {one.can_edit && (
                  <Button leftSection={<IconSend size={15} />} loading={isBusy} onClick={() => void issue()}>
                    {t("tracking.reports.issue")}
                  </Button>
                )}
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button variant="default" leftSection={<IconDownload size={15} stroke={1.6} />}>
                      {t("common.download")}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {formats.map((format) => (
                      <Menu.Item
                        key={format}
                        component="a"
                        download
                        href={`/api/v1/workspaces/${slug}/progress-reports/${key}/${one.number}/file?format=${format}`}
                      >
                        {t(`tracking.reports.format.${format}`)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              </>
            )
          }
        >
          {one && one.numbers.length > 1 && (
            <Select
              size="xs"
              w={220}
              aria-label={t("tracking.reports.which")}
              allowDeselect={false}
              value={String(one.number)}
              data={[...(plan?.reports ?? [])].map((each) => ({
                value: String(each.number),
                label: `${t("tracking.reports.number", { number: each.number })} · ${dateText(each.to_on)}`,
              }))}
              onChange={(value) =>
                void navigate({ to: ".", search: { number: value ?? undefined } as never })
              }
            />
          )}
        </PageHeader>
      }
    >
      {(found.isError || plans.isError) && (
        <Failure error={found.error ?? plans.error} onRetry={() => void found.refetch()} />
      )}
      {plans.data && !plan && <Empty title={t("tracking.reports.gone")} />}
      {plan && number === undefined && (
        <Empty title={t("tracking.reports.noneYet")}>{t("tracking.reports.noneYetWords")}</Empty>
      )}
      {number !== undefined && found.isPending && <Loading shape="text" />}
      {one && (
        <article className={styles.report} lang={one.language === "zh" ? "zh-CN" : "en"}>
          <header className={styles.reportHead} data-rag={one.rag}>
            <span className={styles.line}>
              <Mark tone={ragTones[one.rag]}>{t(`tracking.rag.${one.rag}`)}</Mark>
              <strong>{one.scope}</strong>
              <span className={styles.quiet}>
                {dateText(one.from_on)} – {dateText(one.to_on)}
              </span>
              {one.rag_before && one.rag_before !== one.rag && (
                <span className={styles.quiet}>
                  {t("tracking.reports.ragWas", { rag: t(`tracking.rag.${one.rag_before as "red"}`) })}
                </span>
              )}
            </span>
            <ul>
              {one.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </header>
          {one.sections.map((section) => (
            <SectionView key={section.code} report={one} section={section} />
          ))}
          <footer className={styles.quiet}>
            {one.issued
              ? t("tracking.reports.issuedBy", {
                  name: one.issued.by.name,
                  at: momentText(one.issued.at, language),
                  hash: one.issued.hash.slice(0, 16),
                })
              : t("tracking.reports.madeBy", {
                  name: one.made_by.name,
                  at: momentText(one.made_at, language),
                })}
          </footer>
        </article>
      )}
    </Page>
  );
}

function SectionView({ report, section }: { report: Report; section: Section }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const [words, setWords] = useState<string | null>(null);
  const save = async () => {
    const done = await act(() =>
      api.PATCH("/api/v1/workspaces/{slug}/progress-reports/{key}/{number}", {
        params: { path: { slug, key: report.key, number: report.number } },
        body: { section: section.code, words: words ?? "", version: report.version },
      }),
    );
    if (done) setWords(null);
  };
  const isEmpty = section.rows.length === 0 && section.lines.length === 0;
  return (
    <section className={styles.part}>
      <div className={styles.spread}>
        <h2 className={styles.heading}>{section.title}</h2>
        {report.can_edit && !section.is_hidden && words === null && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconPencil size={13} />}
            onClick={() => setWords(section.words)}
          >
            {t(section.words ? "tracking.reports.editWords" : "tracking.reports.addWords")}
          </Button>
        )}
      </div>
      {words !== null ? (
        <div className={styles.answer}>
          <Textarea
            autosize
            minRows={2}
            maxLength={5000}
            data-autofocus
            aria-label={t("tracking.reports.words")}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <span className={styles.line}>
            <Button size="compact-xs" loading={isBusy} onClick={() => void save()}>
              {t("common.save")}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setWords(null)}>
              {t("common.cancel")}
            </Button>
          </span>
        </div>
      ) : (
        section.words && <p className={styles.words}>{section.words}</p>
      )}
      {section.lines.map((line) => (
        <p key={line} className={styles.quiet}>
          {line}
        </p>
      ))}
      {section.is_hidden && <p className={styles.quiet}>{t("tracking.reports.noMoney")}</p>}
      {isEmpty && !section.is_hidden && <p className={styles.quiet}>{t("tracking.reports.nothing")}</p>}
      {section.rows.length > 0 && (
        <SideScroll className={styles.tableScroll} label={section.title}>
          <table className={styles.table}>
            <thead>
              <tr>
                {section.heads.map((head) => (
                  <th key={head}>{head}</th>
                ))}
                {report.number > 1 && <th>{t("tracking.reports.since")}</th>}
              </tr>
            </thead>
            <tbody>
              {section.rows.map((row) => (
                <tr key={row.id} data-mark={row.mark || undefined}>
                  {row.cells.map((cell, index) => (
                    <td key={section.heads[index] ?? index} data-short={cell.length < 14 || undefined}>
                      {cell}
                      {row.mark === "changed" && row.was[index] !== cell && (
                        <span className={styles.was}>{row.was[index]}</span>
                      )}
                    </td>
                  ))}
                  {report.number > 1 && (
                    <td>
                      {row.mark && (
                        <Mark tone={row.mark === "new" ? "blue" : "amber"}>
                          {t(`tracking.reports.mark.${row.mark}`)}
                        </Mark>
                      )}
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </SideScroll>
      )}
    </section>
  );
}
