import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";

interface SearchTextProps {
  text: string;
  placeholder: string;
  onText: (text: string) => void;
}

/** Tells what is typed after a short rest. */
export function SearchText({ text, placeholder, onText }: SearchTextProps) {
  const [draft, setDraft] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setDraft(text), [text]);
  return (
    <TextInput
      size="xs"
      w={260}
      type="search"
      placeholder={placeholder}
      aria-label={placeholder}
      leftSection={<IconSearch size={14} stroke={1.7} />}
      value={draft}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setDraft(next);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onText(next.trim()), 250);
      }}
    />
  );
}
