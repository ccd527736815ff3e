import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import { sessionKey, useSession } from "../../api/session";
import { type Command, useCommands } from "../../ui/commands";
import { ConfirmHost } from "../../ui/confirm";
import { ConflictHost } from "../../ui/conflict";
import { redoLast, undoLast } from "../../ui/undo";
import { useTellPresence } from "./presence";
import { useCurrentSlug } from "./slug";

const undoCommands: readonly Command[] = [
  {
    id: "app.undo",
    label: "common.undo",
    group: "shell.command.groupGeneral",
    shortcut: "mod+z",
    run: () => void undoLast(),
  },
  {
    id: "app.redo",
    label: "common.redo",
    group: "shell.command.groupGeneral",
    shortcut: "mod+shift+z",
    run: () => void redoLast(),
  },
];

const aboutWorkspace = /^(Workspace|Member|Product|Area|Skill)/;

/** What every page of a workspace needs and draws nothing of: dialogs, undo, presence, fresh names. */
export function WorkspaceMounts() {
  useCommands(undoCommands);
  const slug = useCurrentSlug();
  const queries = useQueryClient();
  useTellPresence(slug);
  useFeed<ActivityEvent>(slug, "activity", (event) => {
    if (aboutWorkspace.test(event.kind)) void queries.invalidateQueries({ queryKey: sessionKey });
  });
  useFeed(slug, "closed", () => void queries.invalidateQueries({ queryKey: sessionKey }));
  useFeedReturn(slug, () => void queries.invalidateQueries());
  return (
    <>
      <SwitchCommands />
      <ConflictHost />
      <ConfirmHost />
    </>
  );
}

function SwitchCommands() {
  const { workspaces } = useSession();
  const commands = useMemo<readonly Command[]>(
    () =>
      workspaces.length < 2
        ? []
        : workspaces.map((one) => ({
            id: `workspaces.switch.${one.slug}`,
            label: "workspaces.command.switch" as const,
            values: { name: one.name },
            group: "shell.command.groupGo" as const,
            run: () => window.location.assign(`/w/${one.slug}`),
          })),
    [workspaces],
  );
  useCommands(commands);
  return null;
}
