import { Button, NumberInput, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { placeOf, type Risk, type Scheme, useAct } from "./data";
import styles from "./risks.module.css";

/** What the risk is and threatens, and what is done if it strikes. Only what was changed is sent. */
export function Facts({ risk, scheme }: { risk: Risk; scheme: Scheme }) {
  const { t } = useTexts();
  const { slug, people } = useWorkspace();
  const { act, isBusy } = useAct();
  const begun = {
    title: risk.title,
    cause: risk.cause,
    event: risk.event,
    effect: risk.effect,
    category: risk.category,
    phase: risk.phase as string,
    owner: risk.owner?.id ?? null,
    strikes_from: risk.strikes_from,
    strikes_until: risk.strikes_until,
    about: risk.about.map((one) => one.key),
    contingency: risk.contingency,
    contingency_trigger: risk.contingency_trigger,
    next_review_on: risk.next_review_on,
    review_every_days: risk.review_every_days,
  };
  const [values, setValues] = useState(begun);
  const put = (change: Partial<typeof begun>) => setValues({ ...values, ...change });
  const changed = Object.fromEntries(
    Object.entries(values).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(begun[name as keyof typeof begun]),
    ),
  );
  const isChanged = Object.keys(changed).length > 0;
  const disabled = !risk.can.edit;
  const words = (name: "cause" | "event" | "effect" | "contingency" | "contingency_trigger") => (
    <Textarea
      autosize
      minRows={1}
      label={t(`risks.field.${name}`)}
      value={values[name]}
      disabled={disabled}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
    />
  );
  const day = (name: "strikes_from" | "strikes_until" | "next_review_on") => (
    <TextInput
      type="date"
      label={t(`risks.field.${name}`)}
      value={values[name] ?? ""}
      disabled={disabled}
      onChange={(event) => put({ [name]: event.currentTarget.value || null })}
    />
  );
  const save = () =>
    act(
      () =>
        api.PATCH("/api/v1/workspaces/{slug}/risks/{key}", {
          params: { path: { slug, key: risk.key } },
          body: { ...changed, version: risk.version } as never,
        }),
      t("risks.changed", { count: 1 }),
    );
  return (
    <div className={styles.form}>
      {words("cause")}
      {words("event")}
      {words("effect")}
      <TextInput
        label={t("risks.field.title")}
        value={values.title}
        disabled={disabled}
        onChange={(event) => put({ title: event.currentTarget.value })}
      />
      <div className={styles.three}>
        <Select
          label={t("risks.field.category")}
          value={values.category}
          disabled={disabled}
          allowDeselect={false}
          data={scheme.categories.map((one) => ({ value: one.code, label: one.name }))}
          onChange={(category) => category && put({ category })}
        />
        <Select
          label={t("risks.field.owner")}
          searchable
          clearable
          value={values.owner ? String(values.owner) : null}
          disabled={disabled}
          data={people.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(owner) => put({ owner: owner ? Number(owner) : null })}
        />
        <Select
          label={t("risks.field.phase")}
          value={values.phase}
          disabled={disabled}
          allowDeselect={false}
          data={(["delivery", "operation"] as const).map((value) => ({
            value,
            label: t(`risks.phase.${value}`),
          }))}
          onChange={(phase) => phase && put({ phase })}
        />
      </div>
      <div className={styles.pair}>
        {day("strikes_from")}
        {day("strikes_until")}
      </div>
      <TagsInput
        label={t("risks.field.about")}
        description={t("risks.form.aboutWords")}
        splitChars={[",", " ", "，", "、"]}
        value={values.about}
        disabled={disabled}
        onChange={(next) => put({ about: next.map((key) => (key.includes(":") ? key : key.toUpperCase())) })}
      />
      {risk.about.length > 0 && (
        <ul className={styles.plain}>
          {risk.about.map((one) => {
            const place = placeOf(slug, one);
            return (
              <li key={one.key} className={styles.line}>
                <Mark>{t(`risks.about.${one.kind as "task"}`)}</Mark>
                {!one.key.includes(":") && <span className={styles.key}>{one.key}</span>}
                {place ? (
                  <Link className={styles.link ?? ""} to={place}>
                    {one.name}
                  </Link>
                ) : (
                  <span className={styles.grow}>{one.name}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {risk.is_missing_contingency && <p className={styles.banner}>{t("risks.contingencyNeeded")}</p>}
      {words("contingency")}
      {words("contingency_trigger")}
      <div className={styles.pair}>
        {day("next_review_on")}
        <NumberInput
          label={t("risks.field.review_every_days")}
          placeholder={t("risks.form.byLevel")}
          min={1}
          max={730}
          allowDecimal={false}
          value={values.review_every_days ?? ""}
          disabled={disabled}
          onChange={(days) => put({ review_every_days: days === "" ? null : Number(days) })}
        />
      </div>
      {isChanged && (
        <div className={styles.line}>
          <Button loading={isBusy} onClick={() => void save()}>
            {t("common.save")}
          </Button>
          <Button variant="default" onClick={() => setValues(begun)}>
            {t("common.cancel")}
          </Button>
        </div>
      )}
    </div>
  );
}
