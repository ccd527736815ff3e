import { useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Command, useCommands } from "../../ui/commands";
import { signOut } from "./session";

export function AccountCommands() {
  const router = useRouter();
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: "accounts.profile",
        label: "accounts.command.profile",
        group: "shell.command.groupGo",
        run: () => void router.navigate({ to: "/profile" }),
      },
      {
        id: "accounts.newWorkspace",
        label: "accounts.command.newWorkspace",
        group: "shell.command.groupGeneral",
        run: () => void router.navigate({ to: "/welcome" }),
      },
      {
        id: "accounts.signOut",
        label: "shell.signOut",
        group: "shell.command.groupGeneral",
        run: () => void signOut(),
      },
    ],
    [router],
  );
  useCommands(commands);
  return null;
}
