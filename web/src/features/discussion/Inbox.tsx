import { Button, SegmentedControl } from "@mantine/core";
import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconArrowsExchange,
  IconAt,
  IconBarrierBlock,
  IconCalendarEvent,
  IconChecklist,
  IconChecks,
  IconCoins,
  IconEye,
  IconEyeOff,
  IconFlame,
  IconGavel,
  IconMessage,
  IconMessageHeart,
  IconMessageQuestion,
  IconReportAnalytics,
  IconScale,
  IconShoppingCart,
  IconSitemap,
  IconStack2,
  IconTarget,
  IconTool,
  IconUserCheck,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Face } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Notice, useInboxPages, useMarkRead } from "./inbox";
import styles from "./inbox.module.css";

const tabs = ["all", "unread", "mentions"] as const;
type TabName = (typeof tabs)[number];
const icons = {
  mentioned: IconAt,
  commented: IconMessage,
  assigned: IconUserCheck,
  review_asked: IconChecklist,
  review_reopened: IconAlertTriangle,
  disagreement_opened: IconScale,
  disagreement_step: IconScale,
  disagreement_authority: IconGavel,
  disagreement_withdrawn: IconScale,
  decision_made: IconGavel,
  decision_contradicts: IconAlertTriangle,
  decision_due: IconGavel,
  conflict_found: IconAlertTriangle,
  goal_asked: IconTarget,
  feedback_given: IconMessageHeart,
  feedback_thanked: IconMessageHeart,
  feedback_asked: IconMessageHeart,
  feedback_declined: IconMessageHeart,
  feedback_wanted: IconMessageHeart,
  feedback_due: IconMessageHeart,
  evaluation_published: IconReportAnalytics,
  evaluation_changed: IconReportAnalytics,
  evaluation_judge: IconReportAnalytics,
  evaluation_due: IconReportAnalytics,
  evaluation_result: IconReportAnalytics,
  evaluation_closed: IconReportAnalytics,
  evaluation_talk: IconReportAnalytics,
  evaluation_commented: IconReportAnalytics,
  evaluation_appealed: IconReportAnalytics,
  evaluation_answered: IconReportAnalytics,
  borrowing_asked: IconArrowsExchange,
  borrowing_approved: IconArrowsExchange,
  borrowing_refused: IconArrowsExchange,
  borrowing_withdrawn: IconArrowsExchange,
  borrowing_due: IconArrowsExchange,
  borrowing_returned: IconArrowsExchange,
  load_over: IconFlame,
  load_idle: IconFlame,
  area_given: IconSitemap,
  map_review_due: IconSitemap,
  finding_assigned: IconSitemap,
  finding_deputised: IconSitemap,
  finding_agreed: IconSitemap,
  finding_disputed: IconScale,
  part_asked: IconBarrierBlock,
  gate_ready: IconBarrierBlock,
  gate_opened: IconBarrierBlock,
  gate_overridden: IconBarrierBlock,
  rating_asked: IconEyeOff,
  rating_revealed: IconEye,
  rating_reason: IconMessageQuestion,
  priorities_open: IconStack2,
  priorities_frozen: IconStack2,
  priorities_due: IconStack2,
  alarm_opened: IconAlertTriangle,
  report_made: IconReportAnalytics,
  report_issued: IconReportAnalytics,
  risk_given: IconAlertOctagon,
  risk_review_due: IconAlertOctagon,
  risk_occurred: IconFlame,
  risk_warning: IconAlertTriangle,
  risk_session: IconAlertOctagon,
  budget_near: IconCoins,
  budget_over: IconCoins,
  budget_adjustment_asked: IconCoins,
  budget_adjustment_approved: IconCoins,
  budget_adjustment_refused: IconCoins,
  booking_asked: IconCalendarEvent,
  booking_approved: IconCalendarEvent,
  booking_refused: IconCalendarEvent,
  booking_lost: IconAlertTriangle,
  booking_met: IconCalendarEvent,
  equipment_low: IconAlertTriangle,
  equipment_expiring: IconAlertTriangle,
  equipment_calibration: IconTool,
  equipment_maintenance: IconTool,
  purchase_asked: IconShoppingCart,
  purchase_approved: IconShoppingCart,
  purchase_refused: IconShoppingCart,
  purchase_ordered: IconShoppingCart,
  purchase_delivered: IconShoppingCart,
  purchase_cancelled: IconShoppingCart,
  purchase_late: IconAlertTriangle,
};
/** Where records of a kind are shown; the rest beside the requirements. */
const places: Record<string, string> = {
  review: "reviews",
  disagreement: "disagreements",
  decision: "decisions",
  conflict: "conflicts",
  objective: "goals",
  responsibility_map: "responsibility",
  charter: "charters",
  start_gate: "gates",
  rating: "ratings",
  priority_list: "priorities",
  risk: "risks",
  risk_session: "risk-sessions",
  progress_report: "progress-reports",
  borrowing: "borrowings",
  equipment: "equipment",
  booking: "bookings",
  purchase: "purchases",
  budget_line: "budgets",
  budget_adjustment: "budgets",
};

/** Where notices that name no record lead, by how their kind begins. */
const unnamed: Record<string, string> = { evaluation: "evaluation", load: "load" };

/** What concerns oneself: mentions, comments, what was assigned; newest first, by day. */
export default function Inbox() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const pages = useInboxPages(slug);
  const markRead = useMarkRead(slug);
  const [tab, setTab] = useState<TabName>("all");
  const notices = useMemo(() => {
    const all = pages.data?.pages.flatMap((page) => page.items) ?? [];
    if (tab === "unread") return all.filter((notice) => !notice.is_read);
    if (tab === "mentions") return all.filter((notice) => notice.kind === "mentioned");
    return all;
  }, [pages.data, tab]);
  const unread = pages.data?.pages[0]?.unread ?? 0;
  const days = useMemo(() => byDay(notices, language === "zh" ? "zh-CN" : "en"), [notices, language]);
  return (
    <Page
      layout="read"
      header={
        <PageHeader
          title={t("discussion.inbox.title")}
          meta={unread > 0 ? t("discussion.inbox.unread", { count: unread }) : undefined}
          actions={
            unread > 0 ? (
              <Button
                variant="default"
                leftSection={<IconChecks size={15} stroke={1.7} />}
                onClick={() => void markRead(null)}
              >
                {t("discussion.inbox.readAll")}
              </Button>
            ) : undefined
          }
        >
          <SegmentedControl
            aria-label={t("discussion.inbox.show")}
            value={tab}
            onChange={(value) => setTab(value as TabName)}
            data={tabs.map((name) => ({ value: name, label: t(`discussion.inbox.tab.${name}`) }))}
          />
        </PageHeader>
      }
    >
      {pages.isPending && <Loading />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.data && notices.length === 0 && (
        <Empty title={t(tab === "all" ? "discussion.inbox.empty" : "discussion.inbox.emptyTab")}>
          {t("discussion.inbox.emptyWords")}
        </Empty>
      )}
      {days.map(([day, list]) => (
        <section key={day} className={styles.day}>
          <h2 className={styles.dayName}>{day}</h2>
          <ul className={styles.list}>
            {list.map((notice) => (
              <NoticeRow
                key={notice.id}
                notice={notice}
                slug={slug}
                onRead={() => {
                  if (!notice.is_read) void markRead([notice.id]);
                }}
              />
            ))}
          </ul>
        </section>
      ))}
      {pages.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t("common.more")}
        </Button>
      )}
    </Page>
  );
}

function byDay(notices: readonly Notice[], tag: string): [string, Notice[]][] {
  const format = new Intl.DateTimeFormat(tag, { weekday: "short", month: "long", day: "numeric" });
  const days = new Map<string, Notice[]>();
  for (const notice of notices) {
    const day = format.format(new Date(notice.at));
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  return [...days];
}

interface NoticeRowProps {
  notice: Notice;
  slug: string;
  onRead: () => void;
}

function NoticeRow({ notice, slug, onRead }: NoticeRowProps) {
  const { t, language } = useTexts();
  const kind = notice.kind as keyof typeof icons;
  const Icon = icons[kind] ?? IconMessage;
  const time = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en", {
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(notice.at));
  return (
    <li>
      <Link
        to={
          notice.record_key === ""
            ? `/w/${slug}/${unnamed[notice.kind.split("_")[0] ?? ""] ?? "feedback"}`
            : `/w/${slug}/${places[notice.record_kind] ?? "requirements"}/${notice.record_key}`
        }
        {...(notice.comment === null ? {} : { hash: `comment-${notice.comment}` })}
        className={styles.notice}
        data-unread={!notice.is_read || undefined}
        onClick={onRead}
      >
        <span className={styles.faces}>
          <Face name={notice.by.name} size={32} />
          <span className={styles.kind}>
            <Icon size={11} stroke={2} aria-hidden="true" />
          </span>
        </span>
        <span className={styles.words}>
          <span className={styles.what}>
            <strong>{notice.by.name}</strong> {t(`discussion.inbox.kind.${kind}`)}
          </span>
          <span className={styles.record}>
            <span className={styles.key}>{notice.record_key}</span> {notice.record_title}
          </span>
        </span>
        <time className={styles.time} dateTime={notice.at}>
          {time}
        </time>
        {!notice.is_read && (
          <span className={styles.dot} role="img" aria-label={t("discussion.inbox.isUnread")} />
        )}
      </Link>
    </li>
  );
}
