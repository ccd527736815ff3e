import { Select } from "@mantine/core";
import { useTexts } from "../../../texts";
import styles from "../interchange.module.css";
import { Choices } from "./Choices";
import type { ReqifAttribute, ReqifState, ReqifType, TypeMapping } from "./data";
import own from "./reqif.module.css";
import { type ReqifWords, useReqifWords } from "./words";

const bases = ["functional", "non_functional", "business"] as const;

interface TypeTableProps {
  type: ReqifType;
  state: ReqifState;
  mapping: TypeMapping;
  onChange: (mapping: TypeMapping) => void;
}

/** What one type of the file becomes, and each of its attributes. */
export function TypeTable({ type, state, mapping, onChange }: TypeTableProps) {
  const { t } = useTexts();
  const words = useReqifWords(state);
  const put = (id: string, field: string, choices: Record<string, string>) =>
    onChange({
      becomes: mapping.becomes ?? "",
      attributes: { ...mapping.attributes, [id]: { field, choices } },
    });
  const ownTypes = Object.entries(state.own_types);
  return (
    <section className={own.type}>
      <header className={own.typeHead}>
        <h2>{type.name}</h2>
        <span className={styles.quiet}>{t("interchange.reqif.objects", { count: type.count })}</span>
        <Select
          aria-label={t("interchange.columns.fieldOf", { heading: type.name })}
          placeholder={t("interchange.reqif.aside")}
          clearable
          value={mapping.becomes || null}
          data={[
            ...bases.map((one) => ({ value: one as string, label: t(`requirements.type.${one}`) })),
            ...ownTypes.map(([value, label]) => ({ value, label })),
          ]}
          onChange={(value) => onChange({ attributes: mapping.attributes ?? {}, becomes: value ?? "" })}
        />
      </header>
      {mapping.becomes && (
        <div className={styles.scroller}>
          <table className={`${styles.table} ${own.mapping}`}>
            <thead>
              <tr>
                <th scope="col">{t("interchange.reqif.attribute")}</th>
                <th scope="col">{t("interchange.columns.samples")}</th>
                <th scope="col">{t("interchange.columns.field")}</th>
              </tr>
            </thead>
            <tbody>
              {type.attributes.map((attribute) => (
                <AttributeRow
                  key={attribute.id}
                  attribute={attribute}
                  state={state}
                  words={words}
                  mapping={mapping}
                  onPut={(field, choices) => put(attribute.id, field, choices)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface AttributeRowProps {
  attribute: ReqifAttribute;
  state: ReqifState;
  words: ReqifWords;
  mapping: TypeMapping;
  onPut: (field: string, choices: Record<string, string>) => void;
}

function AttributeRow({ attribute, state, words, mapping, onPut }: AttributeRowProps) {
  const { t } = useTexts();
  const how = mapping.attributes?.[attribute.id];
  const field = how?.field ?? "";
  const offered =
    state.own_choices[field] ??
    Object.fromEntries((state.choices[field] ?? []).map((one) => [one, words.choiceName(field, one)]));
  return (
    <tr data-unused={!field || undefined}>
      <th scope="row" className={styles.heading}>
        {attribute.name}
      </th>
      <td className={styles.samples}>{attribute.samples.join(" · ")}</td>
      <td>
        <Select
          aria-label={t("interchange.columns.fieldOf", { heading: attribute.name })}
          placeholder={t("interchange.reqif.kept")}
          clearable
          searchable
          value={field || null}
          data={(state.fields[attribute.kind] ?? []).map((name) => ({
            value: name,
            label: words.fieldName(name),
          }))}
          onChange={(value) => onPut(value ?? "", { ...attribute.meanings[value ?? ""] })}
        />
        {attribute.choices.length > 0 && Object.keys(offered).length > 0 && (
          <Choices
            attribute={attribute}
            offered={offered}
            chosen={how?.choices ?? {}}
            onChange={(choices) => onPut(field, choices)}
          />
        )}
      </td>
    </tr>
  );
}
