import { type TextKey, useTexts } from "../../texts";

/** The name of a planning step. */
export function useStepName() {
  const { t } = useTexts();
  return (step: string) => t(`tracking.step.${step}` as TextKey);
}

/** "12 of 15 requirements are estimated". */
export function useCheckWords() {
  const { t } = useTexts();
  return (one: { code: string; done: number; total: number }) => {
    const what = t(`tracking.check.${one.code}` as TextKey);
    return one.total === 0 ? what : t("tracking.of", { what, done: one.done, total: one.total });
  };
}

/** What to do next, with the first thing that misses it. */
export function useWhatIsMissing() {
  const { t } = useTexts();
  return (one: { code: string; missing: readonly { key: string; title: string }[] }) => {
    const first = one.missing[0];
    const what = t(`tracking.do.${one.code}` as TextKey);
    return first && !single.has(one.code) ? t("tracking.doFor", { what, title: first.title }) : what;
  };
}

/** Checks of the project itself: its name says nothing more. */
const single = new Set(["goal", "deadline", "risk", "owner", "report", "report_reaches", "report_current"]);
