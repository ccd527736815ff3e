import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconDiamond, IconPlus, IconX } from "@tabler/icons-react";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import type { DatedPhase } from "./data";
import styles from "./projects.module.css";

interface PhaseEditorProps {
  phases: readonly DatedPhase[];
  onChange: (phases: DatedPhase[]) => void;
}

/** Phases with their dates and milestones before they are laid out: names, days, and which there are. */
export function PhaseEditor({ phases, onChange }: PhaseEditorProps) {
  const { t } = useTexts();
  const put = (place: number, change: Partial<DatedPhase>) =>
    onChange(phases.map((one, index) => (index === place ? { ...one, ...change } : one)));
  const last = phases[phases.length - 1];
  const add = () => {
    const day = last?.finish_on ?? todayIso();
    onChange([...phases, { name: "", start_on: day, finish_on: day, milestones: [] }]);
  };
  return (
    <div className={styles.editor}>
      {phases.map((phase, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: proposed phases have no identity but their place
        <div key={place} className={styles.editPhase}>
          <div className={styles.editLine}>
            <TextInput
              required
              size="xs"
              aria-label={t("projects.phaseName")}
              value={phase.name}
              onChange={(event) => put(place, { name: event.currentTarget.value })}
            />
            <TextInput
              size="xs"
              type="date"
              aria-label={t("projects.from")}
              value={phase.start_on}
              onChange={(event) => put(place, { start_on: event.currentTarget.value })}
            />
            <TextInput
              size="xs"
              type="date"
              aria-label={t("projects.to")}
              value={phase.finish_on}
              onChange={(event) => put(place, { finish_on: event.currentTarget.value })}
            />
            <ActionIcon
              aria-label={t("projects.removePhase", { name: phase.name })}
              onClick={() => onChange(phases.filter((_, index) => index !== place))}
            >
              <IconX size={14} />
            </ActionIcon>
          </div>
          {phase.milestones.map((stone, number) => {
            const change = (next: Partial<typeof stone>) =>
              put(place, {
                milestones: phase.milestones.map((one, index) =>
                  index === number ? { ...one, ...next } : one,
                ),
              });
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: proposed milestones have no identity but their place
              <div key={number} className={styles.editStone}>
                <IconDiamond size={13} aria-hidden="true" />
                <TextInput
                  required
                  size="xs"
                  aria-label={t("projects.milestoneName")}
                  value={stone.name}
                  onChange={(event) => change({ name: event.currentTarget.value })}
                />
                <TextInput
                  size="xs"
                  type="date"
                  aria-label={t("projects.on")}
                  value={stone.on}
                  onChange={(event) => change({ on: event.currentTarget.value })}
                />
                <ActionIcon
                  aria-label={t("projects.removeMilestone", { name: stone.name })}
                  onClick={() =>
                    put(place, { milestones: phase.milestones.filter((_, index) => index !== number) })
                  }
                >
                  <IconX size={14} />
                </ActionIcon>
              </div>
            );
          })}
        </div>
      ))}
      <Button variant="subtle" size="xs" leftSection={<IconPlus size={14} />} onClick={add}>
        {t("projects.addPhase")}
      </Button>
    </div>
  );
}
