import { dateText } from "../../texts/dates";

const two = (figure: number) => String(figure).padStart(2, "0");

/** A moment on the reader's clock: the day as the product writes days, and the time. */
export function dayTime(iso: string): string {
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${dateText(day)} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

export const share = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${Math.floor((part / whole) * 100)}%`;

export const figure = (value: number | null): string =>
  value === null ? "–" : new Intl.NumberFormat("en", { maximumFractionDigits: 1 }).format(value);

/** Plain lines of rich text, and back: for a field that is written as lines. */
export function toLines(html: string): string {
  const spaced = html.replace(/<\/(p|li|h[1-4]|blockquote|pre|tr)>|<br\s*\/?>/g, "\n");
  return (new DOMParser().parseFromString(spaced, "text/html").body.textContent ?? "").trim();
}

export function fromLines(text: string): string {
  const escaped = text.trim().replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return escaped === ""
    ? ""
    : escaped
        .split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("");
}
