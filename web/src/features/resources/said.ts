import { useMemo } from "react";
import { useTexts } from "../../texts";

/** Dates, months, weekdays and regions in the reader's way of writing. */
export function useDates() {
  const { language } = useTexts();
  return useMemo(() => {
    const tag = language === "zh" ? "zh-CN" : "en-GB";
    const day = new Intl.DateTimeFormat(tag, {
      year: "numeric",
      month: "short",
      day: "numeric",
      timeZone: "UTC",
    });
    const long = new Intl.DateTimeFormat(tag, { dateStyle: "full", timeZone: "UTC" });
    const month = new Intl.DateTimeFormat(tag, {
      month: language === "zh" ? "short" : "long",
      timeZone: "UTC",
    });
    const weekday = new Intl.DateTimeFormat(tag, { weekday: "short", timeZone: "UTC" });
    const narrow = new Intl.DateTimeFormat(tag, { weekday: "narrow", timeZone: "UTC" });
    const regions = new Intl.DisplayNames([tag], { type: "region" });
    const figure = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
    const date = (iso: string) => new Date(`${iso}T00:00:00Z`);
    // 5 January 1970 was a Monday.
    const monday = (index: number) => new Date(Date.UTC(1970, 0, 5 + index));
    return {
      day: (iso: string) => day.format(date(iso)),
      long: (iso: string) => long.format(date(iso)),
      span: (from: string, to: string) =>
        from === to ? day.format(date(from)) : day.formatRange(date(from), date(to)),
      month: (iso: string) => month.format(date(iso)),
      weekday: (index: number) => weekday.format(monday(index)),
      weekdayNarrow: (index: number) => narrow.format(monday(index)),
      region: (code: string) => regions.of(code) ?? code,
      figure: (value: number) => figure.format(value),
    };
  }, [language]);
}
