import type { Command } from "../engines/commands";
import { currentLanguage, setLanguage } from "../texts";
import { openHelp, openPalette, toggleScheme, toggleSidebar } from "./frame";

/** What can be done on every page. Pages add their own with `useCommands`; "go to" comes from the screens. */
export const generalCommands: readonly Command[] = [
  {
    id: "app.palette",
    label: "shell.command.palette",
    group: "shell.command.groupGeneral",
    shortcut: "mod+k",
    run: openPalette,
  },
  {
    id: "app.help",
    label: "shell.command.help",
    group: "shell.command.groupGeneral",
    shortcut: "?",
    run: openHelp,
  },
  {
    id: "app.sidebar",
    label: "shell.command.sidebar",
    group: "shell.command.groupGeneral",
    shortcut: "[",
    run: toggleSidebar,
  },
  { id: "app.scheme", label: "shell.command.scheme", group: "shell.command.groupGeneral", run: toggleScheme },
  {
    id: "app.language",
    label: "shell.command.language",
    group: "shell.command.groupGeneral",
    run: () => void setLanguage(currentLanguage() === "zh" ? "en" : "zh"),
  },
];
