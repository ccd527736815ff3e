import { useState } from "react";
import { noticeFailed } from "../notice";
import { noteStep, operationOf } from ".";

interface Acting {
  slug: string;
  /** Reads again what the writes of this place may have changed. */
  refresh: () => Promise<unknown>;
  /** As for `noteStep`: whether a toast offers to take the step back. */
  loudness?: "quiet" | "toast";
}

/**
 * Does writes: remembers one under its label for Ctrl-Z, says what went wrong in the server's words, and reads again
 * either way, because a refusal too may mean that others were here. `act` answers whether it was done.
 */
export function useActing({ slug, refresh, loudness = "quiet" }: Acting) {
  const [isBusy, setBusy] = useState(false);
  const act = async (write: () => Promise<{ response: Response }>, label?: string): Promise<boolean> => {
    setBusy(true);
    try {
      const { response } = await write();
      if (label) noteStep({ slug, label, operationIds: [operationOf(response)], loudness });
      await refresh();
      return true;
    } catch (error) {
      noticeFailed(error);
      await refresh();
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { act, isBusy };
}
