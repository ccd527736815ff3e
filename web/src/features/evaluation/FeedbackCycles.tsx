import { Button } from "@mantine/core";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { askConfirm } from "../../ui/confirm";
import { Mark, Person } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import type { FeedbackCycle } from "./cycles";
import { useRefresh } from "./data";
import styles from "./evaluation.module.css";
import { FeedbackCycleForm } from "./FeedbackCycleForm";
import type { Wanted } from "./GiveForm";

interface FeedbackCyclesProps {
  items: readonly FeedbackCycle[];
  onGive: (wanted: Wanted) => void;
}

/** Cycles in which one is asked to give, and those that one leads with who has given. */
export function FeedbackCycles({ items, onGive }: FeedbackCyclesProps) {
  return (
    <ul className={styles.list}>
      {items.map((one) => (
        <Card key={one.id} one={one} onGive={onGive} />
      ))}
    </ul>
  );
}

function Card({ one, onGive }: { one: FeedbackCycle; onGive: (wanted: Wanted) => void }) {
  const { t } = useTexts();
  const { user } = useSession();
  const [isChanging, setChanging] = useState(false);
  const mine = one.pairs.filter((pair) => pair.giver.id === user.id);
  const given = one.pairs.filter((pair) => pair.is_given).length;
  const leads = one.lead.id === user.id;
  const isOpen = one.closed_at === null;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <h2 className={styles.cycleTitle}>{one.title}</h2>
        <Mark tone={isOpen ? "amber" : "grey"}>
          {t(isOpen ? "evaluation.feedbackCycle.running" : "evaluation.feedbackCycle.closed")}
        </Mark>
        <time className={styles.quiet} dateTime={one.due_on}>
          {t("evaluation.feedbackCycle.until", { day: dateText(one.due_on) })}
        </time>
      </div>
      {one.question && <p className={styles.words}>{one.question}</p>}
      {mine.length > 0 && (
        <ul className={styles.pairs} aria-label={t("evaluation.feedbackCycle.mine")}>
          {mine.map((pair) => (
            <li key={pair.recipient.id}>
              <Person name={pair.recipient.name} />
              {pair.is_given ? (
                <Mark look="dot" tone="green">
                  {t("evaluation.feedbackCycle.given")}
                </Mark>
              ) : (
                isOpen && (
                  <Button
                    size="xs"
                    onClick={() =>
                      onGive({ cycle: one.id, recipient: pair.recipient, question: one.question })
                    }
                  >
                    {t("evaluation.give")}
                  </Button>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      {leads && <Progress one={one} given={given} />}
      {one.can.change && <Lead one={one} given={given} onChange={() => setChanging(true)} />}
      {isChanging && <FeedbackCycleForm cycle={one} onClose={() => setChanging(false)} />}
    </li>
  );
}

/** Who has given, never what. */
function Progress({ one, given }: { one: FeedbackCycle; given: number }) {
  const { t } = useTexts();
  const givers = [...new Map(one.pairs.map((pair) => [pair.giver.id, pair.giver])).values()];
  return (
    <div className={styles.progress}>
      <div className={styles.progressHead}>
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${(given / Math.max(1, one.pairs.length)) * 100}%` }} />
        </span>
        <span className={styles.quiet}>
          {t("evaluation.feedbackCycle.progress", { done: given, count: one.pairs.length })}
        </span>
      </div>
      <ul className={styles.givers}>
        {givers.map((giver) => {
          const theirs = one.pairs.filter((pair) => pair.giver.id === giver.id);
          const done = theirs.filter((pair) => pair.is_given).length;
          return (
            <li key={giver.id}>
              <Person name={giver.name} />
              <Mark look="dot" tone={done === theirs.length ? "green" : "amber"}>
                {`${done} / ${theirs.length}`}
              </Mark>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Lead({ one, given, onChange }: { one: FeedbackCycle; given: number; onChange: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  const params = { path: { slug, cycle_id: one.id } };
  const act = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      noticeFailed(error);
    }
    await refresh();
  };
  const remind = () =>
    act(async () => {
      const done = await must(
        api.POST("/api/v1/workspaces/{slug}/feedback-cycles/{cycle_id}/reminders", { params }),
      );
      noticeDone(t("evaluation.reminded", { count: done.reminded }));
    });
  const close = async () => {
    const isSure = await askConfirm({
      title: t("evaluation.feedbackCycle.closeTitle"),
      words: t("evaluation.feedbackCycle.closeWords"),
      action: t("evaluation.feedbackCycle.close"),
    });
    if (isSure)
      await act(async () => {
        await must(api.POST("/api/v1/workspaces/{slug}/feedback-cycles/{cycle_id}/close", { params }));
      });
  };
  return (
    <div className={styles.actions}>
      {given < one.pairs.length && (
        <Button size="xs" variant="default" onClick={() => void remind()}>
          {t("evaluation.remind")}
        </Button>
      )}
      <Button size="xs" variant="default" onClick={onChange}>
        {t("evaluation.cycles.change")}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={() => void close()}>
        {t("evaluation.feedbackCycle.close")}
      </Button>
    </div>
  );
}
