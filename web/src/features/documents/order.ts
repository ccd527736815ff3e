interface Placed {
  id: number;
  level: number;
}

/** How many sections belong to the one at `at`: itself and the deeper ones that follow. */
function extent(sections: readonly Placed[], at: number): number {
  const level = sections[at]?.level ?? 0;
  let end = at + 1;
  while (end < sections.length && (sections[end]?.level ?? 0) > level) end += 1;
  return end - at;
}

/**
 * Behind which section to put this one (with those below it) to move it a step up or down; null is the
 * beginning, undefined means that there is no such step.
 */
export function neighbours(
  sections: readonly Placed[],
  section: Placed,
): { up: number | null | undefined; down: number | null | undefined } {
  const at = sections.findIndex((one) => one.id === section.id);
  if (at < 0) return { up: undefined, down: undefined };
  const next = at + extent(sections, at);
  const down = next < sections.length ? sections[next + extent(sections, next) - 1]?.id : undefined;
  if (at === 0) return { up: undefined, down };
  let before = at - 1;
  while (before > 0 && (sections[before]?.level ?? 0) > section.level) before -= 1;
  return { up: before === 0 ? null : sections[before - 1]?.id, down };
}
