import { Button } from "@mantine/core";
import { IconThumbUp } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import type { Candidate } from "./data";
import styles from "./risks.module.css";

interface CandidateCardProps {
  candidate: Candidate;
  isChosen: boolean;
  /** The box that chooses it, where choosing is possible. */
  pick: ReactNode;
  onVote: (() => void) | undefined;
  hasVotesLeft: boolean;
  merged: number;
  isRevealed: boolean;
}

export function CandidateCard(props: CandidateCardProps) {
  const { candidate, onVote } = props;
  const { t } = useTexts();
  const { slug } = useWorkspace();
  return (
    <li className={styles.card} data-chosen={props.isChosen || undefined}>
      <div className={styles.spread}>
        <span className={styles.line}>
          {props.pick}
          <Mark>{candidate.category_name}</Mark>
          {props.merged > 0 && <Mark tone="teal">{t("risks.session.merged", { count: props.merged })}</Mark>}
          {candidate.risk !== "" && (
            <Link className={styles.link ?? ""} to={`/w/${slug}/risks/${candidate.risk}`}>
              <Mark tone="green">{candidate.risk}</Mark>
            </Link>
          )}
        </span>
        {props.isRevealed && (
          <Button
            size="compact-xs"
            variant={candidate.has_my_vote ? "filled" : "default"}
            leftSection={<IconThumbUp size={13} />}
            aria-label={t("risks.session.voteFor", { event: candidate.event })}
            aria-pressed={candidate.has_my_vote}
            disabled={!onVote || !props.hasVotesLeft}
            onClick={onVote}
          >
            {candidate.votes}
          </Button>
        )}
      </div>
      <strong className={styles.grow}>{candidate.event}</strong>
      {(candidate.cause !== "" || candidate.effect !== "") && (
        <p className={styles.sentence}>{candidate.sentence}</p>
      )}
      <Person name={candidate.author.name} />
    </li>
  );
}
