import { ActionIcon, MultiSelect, Select } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import type { Choices } from "./cycles";
import styles from "./cycles.module.css";
import type { CycleDraft } from "./form";

interface PeopleFieldsProps {
  choices: Choices;
  rows: CycleDraft["people"];
  onChange: (rows: CycleDraft["people"]) => void;
  error?: string | undefined;
}

/** Who is evaluated and by which peers; these are proposed from what people really worked on together. */
export function PeopleFields({ choices, rows, onChange, error }: PeopleFieldsProps) {
  const { t } = useTexts();
  const free = choices.subjects.filter((one) => rows.every((row) => row.subject !== one.person.id));
  const add = (id: string | null) => {
    const found = choices.subjects.find((one) => String(one.person.id) === id);
    if (found)
      onChange([...rows, { subject: found.person.id, peers: found.peers.map((peer) => peer.person.id) }]);
  };
  return (
    <div className={styles.form}>
      {rows.map((row) => {
        const found = choices.subjects.find((one) => one.person.id === row.subject);
        if (!found) return null;
        const shared = new Map(found.peers.map((peer) => [peer.person.id, peer.shared]));
        return (
          <div key={row.subject} className={styles.peopleRow}>
            <Person name={found.person.name} />
            <MultiSelect
              searchable
              aria-label={t("evaluation.form.peersOf", { name: found.person.name })}
              placeholder={row.peers.length === 0 ? t("evaluation.form.peers") : ""}
              data={choices.judges
                .filter((one) => one.id !== row.subject)
                .map((one) => ({
                  value: String(one.id),
                  label: shared.has(one.id)
                    ? t("evaluation.form.sharedWork", { name: one.name, count: shared.get(one.id) ?? 0 })
                    : one.name,
                }))}
              value={row.peers.map(String)}
              onChange={(peers) =>
                onChange(
                  rows.map((each) =>
                    each.subject === row.subject ? { ...each, peers: peers.map(Number) } : each,
                  ),
                )
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t("evaluation.form.remove", { name: found.person.name })}
              onClick={() => onChange(rows.filter((each) => each.subject !== row.subject))}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </div>
        );
      })}
      {free.length > 0 && (
        <Select
          searchable
          className={styles.adder ?? ""}
          label={t("evaluation.form.addPerson")}
          description={t("evaluation.form.addPersonWords")}
          data={free.map((one) => ({ value: String(one.person.id), label: one.person.name }))}
          value={null}
          onChange={add}
        />
      )}
      {error && (
        <p className={styles.wrong} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
