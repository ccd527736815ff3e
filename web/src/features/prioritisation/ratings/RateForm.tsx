import { Button } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../../api/client";
import { ApiProblem } from "../../../api/problem";
import { useSession, useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { noticeDone, noticeFailed } from "../../../ui/notice";
import { AhpBallot } from "./ballots/AhpBallot";
import { DuelBallot } from "./ballots/DuelBallot";
import { KanoBallot } from "./ballots/KanoBallot";
import { OrderBallot } from "./ballots/OrderBallot";
import { PointsBallot } from "./ballots/PointsBallot";
import { ScoreBallot } from "./ballots/ScoreBallot";
import {
  type Ballot,
  ballotFrom,
  draftOf,
  keepDraft,
  momentText,
  type Rating,
  useRatingRefresh,
} from "./data";
import styles from "./ratings.module.css";

export interface BallotProps {
  rating: Rating;
  ballot: Ballot;
  onChange: (ballot: Ballot) => void;
}

const ballots = {
  ranking: OrderBallot,
  points: PointsBallot,
  duels: DuelBallot,
  ahp: AhpBallot,
  kano: KanoBallot,
};

/** One's own rating of the open round. Until it is handed in it stays in this browser. */
export function RateForm({ rating }: { rating: Rating }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const { user } = useSession();
  const refresh = useRatingRefresh(slug);
  const [ballot, setBallot] = useState<Ballot>(
    () => draftOf(rating, user.id) ?? ballotFrom((rating.my_ballot ?? rating.my_last)?.answers),
  );
  const [isChanged, setChanged] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const Form = ballots[rating.way as keyof typeof ballots] ?? ScoreBallot;
  const put = (next: Ballot) => {
    setBallot(next);
    setChanged(true);
    setWrong(null);
    keepDraft(rating, user.id, next);
  };
  const handIn = async () => {
    setBusy(true);
    try {
      const order = ballot.order?.length || rating.way !== "ranking" ? ballot.order : firstOrder(rating);
      await api.PUT("/api/v1/workspaces/{slug}/ratings/{key}/ballot", {
        params: { path: { slug, key: rating.key } },
        body: { ...ballot, order: order ?? [], round: rating.round },
      });
      keepDraft(rating, user.id, null);
      setChanged(false);
      noticeDone(t("ratings.handedInNow"));
      await refresh();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0)
        setWrong(Object.values(error.fields).flat().join(" "));
      else noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.card} aria-label={t("ratings.mine")}>
      <div className={styles.cardHead}>
        <h2 className={styles.heading}>{t("ratings.mine")}</h2>
        <p className={styles.quiet}>
          <IconLock size={13} aria-hidden="true" />{" "}
          {rating.my_ballot && !isChanged
            ? t("ratings.handedInAt", { time: momentText(rating.my_ballot.handed_in_at, language) })
            : t("ratings.draft")}
        </p>
        <Button
          className={styles.handIn ?? ""}
          loading={isBusy}
          variant={rating.my_ballot && !isChanged ? "default" : "filled"}
          onClick={() => void handIn()}
        >
          {t(rating.my_ballot ? "ratings.handInAgain" : "ratings.handIn")}
        </Button>
      </div>
      <p className={styles.quiet}>{t(`ratings.wayWords.${rating.way}` as "ratings.wayWords.ranking")}</p>
      {wrong && (
        <p className={styles.wrong} role="alert">
          {wrong}
        </p>
      )}
      <Form rating={rating} ballot={ballot} onChange={put} />
    </section>
  );
}

export function firstOrder(rating: Rating): number[][] {
  return rating.items.map((item) => [item.id]);
}
