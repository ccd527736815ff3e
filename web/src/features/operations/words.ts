import { useTexts } from "../../texts";

/** Times, sizes and durations as an administrator reads them. */
export function useWords() {
  const { t, language } = useTexts();
  const tag = language === "zh" ? "zh-CN" : "en-GB";
  const size = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  return {
    moment: (iso: string) =>
      new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeStyle: "medium", hourCycle: "h23" }).format(
        new Date(iso),
      ),
    number: (value: number) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(value),
    bytes: (value: number) =>
      value >= 1e9
        ? `${size.format(value / 1e9)} GB`
        : value >= 1e6
          ? `${size.format(value / 1e6)} MB`
          : `${size.format(value / 1e3)} kB`,
    milliseconds: (value: number) =>
      value < 10_000
        ? t("operations.milliseconds", { count: value < 10 ? size.format(value) : whole.format(value) })
        : t("operations.seconds", { count: size.format(value / 1000) }),
    hour: (iso: string) =>
      new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
        new Date(iso),
      ),
    since: (iso: string) => {
      const minutes = (Date.now() - Date.parse(iso)) / 60_000;
      return minutes < 1
        ? t("operations.seconds", { count: whole.format(Math.max(0, minutes * 60)) })
        : minutes < 120
          ? t("operations.minutes", { count: whole.format(minutes) })
          : t("operations.hours", { count: whole.format(minutes / 60) });
    },
    seconds: (from: string, to: string | null) => {
      if (!to) return "–";
      const taken = (Date.parse(to) - Date.parse(from)) / 1000;
      return taken < 60
        ? t("operations.seconds", { count: size.format(taken) })
        : t("operations.minutes", { count: size.format(taken / 60) });
    },
  };
}
