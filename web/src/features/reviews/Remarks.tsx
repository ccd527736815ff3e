import { Button, Textarea } from "@mantine/core";
import { IconCheck, IconQuote, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Face, Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import {
  momentText,
  type OpenItem,
  outcomeTones,
  type Remark,
  type Review,
  type RoleName,
  useReviewRefresh,
  type VerdictName,
} from "./data";
import type { Marked } from "./Passage";
import styles from "./reviews.module.css";

interface RemarksProps {
  item: OpenItem;
  review: Review;
  marked: Marked | null;
  onUnmark: () => void;
}

/** What everybody says of one requirement: the verdicts with their reasons, then the points with answers. */
export function Remarks({ item, review, marked, onUnmark }: RemarksProps) {
  const { t, language } = useTexts();
  return (
    <section className={styles.said}>
      {item.verdicts.length > 0 && (
        <>
          <h3 className={styles.heading}>{t("reviews.verdictsGiven")}</h3>
          <ul className={styles.voices}>
            {item.verdicts.map((one) => (
              <li key={one.person.id} className={styles.voice}>
                <Face name={one.person.name} size={22} />
                <span>{one.person.name}</span>
                <span className={styles.quiet}>{one.role && t(`reviews.role.${one.role as RoleName}`)}</span>
                <Mark tone={outcomeTones[one.verdict as VerdictName]}>
                  {t(`reviews.verdict.${one.verdict as VerdictName}`)}
                </Mark>
                {one.is_carried && <Mark>{t("reviews.carried")}</Mark>}
                {one.reason && <span className={styles.voiceReason}>{one.reason}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className={styles.heading}>{t("reviews.remarks")}</h3>
      {review.can.remark && (
        <Write
          key={marked ? `${marked.field}${marked.start}` : "whole"}
          reviewKey={review.key}
          requirement={item.key}
          marked={marked}
          onUnmark={onUnmark}
        />
      )}
      {item.remarks.length === 0 && <p className={styles.quiet}>{t("reviews.noRemarks")}</p>}
      <ul className={styles.remarks}>
        {item.remarks.map((remark) => (
          <Point key={remark.id} remark={remark} item={item} review={review} language={language} />
        ))}
      </ul>
    </section>
  );
}

interface PointProps {
  remark: Remark;
  item: OpenItem;
  review: Review;
  language: string;
}

function Point({ remark, item, review, language }: PointProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useReviewRefresh(slug);
  const [isAnswering, setAnswering] = useState(false);
  const settle = async () => {
    try {
      await api.PUT("/api/v1/workspaces/{slug}/reviews/{key}/remarks/{remark_id}", {
        params: { path: { slug, key: review.key, remark_id: remark.id } },
        body: { is_resolved: !remark.is_resolved },
      });
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <li className={styles.remark} data-resolved={remark.is_resolved || undefined}>
      {remark.quote && (
        <blockquote className={styles.quote}>
          <span className={styles.quiet}>{remark.field_label}</span> {remark.quote}
        </blockquote>
      )}
      <Said remark={remark} language={language} />
      {remark.answers.map((answer) => (
        <div key={answer.id} className={styles.answer}>
          <Said remark={answer} language={language} />
        </div>
      ))}
      <div className={styles.remarkActions}>
        {remark.round !== item.round && (
          <Mark tone="violet">{t("reviews.fromRound", { round: remark.round })}</Mark>
        )}
        {remark.is_resolved && (
          <span className={styles.quiet}>
            {t("reviews.resolvedBy", { name: remark.resolved_by?.name ?? "" })}
          </span>
        )}
        {review.can.remark && !remark.is_resolved && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setAnswering(!isAnswering)}>
            {t("reviews.answer")}
          </Button>
        )}
        {remark.can_resolve && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={remark.is_resolved ? undefined : <IconCheck size={13} />}
            onClick={() => void settle()}
          >
            {t(remark.is_resolved ? "reviews.reopenPoint" : "reviews.resolve")}
          </Button>
        )}
      </div>
      {isAnswering && (
        <Write
          reviewKey={review.key}
          requirement={item.key}
          answers={remark.id}
          marked={null}
          onUnmark={() => setAnswering(false)}
        />
      )}
    </li>
  );
}

function Said({ remark, language }: { remark: Remark; language: string }) {
  return (
    <div className={styles.voice}>
      <Face name={remark.author.name} size={22} />
      <span>{remark.author.name}</span>
      <time className={styles.quiet} dateTime={remark.created_at}>
        {momentText(remark.created_at, language)}
      </time>
      <p className={styles.body}>{remark.body}</p>
    </div>
  );
}

interface WriteProps {
  reviewKey: string;
  requirement: string;
  marked: Marked | null;
  answers?: number;
  onUnmark: () => void;
}

function Write({ reviewKey, requirement, marked, answers, onUnmark }: WriteProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useReviewRefresh(slug);
  const [body, setBody] = useState("");
  const [isBusy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      await api.POST("/api/v1/workspaces/{slug}/reviews/{key}/items/{requirement}/remarks", {
        params: { path: { slug, key: reviewKey, requirement } },
        body: {
          body,
          field: marked?.field ?? "",
          start: marked?.start ?? null,
          quote: marked?.quote ?? "",
          answers: answers ?? null,
        },
      });
      setBody("");
      onUnmark();
      await refresh();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const isForPassage = marked !== null;
  return (
    <div className={styles.write}>
      {marked && (
        <blockquote className={styles.quote}>
          <IconQuote size={14} aria-hidden="true" /> {marked.quote}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-label={t("reviews.unmark")}
            onClick={onUnmark}
          >
            <IconX size={13} />
          </Button>
        </blockquote>
      )}
      <Textarea
        autosize
        minRows={1}
        autoFocus={isForPassage || answers !== undefined}
        aria-label={t(answers === undefined ? "reviews.writeRemark" : "reviews.answer")}
        placeholder={t(
          answers !== undefined
            ? "reviews.answer"
            : isForPassage
              ? "reviews.writePassage"
              : "reviews.writeRemark",
        )}
        value={body}
        onChange={(event) => setBody(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && body.trim()) void send();
        }}
      />
      {body.trim() !== "" && (
        <Button size="xs" loading={isBusy} onClick={() => void send()}>
          {t("reviews.send")}
        </Button>
      )}
    </div>
  );
}
