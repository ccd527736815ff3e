/** This year and the next as years, half-years and quarters, and the one that is already chosen. */
export function periodsAhead(today: Date, chosen: string): string[] {
  const year = today.getFullYear();
  const found = [year, year + 1].flatMap((one) => [
    `${one}`,
    ...["H1", "H2", "Q1", "Q2", "Q3", "Q4"].map((part) => `${one}-${part}`),
  ]);
  return chosen && !found.includes(chosen) ? [chosen, ...found] : found;
}
