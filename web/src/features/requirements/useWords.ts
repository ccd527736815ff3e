import { useMemo } from "react";
import { useReleaseNames } from "../../api/releases";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { Words } from "./fields";

/** What is needed to say values: the texts, the workspace's names, the releases. */
export function useWords(): Words {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const releases = useReleaseNames();
  return useMemo(() => ({ t, workspace, releases }), [t, workspace, releases]);
}
