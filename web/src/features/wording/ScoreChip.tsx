import { useTexts } from "../../texts";
import { Mark, type Tone } from "../../ui/mark";

export function toneOfScore(score: number): Tone {
  if (score >= 85) return "green";
  return score >= 60 ? "amber" : "red";
}

/** How well something is written, 0 to 100. */
export function ScoreChip({ score }: { score: number }) {
  const { t } = useTexts();
  return <Mark tone={toneOfScore(score)}>{t("wording.score", { score: Math.round(score) })}</Mark>;
}
