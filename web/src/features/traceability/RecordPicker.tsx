import { Select } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";

export interface Picked {
  id: number;
  key: string;
  title: string;
  description?: string;
}

interface RecordPickerProps {
  label: string;
  without?: ReadonlySet<string>;
  onPick: (row: Picked) => void;
}

/** Finds a requirement by key or words of its title. */
export function RecordPicker({ label, without, onPick }: RecordPickerProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setWanted(typed.trim()), 150);
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
  const rows = (found.data?.items ?? []).filter((row) => !without?.has(row.key));
  return (
    <Select
      size="xs"
      searchable
      aria-label={label}
      placeholder={label}
      value={null}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t("common.noMatch")}
      filter={({ options }) => options}
      data={rows.map((row) => ({ value: row.key, label: `${row.key}  ${row.title}` }))}
      onChange={(key) => {
        const row = rows.find((one) => one.key === key);
        if (!row) return;
        setTyped("");
        onPick(row);
      }}
    />
  );
}
