import { Alert, Checkbox } from "@mantine/core";
import { IconAlertTriangle, IconLock, IconRosetteDiscountCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { api } from "../../api/client";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import {
  dayText,
  momentText,
  type OutcomeName,
  outcomeTones,
  type Review,
  type RoleName,
  type Seat,
  useReviewRefresh,
} from "./data";
import { ProgressLine } from "./ProgressLine";
import styles from "./reviews.module.css";

/** The review as a whole: what is missing, who has judged and signed, the checklist, the rounds. */
export function Overview({ review, onOpen }: { review: Review; onOpen: (requirement: string) => void }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  return (
    <div className={styles.overview}>
      {review.state === "reopened" && (
        <Alert color="yellow" icon={<IconAlertTriangle size={18} />} title={t("reviews.reopenedTitle")}>
          <p className={styles.plain}>{t("reviews.reopenedWords")}</p>
          <p className={styles.keys}>
            {review.touched.map((key) => (
              <button key={key} type="button" className={styles.keyButton} onClick={() => onOpen(key)}>
                {key}
              </button>
            ))}
          </p>
        </Alert>
      )}
      {review.cancelled_because !== "" && (
        <Alert color="gray" title={t("reviews.state.cancelled")}>
          {review.cancelled_because}
        </Alert>
      )}
      {review.purpose !== "" && <p className={styles.purpose}>{review.purpose}</p>}
      <div className={styles.facts}>
        <ProgressLine outcomes={review.outcomes} count={review.count} share={review.judged_share} />
        {review.due_on && (
          <span className={styles.due} data-overdue={review.is_overdue || undefined}>
            {t(review.is_overdue ? "reviews.overdue" : "reviews.dueOn", {
              date: dayText(review.due_on, language),
            })}
          </span>
        )}
        <span className={styles.quiet}>{t("reviews.quorumIs", { count: review.quorum })}</span>
      </div>
      {review.missing.length > 0 && (
        <ul className={styles.missing} aria-label={t("reviews.missing")}>
          {review.missing.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <h2 className={styles.heading}>{t("reviews.people")}</h2>
      <ul className={styles.seats}>
        {review.seats.map((seat) => (
          <SeatRow key={seat.person.id} seat={seat} count={review.count} />
        ))}
      </ul>
      {review.checklist.length > 0 && <Checklist review={review} slug={slug} />}
      <h2 className={styles.heading}>{t("reviews.rounds")}</h2>
      <ul className={styles.seats}>
        {review.rounds.map((round) => (
          <li key={round.number} className={styles.seat}>
            <span>{t("reviews.round", { round: round.number })}</span>
            <Link className={styles.link ?? ""} to={`/w/${slug}/baselines/${round.baseline}`}>
              <IconLock size={13} aria-hidden="true" /> {round.baseline_name}
            </Link>
            <span className={styles.quiet}>{momentText(round.started_at, language)}</span>
            {round.decision !== "" && (
              <Mark tone={outcomeTones[round.decision as OutcomeName]}>
                {t(`reviews.outcome.${round.decision as OutcomeName}`)}
              </Mark>
            )}
            <code className={styles.hash} title={round.baseline_hash}>
              {round.baseline_hash.slice(0, 12)}
            </code>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SeatRow({ seat, count }: { seat: Seat; count: number }) {
  const { t, language } = useTexts();
  const { signature } = seat;
  return (
    <li className={styles.seat}>
      <Person name={seat.person.name} />
      <Mark tone={seat.role === "approver" ? "violet" : "grey"}>
        {t(`reviews.role.${seat.role as RoleName}`)}
      </Mark>
      <span className={styles.quiet}>{t("reviews.judgedOf", { judged: seat.judged, count })}</span>
      {signature && (
        <span className={styles.signature}>
          <IconRosetteDiscountCheck size={16} aria-hidden="true" />
          <span>
            {signature.said} <span className={styles.quiet}>{momentText(signature.at, language)}</span>{" "}
            <code className={styles.hash} title={signature.content_hash}>
              {signature.content_hash.slice(0, 12)}
            </code>
          </span>
        </span>
      )}
    </li>
  );
}

function Checklist({ review, slug }: { review: Review; slug: string }) {
  const { t } = useTexts();
  const { user } = useSession();
  const refresh = useReviewRefresh(slug);
  const mine = review.seats.find((seat) => seat.person.id === user.id);
  const tick = async (id: number, isTicked: boolean) => {
    const ticked = isTicked
      ? [...(mine?.ticked ?? []), id]
      : (mine?.ticked ?? []).filter((one) => one !== id);
    try {
      await api.PUT("/api/v1/workspaces/{slug}/reviews/{key}/checklist", {
        params: { path: { slug, key: review.key } },
        body: { ticked },
      });
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <h2 className={styles.heading}>{t("reviews.checklist")}</h2>
      <ul className={styles.checklist}>
        {review.checklist.map((point) => (
          <li key={point.id}>
            {review.can.judge ? (
              <Checkbox
                label={point.text}
                checked={mine?.ticked.includes(point.id) ?? false}
                onChange={(event) => void tick(point.id, event.currentTarget.checked)}
              />
            ) : (
              <span>{point.text}</span>
            )}
            <span className={styles.quiet}>
              {review.seats
                .filter((seat) => seat.ticked.includes(point.id))
                .map((seat) => seat.person.name)
                .join(t("requirements.listSeparator"))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
