import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { noticeFailed } from "../../ui/notice";
import { useRefresh } from "./data";

/** Runs a write, then reads again; says what went wrong in the server's words and reads again then too. */
export function useAct(): { act: (write: () => Promise<unknown>) => Promise<boolean>; isBusy: boolean } {
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  const [isBusy, setBusy] = useState(false);
  const act = async (write: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await write();
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
