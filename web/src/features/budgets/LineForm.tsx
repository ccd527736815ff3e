import { Autocomplete, Button, Group, Modal, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import styles from "./budgets.module.css";
import { type Line, type Lines, useAct } from "./data";

interface LineFormProps {
  offered: Pick<Lines, "projects" | "releases" | "categories" | "currencies" | "currency">;
  line: Line | null;
  onClose: () => void;
  onSaved: (key: string) => void;
}

const profiles = ["even", "early", "late", "bell", "hand"] as const;
const thisYear = new Date().getFullYear();

/** A line: what for, whose, when, how much and when it warns. Of an approved one the total stays. */
export function LineForm({ offered, line, onClose, onSaved }: LineFormProps) {
  const { t } = useTexts();
  const { slug, people, products } = useWorkspace();
  const { act, isBusy } = useAct();
  const nameOf = (code: string) => offered.categories.find((one) => one.code === code)?.name ?? code;
  const [values, setValues] = useState({
    title: line?.title ?? "",
    category: nameOf(line?.category ?? "research"),
    owner: line?.owner?.id ?? null,
    approver: line?.approver?.id ?? null,
    product: line?.product ?? null,
    scope: line?.project ? `p${line.project.id}` : line?.release ? `r${line.release.id}` : "",
    source: line?.source ?? "booked",
    currency: line?.currency ?? offered.currency,
    amount: line ? (line.months.reduce((sum, one) => sum + one.planned, 0) as number | string) : "",
    profile: line?.profile ?? "even",
    starts_on: line?.starts_on ?? `${thisYear}-01-01`,
    ends_on: line?.ends_on ?? `${thisYear}-12-31`,
    near_percent: line?.near_percent ?? 80,
    over_percent: line?.over_percent ?? 100,
    remaining_low: line?.remaining_low ?? null,
    remaining_high: line?.remaining_high ?? null,
    note: line?.note ?? "",
  });
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const persons = people.map((one) => ({ value: String(one.id), label: one.name }));
  const save = async () => {
    const { scope, amount, category, ...rest } = values;
    const code = offered.categories.find((one) => one.name === category)?.code ?? category;
    const isTotalKept =
      line !== null && Number(amount) === line.months.reduce((sum, one) => sum + one.planned, 0);
    const wanted = {
      ...rest,
      category: code,
      project: scope.startsWith("p") ? Number(scope.slice(1)) : null,
      release: scope.startsWith("r") ? Number(scope.slice(1)) : null,
      ...(isTotalKept ? {} : { amount: amount === "" ? 0 : Number(amount) }),
    };
    // Only what was changed here travels, so that others' changes of other fields stay.
    const body = line
      ? Object.fromEntries(
          Object.entries(wanted).filter(([name, value]) => {
            if (name === "project") return value !== (line.project?.id ?? null);
            if (name === "release") return value !== (line.release?.id ?? null);
            if (name === "owner" || name === "approver") return value !== (line[name]?.id ?? null);
            return name === "amount" || value !== line[name as keyof Line];
          }),
        )
      : Object.fromEntries(Object.entries(wanted).filter(([name, value]) => name !== "owner" || value));
    let made = line?.key ?? "";
    const isDone = await act(
      async () => {
        if (line)
          return api.PATCH("/api/v1/workspaces/{slug}/budget-lines/{key}", {
            params: { path: { slug, key: line.key } },
            body: { ...body, version: line.version } as never,
          });
        const answer = await api.POST("/api/v1/workspaces/{slug}/budget-lines", {
          params: { path: { slug } },
          body: body as never,
        });
        made = answer.data?.key ?? "";
        return answer;
      },
      t(line ? "budgets.changed" : "budgets.made", { title: values.title }),
    );
    if (isDone) onSaved(made);
  };
  return (
    <Modal opened onClose={onClose} title={t(line ? "budgets.edit" : "budgets.new")} size={640}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          required
          data-autofocus
          label={t("budgets.field.title")}
          placeholder={t("budgets.field.titleHint")}
          value={values.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <Autocomplete
            required
            label={t("budgets.field.category")}
            description={t("budgets.field.categoryHint")}
            data={offered.categories.map((one) => one.name ?? "")}
            value={values.category}
            onChange={(category) => put({ category })}
          />
          <Select
            clearable
            searchable
            label={t("budgets.field.scope")}
            description={t("budgets.field.scopeHint")}
            placeholder={t("budgets.field.everything")}
            value={values.scope || null}
            data={[
              {
                group: t("budgets.field.project"),
                items: offered.projects.map((one) => ({ value: `p${one.id}`, label: one.name })),
              },
              {
                group: t("budgets.field.release"),
                items: offered.releases.map((one) => ({ value: `r${one.id}`, label: one.name })),
              },
            ]}
            onChange={(scope) => put({ scope: scope ?? "" })}
          />
          <NumberInput
            min={0}
            thousandSeparator
            decimalScale={2}
            disabled={line?.is_total_fixed ?? false}
            label={t("budgets.field.amount")}
            description={t(line?.is_total_fixed ? "budgets.field.amountFixed" : "budgets.field.amountHint")}
            value={values.amount}
            onChange={(amount) => put({ amount })}
          />
          <Select
            label={t("budgets.field.profile")}
            description={t("budgets.field.profileHint")}
            value={values.profile}
            allowDeselect={false}
            data={profiles.map((value) => ({
              value,
              label: t(`budgets.profile.${value}`),
              disabled: value === "hand" && line === null,
            }))}
            onChange={(profile) => profile && put({ profile: profile as (typeof profiles)[number] })}
          />
          {(["starts_on", "ends_on"] as const).map((name) => (
            <TextInput
              key={name}
              required
              type="date"
              label={t(`budgets.field.${name}`)}
              value={values[name]}
              onChange={(event) => put({ [name]: event.currentTarget.value })}
            />
          ))}
          <Select
            label={t("budgets.field.currency")}
            value={values.currency}
            allowDeselect={false}
            disabled={line?.is_total_fixed ?? false}
            data={[...offered.currencies]}
            onChange={(currency) => currency && put({ currency })}
          />
          <Select
            label={t("budgets.field.source")}
            value={values.source}
            allowDeselect={false}
            data={(["booked", "people"] as const).map((value) => ({
              value,
              label: t(`budgets.source.${value}`),
            }))}
            onChange={(source) => source && put({ source: source as "booked" | "people" })}
          />
          {(["owner", "approver"] as const).map((name) => (
            <Select
              key={name}
              clearable
              searchable
              label={t(`budgets.field.${name}`)}
              value={values[name] ? String(values[name]) : null}
              data={persons}
              onChange={(id) => put({ [name]: id ? Number(id) : null })}
            />
          ))}
          <Select
            clearable
            label={t("budgets.field.product")}
            value={values.product ? String(values.product) : null}
            data={products.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(id) => put({ product: id ? Number(id) : null })}
          />
          <span />
          {(["near_percent", "over_percent"] as const).map((name) => (
            <NumberInput
              key={name}
              min={1}
              max={1000}
              suffix=" %"
              label={t(`budgets.field.${name}`)}
              value={values[name]}
              onChange={(value) => put({ [name]: Number(value) })}
            />
          ))}
          {(["remaining_low", "remaining_high"] as const).map((name) => (
            <NumberInput
              key={name}
              min={0}
              thousandSeparator
              label={t(`budgets.field.${name}`)}
              value={values[name] ?? ""}
              onChange={(value) => put({ [name]: value === "" ? null : Number(value) })}
            />
          ))}
        </div>
        <p className={styles.quiet}>{t("budgets.field.remainingHint")}</p>
        <Textarea
          autosize
          label={t("budgets.field.note")}
          value={values.note}
          onChange={(event) => put({ note: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t("common.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
