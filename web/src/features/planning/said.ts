import { useMemo } from "react";
import { useTexts } from "../../texts";

/** Dates, money and shares in the reader's way of writing. */
export function useSaid(currency: string) {
  const { language } = useTexts();
  return useMemo(() => {
    const tag = language === "zh" ? "zh-CN" : "en-GB";
    const day = new Intl.DateTimeFormat(tag, { year: "numeric", month: "short", day: "numeric" });
    const money = new Intl.NumberFormat(tag, {
      style: "currency",
      currency,
      notation: "compact",
      maximumFractionDigits: 1,
    });
    const figure = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
    const share = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
    const date = (text: string) => new Date(`${text}T00:00:00`);
    return {
      date: (text: string) => day.format(date(text)),
      span: (from: string, to: string) => day.formatRange(date(from), date(to)),
      money: (value: number) => money.format(value),
      figure: (value: number) => figure.format(value),
      share: (value: number) => share.format(value),
    };
  }, [language, currency]);
}
