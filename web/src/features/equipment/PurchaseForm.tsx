import { Button, Group, Modal, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useProjectNames } from "../../api/projects";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { type Item, type Purchase, useEquipmentRefresh, useItems } from "./data";
import styles from "./equipment.module.css";

interface PurchaseFormProps {
  slug: string;
  item?: Item;
  purchase?: Purchase;
  onClose: () => void;
}

/** Asks for something to be bought, or changes what was asked. */
export function PurchaseForm({ slug, item, purchase, onClose }: PurchaseFormProps) {
  const { t } = useTexts();
  const refresh = useEquipmentRefresh(slug);
  const items = useItems(slug, { kind: "", search: "" });
  const projects = useProjectNames();
  const isAsked = !purchase || purchase.state === "requested";
  const [values, setValues] = useState({
    title: purchase?.title ?? "",
    item: purchase?.item ? String(purchase.item) : item ? String(item.id) : null,
    amount: (purchase?.amount ?? 1) as number | string,
    price: (purchase?.price ?? "") as number | string,
    currency: purchase?.currency ?? "",
    supplier: purchase?.supplier ?? "",
    reason: purchase?.reason ?? "",
    needed_on: purchase?.needed_on ?? "",
    expected_on: purchase?.expected_on ?? "",
    project: purchase?.project || null,
    factor: purchase?.factor ?? "",
  });
  const [problems, setProblems] = useState<Readonly<Record<string, readonly string[]>>>({});
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const at = (name: string) => ({ error: problems[name]?.join(" ") });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const late = { supplier: values.supplier, expected_on: values.expected_on || null };
    const body = {
      ...late,
      title: values.title,
      item: values.item ? Number(values.item) : null,
      amount: Number(values.amount),
      price: values.price === "" ? null : Number(values.price),
      currency: values.currency.toUpperCase(),
      reason: values.reason,
      needed_on: values.needed_on || null,
      project: values.project ?? "",
      factor: values.factor.trim(),
    };
    try {
      const done = purchase
        ? await must(
            api.PATCH("/api/v1/workspaces/{slug}/purchases/{key}", {
              params: { path: { slug, key: purchase.key } },
              body: { ...(isAsked ? body : late), version: purchase.version } as never,
            }),
          )
        : await must(api.POST("/api/v1/workspaces/{slug}/purchases", { params: { path: { slug } }, body }));
      await refresh();
      noticeDone(t(purchase ? "equipment.purchase.changed" : "equipment.purchase.asked", { key: done.key }));
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setProblems(error.fields);
      else noticeFailed(error);
    }
  };
  const text = (name: "title" | "supplier" | "currency" | "factor", words?: string) => (
    <TextInput
      label={t(`equipment.purchase.field.${name}`)}
      description={words}
      inputWrapperOrder={["label", "input", "description", "error"]}
      value={values[name]}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
      {...at(name)}
    />
  );
  const date = (name: "needed_on" | "expected_on") => (
    <TextInput
      type="date"
      label={t(`equipment.purchase.field.${name}`)}
      value={values[name]}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
      {...at(name)}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(purchase ? "equipment.purchase.change" : "equipment.purchase.add")}
    >
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        {isAsked && (
          <>
            <Group grow align="flex-start">
              <Select
                clearable
                searchable
                label={t("equipment.purchase.field.item")}
                placeholder={t("equipment.purchase.newThing")}
                data={(items.data?.items ?? []).map((one) => ({ value: String(one.id), label: one.title }))}
                value={values.item}
                onChange={(next) => put({ item: next })}
                {...at("item")}
              />
              {text("title", values.item ? t("equipment.purchase.titleWords") : undefined)}
            </Group>
            <Group grow align="flex-start">
              <NumberInput
                required
                min={0}
                label={t("equipment.purchase.field.amount")}
                value={values.amount}
                onChange={(amount) => put({ amount })}
                {...at("amount")}
              />
              <NumberInput
                min={0}
                decimalScale={2}
                thousandSeparator=","
                label={t("equipment.purchase.field.price")}
                value={values.price}
                onChange={(price) => put({ price })}
                {...at("price")}
              />
              {text("currency", t("equipment.purchase.currencyWords"))}
            </Group>
          </>
        )}
        <Group grow align="flex-start">
          {text("supplier")}
          {isAsked && date("needed_on")}
          {date("expected_on")}
        </Group>
        {isAsked && (
          <>
            <Group grow align="flex-start">
              <Select
                clearable
                searchable
                label={t("equipment.purchase.field.project")}
                data={projects.map((one) => ({ value: one.key, label: one.title }))}
                value={values.project}
                onChange={(project) => put({ project })}
                {...at("project")}
              />
              {text("factor", t("equipment.purchase.factorWords"))}
            </Group>
            <Textarea
              autosize
              minRows={2}
              maxLength={1000}
              label={t("equipment.purchase.field.reason")}
              value={values.reason}
              onChange={(event) => put({ reason: event.currentTarget.value })}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button type="submit">{t(purchase ? "common.save" : "equipment.purchase.send")}</Button>
        </Group>
      </form>
    </Modal>
  );
}
