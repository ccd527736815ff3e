import {
  Autocomplete,
  Button,
  Group,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
} from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { type Item, type ItemValues, kinds, useEquipmentRefresh, useKindName } from "./data";
import styles from "./equipment.module.css";

interface ItemFormProps {
  slug: string;
  item?: Item;
  onClose: () => void;
  onDone: (key: string) => void;
}

const states = ["in_use", "in_repair", "retired"] as const;
const dateOf = (value: string) => value || null;
const numberOf = (value: string | number | null) => (value === "" || value === null ? null : Number(value));

/** A new item, or the fields of one. */
export function ItemForm({ slug, item, onClose, onDone }: ItemFormProps) {
  const { t } = useTexts();
  const { people } = useWorkspace();
  const kindName = useKindName();
  const refresh = useEquipmentRefresh(slug);
  const [values, setValues] = useState({
    title: item?.title ?? "",
    owner: item?.keeper.id ? String(item.keeper.id) : null,
    kind: kindName(item?.kind ?? "computer"),
    use: (item?.use ?? "lent") as "lent" | "used_up",
    seats: (item?.seats ?? 1) as number | string,
    serials: (item?.pieces ?? []).map((piece) => piece.serial).join("\n"),
    unit: item?.unit ?? "",
    stock: 0 as number | string,
    minimum: (item?.minimum ?? "") as number | string,
    place: item?.place ?? "",
    state: (item?.state ?? "in_use") as (typeof states)[number],
    needs_approval: item?.needs_approval ?? false,
    notes: item?.notes ?? "",
    valid_until: item?.valid_until ?? "",
    calibration_on: item?.calibration_on ?? "",
    calibration_every_days: (item?.calibration_every_days ?? "") as number | string,
    maintenance_on: item?.maintenance_on ?? "",
    maintenance_every_days: (item?.maintenance_every_days ?? "") as number | string,
  });
  const [problems, setProblems] = useState<Readonly<Record<string, readonly string[]>>>({});
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const at = (name: string) => ({ error: problems[name]?.join(" ") });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const isLent = values.use === "lent";
    const body: ItemValues = {
      title: values.title,
      owner: values.owner ? Number(values.owner) : null,
      kind: kinds.find((one) => kindName(one) === values.kind) ?? values.kind,
      use: values.use,
      seats: isLent ? Number(values.seats || 0) : 0,
      pieces: isLent ? piecesOf(values.serials, item) : [],
      unit: isLent ? "" : values.unit,
      minimum: isLent ? null : numberOf(values.minimum),
      place: values.place,
      state: values.state,
      needs_approval: isLent && values.needs_approval,
      notes: values.notes,
      valid_until: dateOf(values.valid_until),
      calibration_on: dateOf(values.calibration_on),
      calibration_every_days: numberOf(values.calibration_every_days),
      maintenance_on: dateOf(values.maintenance_on),
      maintenance_every_days: numberOf(values.maintenance_every_days),
      stock: 0,
    };
    const { stock: _, ...changed } = body;
    const path = { slug };
    try {
      const done = item
        ? await must(
            api.PATCH("/api/v1/workspaces/{slug}/equipment/{key}", {
              params: { path: { ...path, key: item.key } },
              body: { ...changed, version: item.version },
            }),
          )
        : await must(
            api.POST("/api/v1/workspaces/{slug}/equipment", {
              params: { path },
              body: { ...body, stock: isLent ? 0 : Number(values.stock || 0) },
            }),
          );
      await refresh();
      onClose();
      onDone(done.key);
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setProblems(error.fields);
      else noticeFailed(error);
    }
  };
  const date = (name: "valid_until" | "calibration_on" | "maintenance_on") => (
    <TextInput
      type="date"
      label={t(`equipment.field.${name}`)}
      value={values[name]}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
      {...at(name)}
    />
  );
  const every = (name: "calibration_every_days" | "maintenance_every_days") => (
    <NumberInput
      label={t(`equipment.field.${name}`)}
      min={1}
      value={values[name]}
      onChange={(value) => put({ [name]: value })}
      {...at(name)}
    />
  );
  return (
    <Modal opened onClose={onClose} title={t(item ? "equipment.change" : "equipment.add")} size="lg">
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <SegmentedControl
          fullWidth
          disabled={item !== undefined}
          aria-label={t("equipment.field.use")}
          value={values.use}
          data={(["lent", "used_up"] as const).map((value) => ({
            value,
            label: t(`equipment.useOf.${value}`),
          }))}
          onChange={(use) => put({ use: use as "lent" })}
        />
        <Group grow align="flex-start">
          <TextInput
            required
            data-autofocus
            label={t("equipment.field.title")}
            value={values.title}
            onChange={(event) => put({ title: event.currentTarget.value })}
            {...at("title")}
          />
          <Autocomplete
            required
            label={t("equipment.field.kind")}
            description={t("equipment.field.kindWords")}
            inputWrapperOrder={["label", "input", "description", "error"]}
            data={kinds.map(kindName)}
            value={values.kind}
            onChange={(kind) => put({ kind })}
            {...at("kind")}
          />
        </Group>
        {values.use === "lent" ? (
          <Group grow align="flex-start">
            <Textarea
              autosize
              minRows={3}
              maxRows={8}
              label={t("equipment.field.pieces")}
              description={t("equipment.field.piecesWords")}
              inputWrapperOrder={["label", "input", "description", "error"]}
              value={values.serials}
              onChange={(event) => put({ serials: event.currentTarget.value })}
              {...at("pieces")}
            />
            <NumberInput
              label={t("equipment.field.seats")}
              description={t("equipment.field.seatsWords")}
              inputWrapperOrder={["label", "input", "description", "error"]}
              min={0}
              allowDecimal={false}
              value={values.seats}
              onChange={(seats) => put({ seats })}
              {...at("seats")}
            />
          </Group>
        ) : (
          <Group grow align="flex-start">
            <TextInput
              required
              label={t("equipment.field.unit")}
              value={values.unit}
              onChange={(event) => put({ unit: event.currentTarget.value })}
              {...at("unit")}
            />
            {!item && (
              <NumberInput
                label={t("equipment.field.stock")}
                min={0}
                value={values.stock}
                onChange={(stock) => put({ stock })}
                {...at("stock")}
              />
            )}
            <NumberInput
              label={t("equipment.field.minimum")}
              min={0}
              value={values.minimum}
              onChange={(minimum) => put({ minimum })}
              {...at("minimum")}
            />
          </Group>
        )}
        <Group grow align="flex-start">
          <Select
            searchable
            label={t("equipment.field.owner")}
            placeholder={t("equipment.field.ownerSelf")}
            data={people.map((one) => ({ value: String(one.id), label: one.name }))}
            value={values.owner}
            onChange={(owner) => put({ owner })}
            {...at("owner")}
          />
          <TextInput
            label={t("equipment.field.place")}
            value={values.place}
            onChange={(event) => put({ place: event.currentTarget.value })}
            {...at("place")}
          />
          <Select
            allowDeselect={false}
            label={t("equipment.field.state")}
            data={states.map((value) => ({ value, label: t(`equipment.state.${value}`) }))}
            value={values.state}
            onChange={(state) => put({ state: (state ?? "in_use") as "in_use" })}
          />
        </Group>
        <Group grow align="flex-start">
          {date("valid_until")}
          {date("calibration_on")}
          {every("calibration_every_days")}
        </Group>
        <Group grow align="flex-start">
          {date("maintenance_on")}
          {every("maintenance_every_days")}
        </Group>
        {values.use === "lent" && (
          <Switch
            label={t("equipment.field.needs_approval")}
            checked={values.needs_approval}
            onChange={(event) => put({ needs_approval: event.currentTarget.checked })}
          />
        )}
        <Textarea
          autosize
          minRows={2}
          maxLength={2000}
          label={t("equipment.field.notes")}
          value={values.notes}
          onChange={(event) => put({ notes: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button type="submit">{t(item ? "common.save" : "equipment.add")}</Button>
        </Group>
      </form>
    </Modal>
  );
}

/** One serial number per line; those that were there keep their state. */
function piecesOf(text: string, item: Item | undefined): { serial: string; state: string }[] {
  const known = new Map((item?.pieces ?? []).map((piece) => [piece.serial, piece.state]));
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((serial) => ({ serial, state: known.get(serial) ?? "in_use" }));
}
