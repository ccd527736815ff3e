interface Named {
  id: number;
  key: string;
  title: string;
}

/** The result of a `release_front` job, as docs/features/planning.md describes it. */
export interface FrontAnswer {
  measure: "effort" | "cost";
  basis: "score" | "value" | "demands";
  base: readonly Named[];
  out: readonly Named[];
  free: readonly Named[];
  /** `members` in hexadecimal: the lowest bit stands for the first of `free`. */
  points: readonly { amount: number; value: number; members: string }[];
  knee: number | null;
  count: number;
  is_complete: boolean;
  capacity: number | null;
}

/** Which of `free` are in at a point, in their order. */
export function membersOf(answer: Pick<FrontAnswer, "free" | "points">, index: number): boolean[] {
  const digits = answer.points[index]?.members ?? "0";
  return answer.free.map((_, place) => {
    const digit = Number.parseInt(digits[digits.length - 1 - (place >> 2)] ?? "0", 16);
    return ((digit >> (place & 3)) & 1) === 1;
  });
}
