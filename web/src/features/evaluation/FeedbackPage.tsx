import { Button, SegmentedControl } from "@mantine/core";
import { IconMessagePlus, IconMessageQuestion } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { AskForm } from "./AskForm";
import { type Box, boxes, type Request, useBox, useFeedbackFeed, useRequests } from "./data";
import styles from "./evaluation.module.css";
import { FeedbackCard } from "./FeedbackCard";
import { GiveForm } from "./GiveForm";
import { RequestRow } from "./RequestRow";

type Open = "give" | "ask" | Request | null;

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
  useFeedbackFeed(slug);
  const [open, setOpen] = useState<Open>(null);
  const first = list.data?.pages[0];
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const asked = requests.data?.items ?? [];
  const waiting = asked.filter((one) => one.can.fulfil && one.asked.id === user.id).length;
  const shown = boxes.filter((one) => one !== "shared" || first?.can_read_shared);
  const isPending = box === "requests" ? requests.isPending : list.isPending;
  const isEmpty = box === "requests" ? asked.length === 0 : items.length === 0;
  return (
    <Page
      layout="read"
      header={
        <PageHeader
          title={t("evaluation.title")}
          actions={
            first?.can_give && (
              <>
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
            data={shown.map((value) => ({
              value,
              label:
                value === "requests" && waiting > 0
                  ? t("evaluation.waiting", { count: waiting })
                  : t(`evaluation.box.${value}`),
            }))}
          />
        </PageHeader>
      }
    >
      {isPending && <Loading shape="cards" />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {requests.isError && <Failure error={requests.error} onRetry={() => void requests.refetch()} />}
      {!isPending && !list.isError && !requests.isError && isEmpty && (
        <Empty title={t(`evaluation.empty.${box}`)}>{t(`evaluation.emptyWords.${box}`)}</Empty>
      )}
      {box === "requests" ? (
        <ul className={styles.list}>
          {asked.map((one) => (
            <RequestRow key={one.id} one={one} onAnswer={() => setOpen(one)} />
          ))}
        </ul>
      ) : (
        <ul className={styles.list}>
          {items.map((one) => (
            <FeedbackCard key={one.id} one={one} />
          ))}
        </ul>
      )}
      {box !== "requests" && list.hasNextPage && (
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
      {open !== null && open !== "ask" && first && (
        <GiveForm
          leads={first.leads}
          {...(open === "give" ? {} : { request: open })}
          onClose={() => setOpen(null)}
        />
      )}
    </Page>
  );
}
