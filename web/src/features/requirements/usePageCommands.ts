import { useMemo, useRef } from "react";
import { type Command, useCommands } from "../../ui/commands";
import { type Address, views } from "./address";

const group = "requirements.title" as const;

/** What can be done with the list: in the palette and under `?` while the page is open. */
export function usePageCommands(
  change: (change: Partial<Address>, how?: "push" | "replace") => void,
  cleared: Address,
): void {
  const latest = useRef(change);
  latest.current = change;
  const commands = useMemo<readonly Command[]>(
    () => [
      ...views.map<Command>((view, index) => ({
        id: `requirements.view.${view}`,
        label: `requirements.command.${view}`,
        group,
        shortcut: `alt+${index + 1}`,
        run: () => latest.current({ view: view === "grid" ? undefined : view } as Address),
      })),
      {
        id: "requirements.search",
        label: "requirements.command.search",
        group,
        shortcut: "/",
        run: () => document.querySelector<HTMLInputElement>("input[data-page-search]")?.focus(),
      },
      {
        id: "requirements.clear",
        label: "requirements.command.clear",
        group,
        run: () => latest.current(cleared),
      },
    ],
    [cleared],
  );
  useCommands(commands);
}
