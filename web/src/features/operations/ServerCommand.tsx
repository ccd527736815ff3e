import { useRouter } from "@tanstack/react-router";
import { useMemo } from "react";
import { useSession } from "../../api/session";
import { type Command, useCommands } from "../../ui/commands";

export function ServerCommand() {
  const router = useRouter();
  const { user } = useSession();
  const commands = useMemo<readonly Command[]>(
    () =>
      user.is_administrator
        ? [
            {
              id: "operations.server",
              label: "shell.server",
              group: "shell.command.groupGo",
              run: () => void router.navigate({ to: "/server" as never }),
            },
          ]
        : [],
    [router, user.is_administrator],
  );
  useCommands(commands);
  return null;
}
