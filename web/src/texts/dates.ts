import { currentLanguage } from "./index";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Chinese readers get 2026-03-05, English ones 5 Mar 2026: never a form that can be misread. */
export function dateText(iso: string): string {
  if (currentLanguage() === "zh") return iso;
  const [year, month, day] = iso.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

const tagOf = (language: string) => (language === "zh" ? "zh-CN" : "en-GB");

/** The day of a moment, as short as it can be said in full. */
export function dayText(iso: string, language: string): string {
  return new Intl.DateTimeFormat(tagOf(language), {
    year: "numeric",
    month: "short",
    day: "numeric",
  }).format(new Date(iso));
}

/** Day and time of a moment of these months: the year goes without saying. */
export function momentText(iso: string, language: string): string {
  return new Intl.DateTimeFormat(tagOf(language), {
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(iso));
}
