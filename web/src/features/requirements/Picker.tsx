import { Loader, TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import styles from "./Picker.module.css";
import type { Row } from "./types";

interface PickerProps {
  label: string;
  /** Requirements that cannot be picked. */
  without: ReadonlySet<number>;
  onPick: (row: Row) => void;
  onCancel: () => void;
}

/** Finds a requirement by key or words of its title; arrows and Enter choose. */
export function Picker({ label, without, onPick, onCancel }: PickerProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState("");
  const [active, setActive] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), 120);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = useQuery({
    queryKey: ["requirement-search", slug, wanted],
    placeholderData: keepPreviousData,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/requirements", {
          params: { path: { slug }, query: { q: wanted, limit: 20, sort: "-updated_at" } },
        }),
      ),
  });
  const rows = (found.data?.items ?? []).filter((row) => !without.has(row.id)).slice(0, 8);
  const pick = (row: Row | undefined) => {
    if (row) onPick(row);
  };
  return (
    <div className={styles.picker}>
      <TextInput
        data-autofocus
        size="xs"
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={rows[active] ? `${id}-${rows[active].id}` : undefined}
        aria-label={label}
        placeholder={label}
        leftSection={found.isFetching ? <Loader size={13} /> : <IconSearch size={14} stroke={1.7} />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "ArrowDown") setActive((at) => Math.min(rows.length - 1, at + 1));
          else if (event.key === "ArrowUp") setActive((at) => Math.max(0, at - 1));
          else if (event.key === "Enter") pick(rows[active]);
          else if (event.key === "Escape") onCancel();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <div id={id} role="listbox" aria-label={label} className={styles.found}>
        {rows.map((row, index) => (
          <UnstyledButton
            key={row.id}
            id={`${id}-${row.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            onMouseEnter={() => setActive(index)}
            onClick={() => pick(row)}
          >
            <span className={styles.key}>{row.key}</span>
            <span className={styles.title}>{row.title}</span>
          </UnstyledButton>
        ))}
        {found.data && rows.length === 0 && <div className={styles.nothing}>{t("common.noMatch")}</div>}
      </div>
    </div>
  );
}
