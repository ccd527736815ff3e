import { currentLanguage } from "./index";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Chinese readers get 2026-03-05, English ones 5 Mar 2026: never a form that can be misread. */
export function dateText(iso: string): string {
  if (currentLanguage() === "zh") return iso;
  const [year, month, day] = iso.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
