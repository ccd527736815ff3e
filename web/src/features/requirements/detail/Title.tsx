import { Suspense, useEffect, useRef, useState } from "react";
import { useTexts } from "../../../texts";
import { textAid } from "../../../ui/editor";
import styles from "./detail.module.css";
import { Theirs } from "./Theirs";
import { useDraft } from "./useDraft";
import type { OpenRequirement } from "./useRequirement";

/** The title, edited in place: Enter keeps, Escape leaves it. */
export function Title({ open }: { open: OpenRequirement }) {
  const { t } = useTexts();
  const { shown, save } = open;
  const draft = useDraft(shown.title, shown.version, `${shown.id}:title`);
  const area = useRef<HTMLTextAreaElement>(null);
  const Aid = textAid("requirement");
  const [chosen, setChosen] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the words
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = "0";
    element.style.height = `${element.scrollHeight}px`;
  }, [draft.value]);
  if (!shown.can.edit) return <h1 className={styles.title}>{shown.title}</h1>;
  const keep = async () => {
    const title = draft.value.trim();
    if (!draft.hasChanged || title === "") {
      draft.end();
      return;
    }
    const saved = save({ title }, draft.seenVersion);
    draft.end();
    await saved;
  };
  return (
    <>
      <textarea
        ref={area}
        rows={1}
        className={styles.titleInput}
        aria-label={t("requirements.field.title")}
        maxLength={500}
        value={draft.value}
        onFocus={draft.begin}
        onChange={(event) => draft.change(event.currentTarget.value.replace(/\s*\n\s*/g, " "))}
        onBlur={() => void keep()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") {
            event.preventDefault();
            event.currentTarget.blur();
          }
          if (event.key === "Escape") {
            event.stopPropagation();
            draft.change(shown.title);
            draft.end();
            requestAnimationFrame(() => area.current?.blur());
          }
        }}
      />
      {draft.isEditing && Aid && (
        // biome-ignore lint/a11y/noStaticElementInteractions: a press here must not end the writing above
        <div onMouseDown={(event) => event.preventDefault()}>
          <Suspense fallback={null}>
            <Aid
              text={draft.value}
              context={{ field: "title", key: shown.key }}
              chosen={chosen}
              onChoose={setChosen}
              onReplace={(start, end, words) =>
                draft.change(draft.value.slice(0, start) + words + draft.value.slice(end))
              }
            />
          </Suspense>
        </div>
      )}
      {draft.theirs !== undefined && (
        <Theirs value={draft.theirs} onTake={() => draft.change(draft.theirs ?? "")} />
      )}
    </>
  );
}
