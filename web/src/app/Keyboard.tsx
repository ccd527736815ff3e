import { useEffect } from "react";
import { createMatcher } from "../engines/commands";
import { isApple, registry } from "../ui/commands";
import { allowsBareKeys } from "./frame";

function isTyping({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A grid's idle input holds no text: chords may pass, bare keys start an edit.
  if (target.dataset.catcher === "idle") return !(ctrlKey || metaKey);
  if (target.isContentEditable) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "range"].includes(target.type)
  );
}

/** Fires shortcuts; stays silent while somebody types or an input method composes, and where a widget answered. */
export function Keyboard() {
  useEffect(() => {
    const match = createMatcher(registry, { apple: isApple, allowsBareKeys });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229 || isTyping(event)) return;
      const command = match(event);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return null;
}
