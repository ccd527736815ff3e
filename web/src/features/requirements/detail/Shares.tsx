import { ActionIcon, NumberInput, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../../texts";
import { sayNumber } from "../fields";
import styles from "./detail.module.css";

interface SharesProps {
  shares: Readonly<Record<string, number>>;
  /** Names that may be added. */
  offered: readonly string[];
  most: number;
  unit?: string;
  canEdit: boolean;
  addLabel: string;
  /** Names outside `offered` may be typed. */
  allowsNew?: "allowed" | "offered-only";
  isSaving: boolean;
  onChange: (shares: Record<string, number>) => void;
}

/** Figures by name: efforts by skill, demands by stakeholder. */
export function Shares(props: SharesProps) {
  const { shares, offered, most, unit, canEdit, addLabel, allowsNew = "offered-only", onChange } = props;
  const { t } = useTexts();
  const [wanted, setWanted] = useState("");
  const names = Object.keys(shares);
  const rest = offered.filter((name) => !names.includes(name));
  const isNew =
    allowsNew === "allowed" && wanted.trim() !== "" && ![...offered, ...names].includes(wanted.trim());
  const choices = [
    ...rest.map((name) => ({ value: name, label: name })),
    ...(isNew ? [{ value: wanted.trim(), label: t("requirements.addNamed", { name: wanted.trim() }) }] : []),
  ];
  const total = names.reduce((sum, name) => sum + (shares[name] ?? 0), 0);
  const widest = Math.max(unit ? total : most, 0.0001);
  return (
    <div className={styles.shares} aria-busy={props.isSaving || undefined}>
      {names.map((name) => (
        <div key={name} className={styles.share}>
          <span className={styles.shareName}>{name}</span>
          <span className={styles.track} aria-hidden="true">
            <span className={styles.level} style={{ width: `${(100 * (shares[name] ?? 0)) / widest}%` }} />
          </span>
          {canEdit ? (
            <Figure
              label={name}
              value={shares[name] ?? 0}
              most={most}
              unit={unit}
              onKeep={(value) => onChange({ ...shares, [name]: value })}
            />
          ) : (
            <span className={styles.shareFigure}>
              {sayNumber(shares[name] ?? 0)} {unit}
            </span>
          )}
          {canEdit && (
            <ActionIcon
              size={24}
              aria-label={`${t("common.delete")}: ${name}`}
              onClick={() => {
                const { [name]: _gone, ...others } = shares;
                onChange(others);
              }}
            >
              <IconX size={13} stroke={1.7} />
            </ActionIcon>
          )}
        </div>
      ))}
      {names.length === 0 && !canEdit && <span className={styles.none}>—</span>}
      {canEdit && (choices.length > 0 || allowsNew === "allowed") && (
        <Select
          className={styles.shareAdd ?? ""}
          size="xs"
          variant="unstyled"
          searchable
          aria-label={addLabel}
          placeholder={`+ ${addLabel}`}
          value={null}
          searchValue={wanted}
          onSearchChange={setWanted}
          data={choices}
          nothingFoundMessage={t("common.noMatch")}
          onChange={(name) => {
            if (!name) return;
            setWanted("");
            onChange({ ...shares, [name]: unit ? 1 : 5 });
          }}
        />
      )}
    </div>
  );
}

interface FigureProps {
  label: string;
  value: number;
  most: number;
  unit: string | undefined;
  onKeep: (value: number) => void;
}

function Figure({ label, value, most, unit, onKeep }: FigureProps) {
  const [draft, setDraft] = useState<number | null>(null);
  const keep = () => {
    if (draft !== null && draft !== value) onKeep(draft);
    setDraft(null);
  };
  return (
    <NumberInput
      className={styles.shareFigure ?? ""}
      classNames={{ input: styles.input ?? "" }}
      variant="unstyled"
      hideControls
      min={0}
      max={most}
      decimalScale={2}
      aria-label={label}
      {...(unit ? { suffix: ` ${unit}` } : {})}
      value={draft ?? value}
      onChange={(next) => setDraft(typeof next === "number" ? next : null)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
    />
  );
}
