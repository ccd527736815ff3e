import type { Language } from "../../texts";

/** Day and time as the reader writes them; of this year without the year. */
export function momentOf(iso: string, language: Language): string {
  const at = new Date(iso);
  const isThisYear = at.getFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en", {
    month: language === "zh" ? "long" : "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
    ...(isThisYear ? {} : { year: "numeric" }),
  }).format(at);
}
