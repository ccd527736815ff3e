import {
  Button,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
} from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { addDays, daysBetween } from "../../engines/days";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { type Booking, useBookingCalendar, useEquipmentRefresh, useTeam } from "./data";
import { weeksAhead } from "./days";
import styles from "./equipment.module.css";

interface BookFormProps {
  slug: string;
  /** What is chosen already: an item, days dragged on the calendar, the record it is for. */
  start: { item?: number; start_on?: string; finish_on?: string; about?: string };
  booking?: Booking;
  canRepair: boolean;
  onClose: () => void;
}

/** Books an amount of an item for days, or moves a booking: the way without a pointer. */
export function BookForm({ slug, start, booking, canRepair, onClose }: BookFormProps) {
  const { t } = useTexts();
  const refresh = useEquipmentRefresh(slug);
  const items = useBookingCalendar(slug, { ...weeksAhead(1), kind: "" });
  const team = useTeam(slug);
  const today = weeksAhead(1);
  const [values, setValues] = useState({
    item: booking ? String(booking.item) : start.item ? String(start.item) : null,
    kind: (booking?.kind ?? "use") as "use" | "repair",
    amount: (booking?.amount ?? 1) as number | string,
    start_on: booking?.start_on ?? start.start_on ?? today.finish_on,
    finish_on: booking?.finish_on ?? start.finish_on ?? start.start_on ?? today.finish_on,
    start_part: String(booking?.start_part ?? 0),
    finish_part: String(booking?.finish_part ?? 1),
    person: booking?.person ? String(booking.person) : null,
    about: start.about ?? booking?.about ?? "",
    words: booking?.words ?? "",
  });
  const [problems, setProblems] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [refused, setRefused] = useState<{ words: string; next_on: string | null } | null>(null);
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const at = (name: string) => ({ error: problems[name]?.join(" ") });
  const chosen = items.data?.items.find((one) => String(one.id) === values.item);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const span = {
      amount: Number(values.amount),
      start_on: values.start_on,
      start_part: Number(values.start_part),
      finish_on: values.finish_on,
      finish_part: Number(values.finish_part),
      person: values.person ? Number(values.person) : null,
      words: values.words,
    };
    try {
      const done = booking
        ? await must(
            api.PATCH("/api/v1/workspaces/{slug}/bookings/{key}", {
              params: { path: { slug, key: booking.key } },
              body: { ...span, version: booking.version },
            }),
          )
        : await must(
            api.POST("/api/v1/workspaces/{slug}/bookings", {
              params: { path: { slug } },
              body: { ...span, item: Number(values.item), kind: values.kind, about: values.about },
            }),
          );
      await refresh();
      noticeDone(t(`equipment.booking.done.${done.state as "held"}`, { key: done.key }));
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setProblems(error.fields);
      else if (error instanceof ApiProblem && error.status === 409)
        setRefused({ words: error.detail || error.title, next_on: nextOf(error) });
      else noticeFailed(error);
    }
  };
  const takeNext = (next: string) => {
    const length = daysBetween(values.start_on, values.finish_on);
    put({ start_on: next, finish_on: addDays(next, length) });
    setRefused(null);
  };
  return (
    <Modal opened onClose={onClose} title={t(booking ? "equipment.booking.change" : "equipment.booking.add")}>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        {canRepair && !booking && (
          <SegmentedControl
            fullWidth
            aria-label={t("equipment.booking.kind")}
            value={values.kind}
            data={(["use", "repair"] as const).map((value) => ({
              value,
              label: t(`equipment.booking.kindOf.${value}`),
            }))}
            onChange={(kind) => put({ kind: kind as "use" })}
          />
        )}
        <Group grow align="flex-start">
          <Select
            required
            searchable
            disabled={booking !== undefined}
            label={t("equipment.booking.item")}
            data={(items.data?.items ?? []).map((one) => ({ value: String(one.id), label: one.title }))}
            value={values.item}
            onChange={(item) => put({ item })}
            {...at("item")}
          />
          <NumberInput
            label={t("equipment.booking.amount")}
            description={chosen ? t("equipment.booking.outOf", { amount: chosen.amount }) : undefined}
            inputWrapperOrder={["label", "input", "description", "error"]}
            min={1}
            allowDecimal={false}
            value={values.amount}
            onChange={(amount) => put({ amount })}
            {...at("amount")}
          />
        </Group>
        <Group grow align="flex-end">
          <TextInput
            type="date"
            required
            label={t("equipment.booking.first")}
            value={values.start_on}
            onChange={(event) => put({ start_on: event.currentTarget.value })}
            {...at("start_on")}
          />
          <Select
            allowDeselect={false}
            aria-label={t("equipment.booking.firstHalf")}
            data={[
              { value: "0", label: t("equipment.booking.morning") },
              { value: "0.5", label: t("equipment.booking.noon") },
            ]}
            value={values.start_part}
            onChange={(part) => put({ start_part: part ?? "0" })}
            {...at("start_part")}
          />
        </Group>
        <Group grow align="flex-end">
          <TextInput
            type="date"
            required
            label={t("equipment.booking.last")}
            value={values.finish_on}
            onChange={(event) => put({ finish_on: event.currentTarget.value })}
            {...at("finish_on")}
          />
          <Select
            allowDeselect={false}
            aria-label={t("equipment.booking.lastHalf")}
            data={[
              { value: "0.5", label: t("equipment.booking.untilNoon") },
              { value: "1", label: t("equipment.booking.evening") },
            ]}
            value={values.finish_part}
            onChange={(part) => put({ finish_part: part ?? "1" })}
            {...at("finish_part")}
          />
        </Group>
        {values.kind === "use" && (
          <Group grow align="flex-start">
            <Select
              clearable
              searchable
              label={t("equipment.booking.person")}
              placeholder={t("equipment.booking.self")}
              data={(team.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
              value={values.person}
              onChange={(person) => put({ person })}
              {...at("person")}
            />
            {!booking && (
              <TextInput
                label={t("equipment.booking.about")}
                placeholder={t("equipment.booking.aboutWords")}
                value={values.about}
                onChange={(event) => put({ about: event.currentTarget.value.trim() })}
                {...at("about")}
              />
            )}
          </Group>
        )}
        <Textarea
          autosize
          minRows={2}
          maxLength={300}
          label={t("equipment.booking.words")}
          value={values.words}
          onChange={(event) => put({ words: event.currentTarget.value })}
        />
        {chosen?.needs_approval && !chosen.can_keep && (
          <p className={styles.words}>{t("equipment.booking.willAsk")}</p>
        )}
        {refused && (
          <div className={styles.refused} role="alert">
            <span>{refused.words}</span>
            {refused.next_on && (
              <Button size="compact-xs" variant="default" onClick={() => takeNext(refused.next_on ?? "")}>
                {t("equipment.booking.takeNext", { day: refused.next_on })}
              </Button>
            )}
          </div>
        )}
        <Group justify="flex-end">
          <Button type="submit">{t(booking ? "common.save" : "equipment.booking.send")}</Button>
        </Group>
      </form>
    </Modal>
  );
}

function nextOf(problem: ApiProblem): string | null {
  const given = problem.extra?.next_on;
  return typeof given === "string" ? given : null;
}
