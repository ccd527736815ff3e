import { useMemo } from "react";
import { useReleaseNames } from "../../api/releases";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { Words } from "./fields";
import { useOwn } from "./own/data";

/** What is needed to say values: the texts, the workspace's names, the releases. */
export function useWords(): Words {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const releases = useReleaseNames();
  const own = useOwn();
  return useMemo(() => ({ t, workspace, releases, own }), [t, workspace, releases, own]);
}
