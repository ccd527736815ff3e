import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowRight, IconPlus } from "@tabler/icons-react";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { Mark, type Tone } from "../../../ui/mark";
import { Page, PageHeader } from "../../../ui/screen";
import { Empty, Failure, Loading } from "../../../ui/state";
import { type Borrowing, useBorrowings, useResourcesFeed } from "../data";
import { useDates } from "../said";
import { BorrowForm } from "./BorrowForm";
import { BorrowingDrawer } from "./BorrowingDrawer";
import styles from "./borrowing.module.css";

export const toneOfState: Readonly<Record<string, Tone>> = {
  asked: "amber",
  approved: "green",
  refused: "red",
  withdrawn: "grey",
  returned: "blue",
};
const choices = { open: "asked,approved", all: "" } as const;

/** People that one department lends to another: asked, decided, running, back. */
export default function Borrowings() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { key } = useParams({ strict: false }) as { key?: string };
  const [shown, setShown] = useState<keyof typeof choices>("open");
  const [isAsking, setAsking] = useState(false);
  const found = useBorrowings(slug, choices[shown]);
  useResourcesFeed(slug);
  const open = (next: string) => void navigate({ to: `/w/${slug}/borrowings/${next}` as never });
  const ask = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setAsking(true)}>
      {t("resources.borrow.ask")}
    </Button>
  );
  return (
    <Page
      header={
        <PageHeader title={t("resources.borrow.title")} actions={found.data?.can.ask ? ask : undefined}>
          <SegmentedControl
            size="xs"
            aria-label={t("resources.borrow.show")}
            value={shown}
            data={(["open", "all"] as const).map((value) => ({
              value,
              label: t(`resources.borrow.shown.${value}`),
            }))}
            onChange={(value) => setShown(value as keyof typeof choices)}
          />
        </PageHeader>
      }
    >
      {found.isPending && <Loading shape="rows" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && found.data.items.length === 0 && (
        <Empty title={t("resources.borrow.empty")} actions={found.data.can.ask ? ask : undefined}>
          {t("resources.borrow.emptyWords")}
        </Empty>
      )}
      {found.data && found.data.items.length > 0 && (
        <ul className={styles.list}>
          {found.data.items.map((one) => (
            <li key={one.key}>
              <Row one={one} onOpen={() => open(one.key)} />
            </li>
          ))}
        </ul>
      )}
      {isAsking && <BorrowForm onClose={() => setAsking(false)} onAsked={open} />}
      {key && (
        <BorrowingDrawer
          slug={slug}
          borrowingKey={key}
          onClose={() => void navigate({ to: `/w/${slug}/borrowings` as never })}
        />
      )}
    </Page>
  );
}

function Row({ one, onOpen }: { one: Borrowing; onOpen: () => void }) {
  const { t } = useTexts();
  const dates = useDates();
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <span className={styles.key}>{one.key}</span>
      <span className={styles.what}>
        <strong>
          {one.person_name || t("resources.borrow.skillAt", { skill: one.skill ?? "", level: one.level })}
        </strong>
        <span className={styles.way}>
          {one.department_name}
          <IconArrowRight size={13} aria-label={t("resources.borrow.to")} />
          {one.target}
        </span>
      </span>
      <span className={styles.span}>
        {dates.span(one.start_on, one.returned_on ?? one.finish_on)}
        <span className={styles.quiet}>
          {t("resources.person.share", { percent: Math.round(one.share * 100) })}
          {one.days_left !== null && ` · ${t("resources.borrow.daysLeft", { count: one.days_left })}`}
        </span>
      </span>
      <span className={styles.state}>
        {one.can.decide && <Mark tone="violet">{t("resources.borrow.yourTurn")}</Mark>}
        <Mark tone={toneOfState[one.state] ?? "grey"}>
          {t(`resources.borrow.state.${one.state as "asked"}`)}
        </Mark>
      </span>
    </button>
  );
}
