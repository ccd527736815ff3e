import { useState } from "react";
import { useEditingSpot } from "../../../api/presence";

interface Draft<T> {
  value: T;
  /** What was there, and which version it was, when the person began. */
  base: T;
  version: number;
}

/**
 * A value being edited apart from the server's, so that a remote change neither moves the text under the
 * person's hands nor is lost: `theirs` is set while somebody else has made it something else meanwhile.
 */
export function useDraft<T>(server: T, version: number, spot: string) {
  const [draft, setDraft] = useState<Draft<T> | null>(null);
  useEditingSpot(draft === null ? null : spot);
  const isChangedThere = draft !== null && JSON.stringify(server) !== JSON.stringify(draft.base);
  return {
    isEditing: draft !== null,
    value: draft === null ? server : draft.value,
    seenVersion: draft?.version ?? version,
    hasChanged: draft !== null && JSON.stringify(draft.value) !== JSON.stringify(draft.base),
    theirs: isChangedThere && JSON.stringify(server) !== JSON.stringify(draft.value) ? server : undefined,
    begin: () => setDraft((now) => now ?? { value: server, base: server, version }),
    change: (value: T) => setDraft((now) => ({ ...(now ?? { base: server, version }), value })),
    end: () => setDraft(null),
  };
}
