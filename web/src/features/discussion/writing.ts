import { type MouseEvent, useCallback } from "react";
import { useWorkspace } from "../../api/session";
import { matchScore } from "../../engines/match";
import type { MentionEntry } from "../../ui/editor";

/** The editor folds its tools away when it loses the focus; a button must not move under the pointer. */
export const keepFocus = (event: MouseEvent) => event.preventDefault();

/** The members whose name answers what was typed after @. */
export function useMention(): (query: string) => readonly MentionEntry[] {
  const { people } = useWorkspace();
  return useCallback(
    (query) =>
      people
        .map((person) => ({ person, score: matchScore(query, person.name) }))
        .filter((entry) => entry.score > 0)
        .sort((a, b) => b.score - a.score)
        .map(({ person }) => ({ id: String(person.id), label: person.name })),
    [people],
  );
}
