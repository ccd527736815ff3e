import { MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { states } from "./data";
import styles from "./projects.module.css";

export interface ProjectValues {
  title: string;
  owner: string | null;
  managers: string[];
  product: string | null;
  goal: string;
  start_on: string;
  deadline: string;
  state: (typeof states)[number];
}

interface FieldsProps {
  values: ProjectValues;
  onChange: (values: ProjectValues) => void;
  wrong: Readonly<Record<string, readonly string[]>>;
  /** A project that is there already has a state; its start is moved on its own. */
  known?: boolean;
}

/** What a project says of itself. */
export function Fields({ values, onChange, wrong, known }: FieldsProps) {
  const { t } = useTexts();
  const { people, products } = useWorkspace();
  const put = (change: Partial<ProjectValues>) => onChange({ ...values, ...change });
  const said = (name: string) => (wrong[name] ? { error: wrong[name].join(" ") } : {});
  const persons = people.map((one) => ({ value: String(one.id), label: one.name }));
  return (
    <>
      <TextInput
        data-autofocus
        required
        maxLength={200}
        label={t("projects.field.title")}
        placeholder={t("projects.titlePlaceholder")}
        value={values.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
        {...said("title")}
      />
      <div className={styles.pair}>
        <Select
          searchable
          label={t("projects.field.owner")}
          value={values.owner}
          data={persons}
          onChange={(owner) => put({ owner })}
          {...said("owner")}
        />
        <MultiSelect
          searchable
          label={t("projects.field.managers")}
          value={values.managers}
          data={persons.filter((one) => one.value !== values.owner)}
          onChange={(managers) => put({ managers })}
          {...said("managers")}
        />
        <Select
          required
          allowDeselect={false}
          label={t("projects.field.product")}
          value={values.product}
          data={products
            .filter((one) => !one.is_archived || String(one.id) === values.product)
            .map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(product) => put({ product })}
          {...said("product")}
        />
        {known ? (
          <Select
            allowDeselect={false}
            label={t("projects.field.state")}
            value={values.state}
            data={states.map((one) => ({ value: one, label: t(`projects.state.${one}`) }))}
            onChange={(state) => put({ state: state ?? "planned" })}
          />
        ) : (
          <TextInput
            required
            type="date"
            label={t("projects.field.start_on")}
            value={values.start_on}
            onChange={(event) => put({ start_on: event.currentTarget.value })}
            {...said("start_on")}
          />
        )}
        <TextInput
          type="date"
          label={t("projects.field.deadline")}
          value={values.deadline}
          onChange={(event) => put({ deadline: event.currentTarget.value })}
          {...said("deadline")}
        />
      </div>
      <Textarea
        autosize
        minRows={2}
        label={t("projects.field.goal")}
        placeholder={t("projects.goalPlaceholder")}
        value={values.goal}
        onChange={(event) => put({ goal: event.currentTarget.value })}
        {...said("goal")}
      />
    </>
  );
}
