import { Button, Select } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useState } from "react";
import type { SessionWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import { Section } from "../../../ui/section";
import styles from "../interchange.module.css";
import { type ReqifState, type TypeMapping, useReqifWrites } from "./data";
import { Missing } from "./Missing";
import own from "./reqif.module.css";
import { TypeTable } from "./TypeTable";

interface TypesProps {
  workspace: SessionWorkspace;
  state: ReqifState;
  onChecked: () => void;
}

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
      <Missing sentences={state.missing} />
      {state.members.some((member) => member.has_extensions) && (
        <p className={styles.notice}>{t("interchange.reqif.extensions")}</p>
      )}
      {state.members
        .flatMap((member) => member.types)
        .map((type) => (
          <TypeTable
            key={type.id}
            type={type}
            state={state}
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
      <div className={`${styles.foot} ${own.foot}`}>
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
