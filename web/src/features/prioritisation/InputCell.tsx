import { NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import styles from "./ranking.module.css";

interface InputCellProps {
  input: components["schemas"]["ScoreInputOut"];
  label: string;
  value: number | undefined;
  /** Follows from the estimate; counts only once somebody gives it. */
  proposed: number | undefined;
  isEditable: boolean;
  onPut: (value: number | null) => void;
}

export function InputCell({ input, label, value, proposed, isEditable, onPut }: InputCellProps) {
  const { t } = useTexts();
  const given = value === undefined ? "" : String(value);
  const [text, setText] = useState(given);
  useEffect(() => setText(given), [given]);
  if (!isEditable) return <span>{given || "–"}</span>;
  if (input.choices)
    return (
      <NativeSelect
        size="xs"
        className={styles.cell ?? ""}
        aria-label={label}
        value={given}
        data={[{ value: "", label: "–" }, ...input.choices.map((choice) => String(choice))]}
        onChange={(event) =>
          onPut(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))
        }
      />
    );
  const put = () => {
    if (text.trim() === given) return;
    const figure = Number(text.replace(",", "."));
    if (text.trim() !== "" && Number.isNaN(figure)) setText(given);
    else onPut(text.trim() === "" ? null : figure);
  };
  return (
    <TextInput
      size="xs"
      className={styles.cell ?? ""}
      aria-label={label}
      inputMode="decimal"
      value={text}
      placeholder={proposed === undefined ? "–" : t("prioritisation.proposed", { value: proposed })}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={put}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") setText(given);
      }}
    />
  );
}
