import { useTexts } from "../../texts";

/** Times, sizes and durations as an administrator reads them. */
export function useWords() {
  const { t, language } = useTexts();
  const tag = language === "zh" ? "zh-CN" : "en-GB";
  const size = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
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
    seconds: (from: string, to: string | null) => {
      if (!to) return "–";
      const taken = (Date.parse(to) - Date.parse(from)) / 1000;
      return taken < 60
        ? t("operations.seconds", { count: size.format(taken) })
        : t("operations.minutes", { count: size.format(taken / 60) });
    },
  };
}
