import { Button, SegmentedControl } from "@mantine/core";
import { IconMessagePlus, IconMessageQuestion, IconRefreshDot } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { AskForm } from "./AskForm";
import {
  type Box,
  boxes,
  type Request,
  useBox,
  useFeedbackCycles,
  useFeedbackFeed,
  useRequests,
} from "./data";
import styles from "./evaluation.module.css";
import { FeedbackCard } from "./FeedbackCard";
import { FeedbackCycleForm } from "./FeedbackCycleForm";
import { FeedbackCycles } from "./FeedbackCycles";
import { GiveForm, type Wanted } from "./GiveForm";
import { RequestRow } from "./RequestRow";

type Open = "give" | "ask" | "cycle" | { request: Request } | { wanted: Wanted } | null;

/** What people say to each other about their work, for the two alone or for those who lead as well. */
export default function FeedbackPage() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { user } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { box?: string };
  const box: Box = boxes.find((one) => one === search.box) ?? "received";
  const list = useBox(slug, box);
  const requests = useRequests(slug);
  const cycles = useFeedbackCycles(slug);
  useFeedbackFeed(slug);
  const [open, setOpen] = useState<Open>(null);
  const first = list.data?.pages[0];
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const asked = requests.data?.items ?? [];
  const waiting = asked.filter((one) => one.can.fulfil && one.asked.id === user.id).length;
  const running = cycles.data?.items ?? [];
  const wanted = running
    .filter((one) => one.closed_at === null)
    .flatMap((one) => one.pairs)
    .filter((pair) => pair.giver.id === user.id && !pair.is_given).length;
  const shown = boxes.filter((one) => one !== "shared" || first?.can_read_shared);
  const source = box === "requests" ? requests : box === "cycles" ? cycles : list;
  const rows = box === "requests" ? asked : box === "cycles" ? running : items;
  const label = (name: Box) => {
    if (name === "requests" && waiting > 0) return t("evaluation.waiting", { count: waiting });
    if (name === "cycles" && wanted > 0) return t("evaluation.wanted", { count: wanted });
    return t(`evaluation.box.${name}`);
  };
  return (
    <Page
      layout="read"
      header={
        <PageHeader
          title={t("evaluation.title")}
          actions={
            first?.can_give && (
              <>
                {cycles.data?.can_open && (
                  <Button
                    variant="default"
                    leftSection={<IconRefreshDot size={15} />}
                    onClick={() => setOpen("cycle")}
                  >
                    {t("evaluation.feedbackCycle.open")}
                  </Button>
                )}
                <Button
                  variant="default"
                  leftSection={<IconMessageQuestion size={15} />}
                  onClick={() => setOpen("ask")}
                >
                  {t("evaluation.ask")}
                </Button>
                <Button leftSection={<IconMessagePlus size={15} />} onClick={() => setOpen("give")}>
                  {t("evaluation.give")}
                </Button>
              </>
            )
          }
        >
          <SegmentedControl
            aria-label={t("evaluation.show")}
            value={box}
            onChange={(value) => void navigate({ to: ".", search: { box: value } as never, replace: true })}
            data={shown.map((value) => ({ value, label: label(value) }))}
          />
        </PageHeader>
      }
    >
      {source.isPending && <Loading shape="cards" />}
      {source.isError && <Failure error={source.error} onRetry={() => void source.refetch()} />}
      {!source.isPending && !source.isError && rows.length === 0 && (
        <Empty title={t(`evaluation.empty.${box}`)}>{t(`evaluation.emptyWords.${box}`)}</Empty>
      )}
      {box === "cycles" && <FeedbackCycles items={running} onGive={(next) => setOpen({ wanted: next })} />}
      {box === "requests" && (
        <ul className={styles.list}>
          {asked.map((one) => (
            <RequestRow key={one.id} one={one} onAnswer={() => setOpen({ request: one })} />
          ))}
        </ul>
      )}
      {source === list && (
        <ul className={styles.list}>
          {items.map((one) => (
            <FeedbackCard key={one.id} one={one} />
          ))}
        </ul>
      )}
      {source === list && list.hasNextPage && (
        <Button
          variant="subtle"
          color="gray"
          loading={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t("common.more")}
        </Button>
      )}
      {open === "ask" && <AskForm onClose={() => setOpen(null)} />}
      {open === "cycle" && <FeedbackCycleForm onClose={() => setOpen(null)} />}
      {open !== null && open !== "ask" && open !== "cycle" && first && (
        <GiveForm leads={first.leads} {...(open === "give" ? {} : open)} onClose={() => setOpen(null)} />
      )}
    </Page>
  );
}
