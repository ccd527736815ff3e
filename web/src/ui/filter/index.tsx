import { Checkbox, Menu, Popover, TextInput, UnstyledButton } from "@mantine/core";
import { IconFilter, IconPlus, IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { matchScore } from "../../engines/match";
import { useTexts } from "../../texts";
import { Mark, type Tone } from "../mark";
import styles from "./filter.module.css";

export interface FilterOption {
  value: string;
  label: string;
  tone?: Tone;
}

export interface FilterDefinition {
  name: string;
  label: string;
  options: readonly FilterOption[];
}

interface FilterBarProps {
  filters: readonly FilterDefinition[];
  /** Chosen values by filter; an absent or empty list filters nothing. */
  values: Readonly<Record<string, readonly string[]>>;
  onChange: (name: string, values: readonly string[]) => void;
  onClear: () => void;
  text: string;
  onText: (text: string) => void;
  placeholder: string;
}

/** A search field, a pill for every filter in use, and a menu of those that are not. */
export function FilterBar({ filters, values, onChange, onClear, text, onText, placeholder }: FilterBarProps) {
  const { t } = useTexts();
  const [opened, setOpened] = useState<string | null>(null);
  const used = filters.filter((filter) => (values[filter.name]?.length ?? 0) > 0 || opened === filter.name);
  const unused = filters.filter((filter) => !used.includes(filter));
  return (
    <search className={styles.bar}>
      <SearchField text={text} onText={onText} placeholder={placeholder} />
      {used.map((filter) => (
        <FilterPill
          key={filter.name}
          filter={filter}
          chosen={values[filter.name] ?? []}
          isOpen={opened === filter.name}
          onOpen={(isOpen) => setOpened(isOpen ? filter.name : null)}
          onChange={(next) => onChange(filter.name, next)}
        />
      ))}
      {unused.length > 0 && (
        <Menu position="bottom-start" width={180}>
          <Menu.Target>
            <UnstyledButton className={styles.add}>
              {used.length === 0 ? (
                <IconFilter size={14} stroke={1.7} />
              ) : (
                <IconPlus size={14} stroke={1.7} />
              )}
              {t("filter.add")}
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {unused.map((filter) => (
              <Menu.Item key={filter.name} onClick={() => setTimeout(() => setOpened(filter.name), 0)}>
                {filter.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {(used.length > 0 || text !== "") && (
        <UnstyledButton className={styles.clear} onClick={onClear}>
          {t("filter.clear")}
        </UnstyledButton>
      )}
    </search>
  );
}

/** Tells what is typed after a short rest; Escape empties it. */
function SearchField({
  text,
  onText,
  placeholder,
}: {
  text: string;
  onText: (text: string) => void;
  placeholder: string;
}) {
  const [draft, setDraft] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef(text);
  useEffect(() => {
    if (text === told.current) return;
    told.current = text;
    setDraft(text);
  }, [text]);
  const type = (next: string, wait: number) => {
    setDraft(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      told.current = next.trim();
      onText(next.trim());
    }, wait);
  };
  return (
    <TextInput
      className={styles.search ?? ""}
      size="xs"
      type="search"
      data-page-search
      placeholder={placeholder}
      aria-label={placeholder}
      leftSection={<IconSearch size={14} stroke={1.7} />}
      value={draft}
      onChange={(event) => type(event.currentTarget.value, 220)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && draft !== "") {
          event.preventDefault();
          type("", 0);
        }
        if (event.key === "Enter" && !event.nativeEvent.isComposing) type(draft, 0);
      }}
    />
  );
}

interface FilterPillProps {
  filter: FilterDefinition;
  chosen: readonly string[];
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChange: (values: readonly string[]) => void;
}

function FilterPill({ filter, chosen, isOpen, onOpen, onChange }: FilterPillProps) {
  const { t } = useTexts();
  const [wanted, setWanted] = useState("");
  const id = useId();
  const labels = chosen.map(
    (value) => filter.options.find((option) => option.value === value)?.label ?? value,
  );
  const said = labels.slice(0, 2).join(t("filter.separator"));
  const listed = filter.options.filter((option) => matchScore(wanted, option.label) > 0);
  return (
    <span className={styles.pill}>
      <Popover opened={isOpen} onChange={onOpen} position="bottom-start" width={232} trapFocus>
        <Popover.Target>
          <UnstyledButton
            className={styles.pillMain}
            onClick={() => onOpen(!isOpen)}
            aria-expanded={isOpen}
            aria-controls={id}
          >
            <span className={styles.pillName}>{filter.label}</span>
            {said && <span className={styles.pillValue}>{said}</span>}
            {labels.length > 2 && <span className={styles.pillMore}>+{labels.length - 2}</span>}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown id={id} p={6}>
          {filter.options.length > 8 && (
            <TextInput
              size="xs"
              mb={6}
              data-autofocus
              placeholder={t("common.search")}
              aria-label={t("common.search")}
              value={wanted}
              onChange={(event) => setWanted(event.currentTarget.value)}
            />
          )}
          <div className={styles.options}>
            {listed.map((option) => (
              <Checkbox
                key={option.value}
                size="xs"
                className={styles.option ?? ""}
                checked={chosen.includes(option.value)}
                onChange={(event) =>
                  onChange(
                    event.currentTarget.checked
                      ? [...chosen, option.value]
                      : chosen.filter((value) => value !== option.value),
                  )
                }
                label={option.tone ? <Mark tone={option.tone}>{option.label}</Mark> : option.label}
              />
            ))}
            {listed.length === 0 && <div className={styles.nothing}>{t("common.noMatch")}</div>}
          </div>
        </Popover.Dropdown>
      </Popover>
      <UnstyledButton
        className={styles.pillClose}
        onClick={() => {
          onOpen(false);
          onChange([]);
        }}
        aria-label={t("filter.remove", { name: filter.label })}
      >
        <IconX size={13} stroke={1.8} />
      </UnstyledButton>
    </span>
  );
}
