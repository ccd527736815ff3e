import { Button, Select } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useState } from "react";
import type { SessionWorkspace } from "../../../api/session";
import { type TextKey, useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import { Section } from "../../../ui/section";
import styles from "../interchange.module.css";
import { type ReqifState, type ReqifType, type TypeMapping, useReqifWrites } from "./data";
import own from "./reqif.module.css";

interface TypesProps {
  workspace: SessionWorkspace;
  state: ReqifState;
  onChecked: () => void;
}

export const requirementTypes = ["functional", "non_functional", "business"] as const;
const linkKinds = [
  "relates_to",
  "satisfies",
  "verifies",
  "refines",
  "derives_from",
  "depends_on",
  "conflicts_with",
  "duplicates",
] as const;

/** What the file's types, attributes and relations become; what becomes nothing is kept and written back. */
export function Types({ workspace, state, onChecked }: TypesProps) {
  const { t } = useTexts();
  const { check } = useReqifWrites(workspace.slug, state.id);
  const [product, setProduct] = useState(String(state.product ?? workspace.products[0]?.id ?? ""));
  const [types, setTypes] = useState<Record<string, TypeMapping>>(state.types);
  const [relations, setRelations] = useState<Record<string, string>>(state.relations);
  const [isBusy, setBusy] = useState(false);
  const next = async () => {
    setBusy(true);
    try {
      await check({ product: Number(product), types, relations });
      onChecked();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const relationTypes = state.members.flatMap((member) => member.relation_types);
  return (
    <>
      <div className={styles.options}>
        <Select
          label={t("interchange.columns.product")}
          value={product}
          allowDeselect={false}
          data={workspace.products.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(value) => value && setProduct(value)}
        />
        {state.members.map((member) => (
          <p key={member.name} className={styles.found}>
            {t("interchange.reqif.found", {
              title: member.title || member.name,
              tool: member.tool,
              objects: member.objects,
              relations: member.relations,
            })}
          </p>
        ))}
      </div>
      {state.mended_count > 0 && (
        <p className={styles.notice}>{t("interchange.reqif.mended", { count: state.mended_count })}</p>
      )}
      {state.members.some((member) => member.has_extensions) && (
        <p className={styles.notice}>{t("interchange.reqif.extensions")}</p>
      )}
      {state.members
        .flatMap((member) => member.types)
        .map((type) => (
          <TypeTable
            key={type.id}
            type={type}
            fields={state.fields}
            ownFields={state.own_fields}
            mapping={types[type.id] ?? { becomes: "", attributes: {} }}
            onChange={(mapping) => setTypes({ ...types, [type.id]: mapping })}
          />
        ))}
      {relationTypes.length > 0 && (
        <Section title={t("interchange.reqif.relations")}>
          <div className={own.pairs}>
            {relationTypes.map((one) => (
              <div key={one.id} className={own.pair}>
                <span>
                  {one.name} <span className={styles.quiet}>{one.count}</span>
                </span>
                <Select
                  aria-label={t("interchange.columns.fieldOf", { heading: one.name })}
                  placeholder={t("interchange.reqif.kept")}
                  clearable
                  value={relations[one.id] || null}
                  data={linkKinds.map((kind) => ({
                    value: kind,
                    label: t(`interchange.reqif.link.${kind}`),
                  }))}
                  onChange={(kind) => setRelations({ ...relations, [one.id]: kind ?? "" })}
                />
              </div>
            ))}
          </div>
        </Section>
      )}
      <div className={styles.foot}>
        <Button
          loading={isBusy}
          disabled={!product}
          rightSection={<IconArrowRight size={15} />}
          onClick={() => void next()}
        >
          {t("interchange.columns.next")}
        </Button>
      </div>
    </>
  );
}

interface TypeTableProps {
  type: ReqifType;
  fields: ReqifState["fields"];
  ownFields: ReqifState["own_fields"];
  mapping: TypeMapping;
  onChange: (mapping: TypeMapping) => void;
}

function TypeTable({ type, fields, ownFields, mapping, onChange }: TypeTableProps) {
  const { t } = useTexts();
  const put = (id: string, field: string) =>
    onChange({
      becomes: mapping.becomes ?? "",
      attributes: {
        ...mapping.attributes,
        [id]: { field, choices: mapping.attributes?.[id]?.choices ?? {} },
      },
    });
  const isAside = !mapping.becomes;
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
          data={requirementTypes.map((one) => ({ value: one, label: t(`requirements.type.${one}`) }))}
          onChange={(value) => onChange({ attributes: mapping.attributes ?? {}, becomes: value ?? "" })}
        />
      </header>
      {!isAside && (
        <div className={styles.scroller}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t("interchange.reqif.attribute")}</th>
                <th scope="col">{t("interchange.columns.samples")}</th>
                <th scope="col">{t("interchange.columns.field")}</th>
              </tr>
            </thead>
            <tbody>
              {type.attributes.map((attribute) => {
                const field = mapping.attributes?.[attribute.id]?.field ?? "";
                return (
                  <tr key={attribute.id} data-unused={!field || undefined}>
                    <th scope="row" className={styles.heading}>
                      {attribute.name}
                    </th>
                    <td className={styles.samples}>{attribute.samples.join(" · ")}</td>
                    <td>
                      <Select
                        aria-label={t("interchange.columns.fieldOf", { heading: attribute.name })}
                        placeholder={t("interchange.reqif.kept")}
                        clearable
                        value={field || null}
                        data={(fields[attribute.kind] ?? []).map((name) => ({
                          value: name,
                          label: ownFields[name] ?? t(`interchange.field.${name}` as TextKey),
                        }))}
                        onChange={(value) => put(attribute.id, value ?? "")}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
