import { Button, TextInput } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person, type Tone } from "../../ui/mark";
import { Empty } from "../../ui/state";
import { dayText, type Gate, type GatePart } from "./data";
import styles from "./gate.module.css";
import page from "./page.module.css";

const tones: Record<GatePart["state"], Tone> = { missing: "grey", changed: "amber", confirmed: "green" };

interface GatePartsProps {
  gate: Gate;
  onConfirm: (part: GatePart, note: string) => Promise<void>;
}

/** A card per manager, one's own first: areas, requirements, and the confirmation. */
export function GateParts({ gate, onConfirm }: GatePartsProps) {
  const { t } = useTexts();
  if (gate.parts.length === 0)
    return <Empty title={t("responsibility.gate.noParts")}>{t("responsibility.gate.noPartsWords")}</Empty>;
  const parts = [...gate.parts].sort((one, other) => Number(other.is_mine) - Number(one.is_mine));
  return (
    <ul className={styles.parts} aria-label={t("responsibility.gate.partsLabel")}>
      {parts.map((part) => (
        <PartCard key={part.person.id} part={part} canConfirm={gate.can.confirm} onConfirm={onConfirm} />
      ))}
    </ul>
  );
}

interface PartCardProps {
  part: GatePart;
  canConfirm: boolean;
  onConfirm: (part: GatePart, note: string) => Promise<void>;
}

function PartCard({ part, canConfirm, onConfirm }: PartCardProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const [note, setNote] = useState("");
  const [isBusy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await onConfirm(part, note);
    setBusy(false);
  };
  return (
    <li className={styles.part} data-mine={part.is_mine || undefined}>
      <header className={styles.partHead}>
        <Person name={part.person.name} />
        <Mark tone={tones[part.state]}>{t(`responsibility.gate.part.${part.state}`)}</Mark>
      </header>
      {part.area_names.length > 0 && (
        <p className={page.marks}>
          {part.area_names.map((name) => (
            <Mark key={name} tone="teal">
              {name}
            </Mark>
          ))}
        </p>
      )}
      <p className={page.quiet}>
        {t("responsibility.gate.requirements", { count: part.requirements.length })} ·{" "}
        {t("responsibility.gate.tasks", { count: part.tasks })}
        {part.state === "changed" &&
          ` · ${t("responsibility.gate.moved", { added: part.added, removed: part.removed })}`}
      </p>
      <ul className={styles.items}>
        {part.items.slice(0, part.is_mine ? 8 : 4).map((item) => (
          <li key={item.key}>
            <Link className={page.link ?? ""} to={`/w/${slug}/requirements/${item.key}`}>
              {item.key}
            </Link>{" "}
            {item.title}
          </li>
        ))}
      </ul>
      {part.confirmed_at && part.state === "confirmed" && (
        <p className={page.quiet}>
          {t("responsibility.gate.confirmedOn", { date: dayText(part.confirmed_at, language) })}
          {part.note && ` · ${part.note}`}
        </p>
      )}
      {part.is_mine && canConfirm && part.state !== "confirmed" && (
        <div className={styles.confirm}>
          <TextInput
            maxLength={500}
            aria-label={t("responsibility.gate.note")}
            placeholder={t("responsibility.gate.note")}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Button leftSection={<IconCheck size={15} />} loading={isBusy} onClick={() => void confirm()}>
            {t("responsibility.gate.confirm")}
          </Button>
        </div>
      )}
    </li>
  );
}
