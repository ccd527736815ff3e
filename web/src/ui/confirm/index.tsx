import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTexts } from "../../texts";

interface ConfirmQuestion {
  title: string;
  words: string;
  /** What the button says: a verb. */
  action: string;
  look?: "plain" | "danger";
  /** For what cannot be undone: the person types this before the button works. */
  typed?: string;
}

interface Open extends ConfirmQuestion {
  answer: (isSure: boolean) => void;
}

let open: Open | null = null;
const listeners = new Set<() => void>();

function put(next: Open | null) {
  open = next;
  for (const listener of listeners) listener();
}

/** Asks before something that is hard to take back. */
export function askConfirm(question: ConfirmQuestion): Promise<boolean> {
  open?.answer(false);
  return new Promise((resolve) => {
    put({
      ...question,
      answer: (isSure) => {
        put(null);
        resolve(isSure);
      },
    });
  });
}

/** Mounted once beside the page. */
export function ConfirmHost() {
  const { t } = useTexts();
  const asked = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
  const [typed, setTyped] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question starts empty
  useEffect(() => setTyped(""), [asked]);
  if (!asked) return null;
  const isReady = asked.typed === undefined || typed.trim() === asked.typed;
  return (
    <Modal opened onClose={() => asked.answer(false)} title={asked.title} size={440} zIndex={400}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) asked.answer(true);
        }}
      >
        <p style={{ margin: 0, color: "var(--pw-text-2)", lineHeight: 1.6 }}>{asked.words}</p>
        {asked.typed !== undefined && (
          <TextInput
            mt="md"
            label={t("common.typeToConfirm", { word: asked.typed })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-autofocus
          />
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => asked.answer(false)}>
            {t("common.cancel")}
          </Button>
          <Button
            type="submit"
            disabled={!isReady}
            {...(asked.look === "danger" ? { color: "red" } : {})}
            {...(asked.typed === undefined ? { "data-autofocus": true } : {})}
          >
            {asked.action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
