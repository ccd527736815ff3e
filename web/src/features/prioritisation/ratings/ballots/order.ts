/** The list with the thing at `from` put at `to`; the others close up. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, to), list[from] as T, ...rest.slice(to)];
}

/** The pairs of a round of duels in an order that soon compares everything: neighbours first, then those further apart. */
export function pairsOf(ids: readonly number[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let gap = 1; gap < ids.length; gap++)
    for (let start = 0; start + gap < ids.length; start++)
      pairs.push([ids[start] as number, ids[start + gap] as number]);
  return pairs;
}
