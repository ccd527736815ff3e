import { Spotlight, spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import type { Command } from "../../engines/commands";
import { matchScore } from "../../engines/match";
import { shortcutCaps } from "../../engines/shortcut";
import { useTexts } from "../../texts";
import { isApple, type PaletteEntry, paletteSources, useRegistry } from "../../ui/commands";
import { Caps } from "../../ui/mark";
import { setFrame } from "../frame";
import styles from "./Palette.module.css";

const recentKey = "planweave.recent";

function readRecent(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(recentKey) ?? "[]");
    return Array.isArray(value) ? value.map(String) : [];
  } catch {
    return [];
  }
}

/** Commands and records in one list; what was used last comes first while nothing is typed. */
export default function Palette() {
  const { t } = useTexts();
  const { commands } = useRegistry();
  const [query, setQuery] = useState("");
  const found = useFound(query);
  const [recent] = useState(readRecent);

  useEffect(() => spotlight.open(), []);

  const matching = useMemo(() => {
    const scored = commands
      .filter((command) => command.id !== "app.palette")
      .map((command) => ({ command, score: matchScore(query, t(command.label, command.values)) }))
      .filter((entry) => entry.score > 0);
    if (query === "") return scored.map((entry) => entry.command);
    return scored.sort((a, b) => b.score - a.score).map((entry) => entry.command);
  }, [commands, query, t]);

  const recentCommands =
    query === "" ? recent.flatMap((id) => matching.filter((command) => command.id === id)).slice(0, 4) : [];
  const others = matching.filter((command) => !recentCommands.includes(command)).slice(0, 40);

  const runCommand = (command: Command) => {
    const next = [command.id, ...readRecent().filter((id) => id !== command.id)].slice(0, 12);
    localStorage.setItem(recentKey, JSON.stringify(next));
    setFrame({ palette: false });
    command.run();
  };

  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      lockScroll={false}
      scrollable
      maxHeight={440}
      centered={false}
      yOffset="14vh"
      size={620}
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      radius="lg"
      onSpotlightClose={() => setFrame({ palette: false })}
      classNames={{ content: styles.content ?? "" }}
    >
      <Spotlight.Search
        placeholder={t("shell.palette.placeholder")}
        aria-label={t("shell.palette.placeholder")}
        leftSection={<IconSearch size={18} stroke={1.6} />}
      />
      <Spotlight.ActionsList>
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t("shell.palette.found")}>
            {found.map((entry) => (
              <Spotlight.Action
                key={entry.id}
                className={styles.action}
                onClick={() => {
                  setFrame({ palette: false });
                  entry.run();
                }}
              >
                <span className={styles.label}>{entry.label}</span>
                {entry.hint && <span className={styles.hint}>{entry.hint}</span>}
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {recentCommands.length > 0 && (
          <Spotlight.ActionsGroup label={t("shell.palette.recent")}>
            {recentCommands.map((command) => (
              <CommandRow key={command.id} command={command} onRun={runCommand} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {others.length > 0 && (
          <Spotlight.ActionsGroup label={t("shell.palette.commands")}>
            {others.map((command) => (
              <CommandRow key={command.id} command={command} onRun={runCommand} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length + recentCommands.length + others.length === 0 && (
          <Spotlight.Empty>{t("shell.palette.nothing")}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function CommandRow({ command, onRun }: { command: Command; onRun: (command: Command) => void }) {
  const { t } = useTexts();
  return (
    <Spotlight.Action className={styles.action} onClick={() => onRun(command)}>
      <span className={styles.label}>{t(command.label, command.values)}</span>
      {command.shortcut && <Caps caps={shortcutCaps(command.shortcut, isApple)} />}
    </Spotlight.Action>
  );
}

function useFound(query: string): readonly PaletteEntry[] {
  const [found, setFound] = useState<readonly PaletteEntry[]>([]);
  useEffect(() => {
    const wanted = query.trim();
    if (wanted === "") {
      setFound([]);
      return;
    }
    const control = new AbortController();
    const timer = setTimeout(async () => {
      const answers = await Promise.allSettled(
        paletteSources().map((source) => source.search(wanted, control.signal)),
      );
      if (control.signal.aborted) return;
      setFound(answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : [])).slice(0, 12));
    }, 90);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [query]);
  return found;
}
