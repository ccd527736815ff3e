import { Alert, Button, SegmentedControl } from "@mantine/core";
import { IconAlertTriangle, IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { type Command, useCommands } from "../../ui/commands";
import { Differences } from "../../ui/difference";
import { Mark } from "../../ui/mark";
import { Failure, Loading } from "../../ui/state";
import { type OpenItem, outcomeTones, type Review, type ReviewItem, useReviewItem, verdicts } from "./data";
import { type Marked, Passage } from "./Passage";
import { Remarks } from "./Remarks";
import styles from "./reviews.module.css";
import { VerdictBar, type VerdictHandle } from "./VerdictBar";

interface ItemViewProps {
  review: Review;
  items: readonly ReviewItem[];
  requirement: string;
  onOpen: (requirement: string | undefined) => void;
}

/** One requirement under review: the frozen words, verdict, remarks; to the next one with a key. */
export function ItemView({ review, items, requirement, onOpen }: ItemViewProps) {
  const { language } = useTexts();
  const { slug } = useWorkspace();
  const item = useReviewItem(slug, review.key, requirement, language);
  const place = items.findIndex((one) => one.key === requirement);
  const go = (step: number) => {
    const next = items[place + step];
    if (next) onOpen(next.key);
  };
  const bar = useRef<VerdictHandle>(null);
  useReviewKeys(go, bar);
  if (item.isPending) return <Loading shape="text" />;
  if (item.isError) return <Failure error={item.error} onRetry={() => void item.refetch()} />;
  const mine = items[place];
  const toNextOpen = () => {
    const later = [...items.slice(place + 1), ...items.slice(0, place)];
    const next = later.find((one) => one.my_verdict === "");
    if (next) onOpen(next.key);
  };
  return (
    <article className={styles.item}>
      <Head item={item.data} place={place} count={items.length} go={go} />
      {review.can.judge && (
        <VerdictBar
          ref={bar}
          reviewKey={review.key}
          requirement={requirement}
          given={mine?.my_verdict ?? ""}
          isCarried={mine?.is_carried ?? false}
          reason={item.data.verdicts.find((one) => one.verdict === mine?.my_verdict)?.reason ?? ""}
          onGiven={toNextOpen}
        />
      )}
      <Body item={item.data} review={review} />
    </article>
  );
}

interface HeadProps {
  item: OpenItem;
  place: number;
  count: number;
  go: (step: number) => void;
}

function Head({ item, place, count, go }: HeadProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  return (
    <header className={styles.itemHead}>
      <div className={styles.itemHeading}>
        <h2 className={styles.itemName}>
          <span className={styles.key}>{item.key}</span> {item.title}
        </h2>
        <span className={styles.marks}>
          <Mark tone={outcomeTones[item.outcome]}>{t(`reviews.outcome.${item.outcome}`)}</Mark>
          <span className={styles.quiet}>{t("baselines.versions.number", { version: item.version })}</span>
          <Link className={styles.link ?? ""} to={`/w/${slug}/requirements/${item.key}`}>
            {t("baselines.openToday")}
          </Link>
        </span>
      </div>
      <span className={styles.steps}>
        <Button
          variant="default"
          px={8}
          disabled={place <= 0}
          aria-label={t("reviews.previous")}
          title={`${t("reviews.previous")} (K)`}
          onClick={() => go(-1)}
        >
          <IconChevronLeft size={16} />
        </Button>
        <span className={styles.count}>
          {place + 1}/{count}
        </span>
        <Button
          variant="default"
          px={8}
          disabled={place >= count - 1}
          aria-label={t("reviews.next")}
          title={`${t("reviews.next")} (J)`}
          onClick={() => go(1)}
        >
          <IconChevronRight size={16} />
        </Button>
      </span>
    </header>
  );
}

function Body({ item, review }: { item: OpenItem; review: Review }) {
  const { t } = useTexts();
  // Who has judged before sees what changed first.
  const [shown, setShown] = useState<"difference" | "whole">(
    item.has_last_round && item.from_last_round.length > 0 ? "difference" : "whole",
  );
  const [marked, setMarked] = useState<Marked | null>(null);
  return (
    <>
      {item.since.length > 0 && (
        <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title={t("reviews.sinceTitle")}>
          <Differences differences={item.since} />
        </Alert>
      )}
      {item.is_gone && <Alert color="red" title={t("reviews.gone")} />}
      {item.has_last_round && (
        <SegmentedControl
          aria-label={t("reviews.view")}
          value={shown}
          onChange={(value) => setShown(value as typeof shown)}
          data={[
            { value: "difference", label: t("reviews.sinceLastRound") },
            { value: "whole", label: t("reviews.whole") },
          ]}
        />
      )}
      {shown === "difference" && item.has_last_round ? (
        item.from_last_round.length > 0 ? (
          <Differences differences={item.from_last_round} />
        ) : (
          <p className={styles.quiet}>{t("reviews.sameAsLastRound")}</p>
        )
      ) : (
        <dl className={styles.fields}>
          {item.fields.map((field) => (
            <div key={field.field} className={styles.fieldRow}>
              <dt>{field.label}</dt>
              <dd>
                <Passage
                  field={field.field}
                  text={field.text || field.said}
                  isMarkable={review.can.remark && field.text !== ""}
                  remarks={item.remarks}
                  round={item.round}
                  onMark={setMarked}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Remarks item={item} review={review} marked={marked} onUnmark={() => setMarked(null)} />
    </>
  );
}

const group = "reviews.title" as const;

/** The keys of who works through the set: next, previous, and the four verdicts. */
function useReviewKeys(go: (step: number) => void, bar: React.RefObject<VerdictHandle | null>): void {
  const latest = useRef(go);
  latest.current = go;
  const commands = useMemo<readonly Command[]>(
    () => [
      { id: "reviews.next", label: "reviews.next", group, shortcut: "j", run: () => latest.current(1) },
      {
        id: "reviews.previous",
        label: "reviews.previous",
        group,
        shortcut: "k",
        run: () => latest.current(-1),
      },
      ...verdicts.map<Command>((verdict, place) => ({
        id: `reviews.verdict.${verdict}`,
        label: `reviews.verdict.${verdict}`,
        group,
        shortcut: String(place + 1),
        when: () => bar.current !== null,
        run: () => bar.current?.choose(verdict),
      })),
    ],
    [bar],
  );
  useCommands(commands);
}
