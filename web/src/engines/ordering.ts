/** Moves one element; `to` is its index afterwards. The list given is not changed. */
export function moveItem<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item === undefined) return next;
  next.splice(Math.max(0, Math.min(next.length, to)), 0, item);
  return next;
}

const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * A key that sorts (by code point) after `before` and ahead of `next`; "" means the open end. Keys never
 * end in the lowest digit, so there is always room between two of them.
 */
export function keyBetween(before: string, next: string): string {
  if (next !== "" && before >= next) throw new Error(`${before} does not come before ${next}`);
  let key = "";
  for (let place = 0; ; place += 1) {
    const low = place < before.length ? digits.indexOf(before[place] ?? "0") : 0;
    const bounded = next !== "" && key === next.slice(0, place);
    const high = bounded && place < next.length ? digits.indexOf(next[place] ?? "0") : digits.length;
    if (high - low > 1) {
      return key + digits[Math.floor((low + high) / 2)];
    }
    key += digits[low];
  }
}

export type Comparable = string | number | boolean | null | readonly string[];

/** Empty values come last in both directions; texts by the reader's collation, digits inside as numbers. */
export function comparer(
  language: string,
): (a: Comparable, b: Comparable, direction: "asc" | "desc") => number {
  const collator = new Intl.Collator(language === "zh" ? "zh-CN" : language, {
    numeric: true,
    sensitivity: "base",
  });
  const isEmpty = (value: Comparable) =>
    value === null || value === "" || (Array.isArray(value) && value.length === 0);
  return (a, b, direction) => {
    if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
    const sign = direction === "asc" ? 1 : -1;
    if (typeof a === "number" && typeof b === "number") return sign * (a - b);
    return sign * collator.compare(String(a), String(b));
  };
}
