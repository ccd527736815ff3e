/**
 * How well `label` answers `query`: 0 not at all, higher is better. A whole prefix beats a word's
 * start, which beats a part, which beats letters in order. Case and full width do not matter.
 */
export function matchScore(query: string, label: string): number {
  const wanted = fold(query);
  const offered = fold(label);
  if (wanted === "") return 1;
  if (offered.startsWith(wanted)) return 100 - Math.min(40, offered.length - wanted.length);
  const at = offered.indexOf(wanted);
  if (at > 0) return /[\s\-_/:：·]/.test(offered[at - 1] ?? "") ? 55 : 40;
  const words = wanted.split(/\s+/);
  if (words.length > 1 && words.every((word) => offered.includes(word))) return 30;
  return inOrder(wanted, offered) ? 10 : 0;
}

function inOrder(wanted: string, offered: string): boolean {
  if (wanted.length < 2) return false;
  let from = 0;
  for (const letter of wanted) {
    const at = offered.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

function fold(value: string): string {
  return value.normalize("NFKC").toLowerCase().trim();
}
