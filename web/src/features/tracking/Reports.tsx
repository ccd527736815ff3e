import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { askConfirm } from "../../ui/confirm";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type ReportPlan, ragTones, useAct, useReportPlans, useTrackingFeed } from "./data";
import { PlanForm } from "./PlanForm";
import styles from "./tracking.module.css";

/** What is reported regularly, with the reports there are. */
export default function Reports() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useReportPlans(slug);
  const [edited, setEdited] = useState<ReportPlan | "new" | null>(null);
  useTrackingFeed(slug);
  const canEdit = found.data?.can_edit === true;
  const add = canEdit ? (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setEdited("new")}>
      {t("tracking.reports.new")}
    </Button>
  ) : undefined;
  return (
    <Page header={<PageHeader title={t("tracking.reports.title")} actions={add} />}>
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading shape="cards" />}
      {found.data && found.data.plans.length === 0 && (
        <Empty title={t("tracking.reports.empty")} actions={add}>
          {t("tracking.reports.emptyWords")}
        </Empty>
      )}
      {found.data && found.data.plans.length > 0 && (
        <ul className={styles.cards}>
          {found.data.plans.map((one) => (
            <PlanCard key={one.key} plan={one} onEdit={canEdit ? () => setEdited(one) : undefined} />
          ))}
        </ul>
      )}
      {edited && <PlanForm given={edited === "new" ? null : edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function PlanCard({ plan, onEdit }: { plan: ReportPlan; onEdit: (() => void) | undefined }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { act, isBusy } = useAct();
  const make = async () => {
    const done = await act(() =>
      api.POST("/api/v1/workspaces/{slug}/progress-reports/{key}/make", {
        params: { path: { slug, key: plan.key } },
      }),
    );
    if (done) void navigate({ to: `/w/${slug}/progress-reports/${plan.key}` });
  };
  const remove = async () => {
    const sure = await askConfirm({
      title: t("tracking.reports.deleteTitle", { title: plan.title }),
      words: t("tracking.reports.deleteWords"),
      action: t("common.delete"),
      look: "danger",
    });
    if (sure)
      await act(() =>
        api.DELETE("/api/v1/workspaces/{slug}/progress-reports/{key}", {
          params: { path: { slug, key: plan.key } },
        }),
      );
  };
  return (
    <li className={styles.card}>
      <div className={styles.spread}>
        <Link className={styles.strong ?? ""} to={`/w/${slug}/progress-reports/${plan.key}`}>
          {plan.title}
        </Link>
        <span className={styles.key}>{plan.key}</span>
      </div>
      <span className={styles.quiet}>
        {[
          plan.project_title || t("tracking.reports.whole"),
          t(`tracking.reports.every.${plan.every}`, { day: t(`tracking.weekday.${plan.weekday as 0}`) }),
          plan.next_on ? t("tracking.reports.next", { day: dateText(plan.next_on) }) : "",
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <span className={styles.quiet}>
        {plan.recipients.length > 0
          ? t("tracking.reports.to", {
              names: plan.recipients.map((one) => one.name).join(t("requirements.listSeparator")),
            })
          : t("tracking.reports.toNobody")}
      </span>
      <ul className={styles.plain}>
        {plan.reports.slice(0, 4).map((one) => (
          <li key={one.number} className={styles.line}>
            <Mark look="dot" tone={ragTones[one.rag]}>
              <Link
                className={styles.link ?? ""}
                to={`/w/${slug}/progress-reports/${plan.key}`}
                search={{ number: String(one.number) } as never}
              >
                {t("tracking.reports.number", { number: one.number })}
              </Link>
            </Mark>
            <span className={styles.quiet}>
              {dateText(one.from_on)} – {dateText(one.to_on)}
            </span>
            <Mark tone={one.is_issued ? "green" : "grey"}>
              {t(one.is_issued ? "tracking.reports.issued" : "tracking.reports.draft")}
            </Mark>
          </li>
        ))}
      </ul>
      {onEdit && (
        <span className={styles.line}>
          <Button size="compact-xs" loading={isBusy} onClick={() => void make()}>
            {t("tracking.reports.make")}
          </Button>
          <Button size="compact-xs" variant="default" onClick={onEdit}>
            {t("tracking.reports.edit")}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => void remove()}>
            {t("common.delete")}
          </Button>
        </span>
      )}
    </li>
  );
}
