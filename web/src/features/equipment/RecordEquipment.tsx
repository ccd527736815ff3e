import { ActionIcon, Button, Group, NumberInput, Select } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import type { RecordPanelProps } from "../../ui/record";
import { equipmentKey, toneOfBooking, useBookingCalendar, useEquipmentFeed, useNeeds } from "./data";
import { weeksAhead } from "./days";
import styles from "./equipment.module.css";

/** Beside a task: the things that it needs, and whether each is booked for its days. */
export default function RecordEquipment({ recordKey }: RecordPanelProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const found = useNeeds(slug, recordKey);
  const [isAdding, setAdding] = useState(false);
  const [item, setItem] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | string>(1);
  useEquipmentFeed(slug);
  if (!found.data) return null;
  const { needs, bookings, can_edit } = found.data;
  if (!can_edit && needs.length + bookings.length === 0) return null;
  const put = async (next: readonly { item: number; amount: number }[]) => {
    try {
      await must(
        api.PUT("/api/v1/workspaces/{slug}/records/{key}/equipment", {
          params: { path: { slug, key: recordKey } },
          body: { needs: next.map((one) => ({ item: one.item, amount: one.amount })) },
        }),
      );
      setAdding(false);
      setItem(null);
      setAmount(1);
    } catch (error) {
      noticeFailed(error);
    }
    await queries.invalidateQueries({ queryKey: equipmentKey(slug) });
    await queries.invalidateQueries({ queryKey: ["gantt", slug] });
  };
  return (
    <section className={styles.part} aria-label={t("equipment.need.title")}>
      <h3 className={styles.partTitle}>{t("equipment.need.title")}</h3>
      <ul className={styles.needs}>
        {[...needs.map((one) => ({ ...one, who: "" })), ...bookings.map(asNeed)].map((one) => (
          <li key={`${one.key}-${one.booking}`}>
            <span className={styles.needName}>
              {one.amount} ×{" "}
              <Link className={styles.link ?? ""} to={`/w/${slug}/equipment/${one.key}` as never}>
                {one.title}
              </Link>
            </span>
            {one.booking ? (
              <Link to={`/w/${slug}/bookings/${one.booking}` as never}>
                <Mark tone={toneOfBooking[one.state] ?? "grey"}>
                  {t(`equipment.booking.state.${one.state as "held"}`)}
                </Mark>
              </Link>
            ) : (
              <Mark>{t("equipment.need.undated")}</Mark>
            )}
            {can_edit && one.who === "" && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("equipment.need.remove", { name: one.title })}
                onClick={() => void put(needs.filter((other) => other.item !== one.item))}
              >
                <IconX size={14} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {can_edit && !isAdding && (
        <Button
          variant="light"
          fullWidth
          leftSection={<IconPlus size={15} />}
          onClick={() => setAdding(true)}
        >
          {t("equipment.need.add")}
        </Button>
      )}
      {isAdding && (
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <ItemChoice slug={slug} taken={needs.map((one) => one.item)} value={item} onChange={setItem} />
          <NumberInput
            w={76}
            min={1}
            allowDecimal={false}
            aria-label={t("equipment.booking.amount")}
            value={amount}
            onChange={setAmount}
          />
          <Button
            disabled={item === null}
            onClick={() => void put([...needs, { item: Number(item), amount: Number(amount) }])}
          >
            {t("equipment.need.put")}
          </Button>
        </Group>
      )}
    </section>
  );
}

const asNeed = (one: {
  item: number;
  item_key: string;
  item_title: string;
  amount: number;
  state: string;
  key: string;
  who: string;
}) => ({
  item: one.item,
  key: one.item_key,
  title: one.item_title,
  amount: one.amount,
  state: one.state,
  booking: one.key,
  who: one.who,
});

interface ItemChoiceProps {
  slug: string;
  taken: readonly number[];
  value: string | null;
  onChange: (value: string | null) => void;
}

function ItemChoice({ slug, taken, value, onChange }: ItemChoiceProps) {
  const { t } = useTexts();
  const items = useBookingCalendar(slug, { ...weeksAhead(1), kind: "" });
  return (
    <Select
      searchable
      style={{ flex: 1 }}
      aria-label={t("equipment.booking.item")}
      placeholder={t("equipment.booking.item")}
      data={(items.data?.items ?? [])
        .filter((one) => !taken.includes(one.id))
        .map((one) => ({ value: String(one.id), label: `${one.title} (${one.amount})` }))}
      value={value}
      onChange={onChange}
    />
  );
}
