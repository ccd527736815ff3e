import { Button, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { EditableName } from "./EditableName";
import styles from "./List.module.css";
import { type AreaKind, areaKinds } from "./roles";
import { useStructureChange } from "./Structure";

type Area = components["schemas"]["AreaOut"];

/** Areas under their kind: product lines, modules, markets, specialities. */
export function Areas({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const groups = areaKinds
    .map((kind) => ({ kind, areas: workspace.areas.filter((area) => area.kind === kind) }))
    .filter((group) => group.areas.length > 0);
  return (
    <>
      {groups.length === 0 && <p className={styles.none}>{t("workspaces.areas.none")}</p>}
      {groups.map((group) => (
        <div key={group.kind} className={styles.group}>
          <h3 className={styles.groupTitle}>{t(`workspaces.areaKind.${group.kind}`)}</h3>
          <ul className={styles.list}>
            {group.areas.map((area) => (
              <AreaRow key={area.id} area={area} workspace={workspace} />
            ))}
          </ul>
        </div>
      ))}
      {workspace.can.manage && <NewArea workspace={workspace} />}
    </>
  );
}

function AreaRow({ area, workspace }: { area: Area; workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const run = useStructureChange();
  const canManage = workspace.can.manage === true;
  const change = (body: Partial<{ name: string; kind: string; owner: number | null }>) =>
    run(() =>
      api.PATCH("/api/v1/workspaces/{slug}/areas/{area_id}", {
        params: { path: { slug: workspace.slug, area_id: area.id } },
        body: { name: area.name, kind: area.kind, owner: area.owner, ...body },
      }),
    );
  const product = workspace.products.find((one) => one.id === area.product);
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <EditableName name={area.name} canEdit={canManage} onRename={(name) => change({ name })} />
        {product && <div className={styles.quiet}>{product.name}</div>}
      </div>
      <Select
        className={styles.choice ?? ""}
        aria-label={t("workspaces.areas.ownerOf", { name: area.name })}
        placeholder={t("workspaces.areas.noOwner")}
        clearable
        disabled={!canManage}
        value={area.owner === null ? null : String(area.owner)}
        data={workspace.people.map((person) => ({ value: String(person.id), label: person.name }))}
        onChange={(value) => void change({ owner: value === null ? null : Number(value) })}
      />
    </li>
  );
}

function NewArea({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const run = useStructureChange();
  const [name, setName] = useState("");
  const [kind, setKind] = useState<AreaKind>("module");
  const [product, setProduct] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await run(() =>
      api.POST("/api/v1/workspaces/{slug}/areas", {
        params: { path: { slug: workspace.slug } },
        body: { name, kind, product: product === null ? null : Number(product) },
      }),
    );
    if (isDone) setName("");
  };
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={styles.grow ?? ""}
        label={t("workspaces.areas.name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        w={140}
        label={t("workspaces.areas.kind")}
        allowDeselect={false}
        value={kind}
        onChange={(value) => setKind((value ?? "module") as AreaKind)}
        data={areaKinds.map((one) => ({ value: one, label: t(`workspaces.areaKind.${one}`) }))}
      />
      <Select
        w={160}
        label={t("workspaces.areas.product")}
        placeholder={t("workspaces.areas.allProducts")}
        clearable
        value={product}
        onChange={setProduct}
        data={workspace.products.map((one) => ({ value: String(one.id), label: one.name }))}
      />
      <Button type="submit" h={32} variant="default" disabled={name.trim() === ""}>
        {t("workspaces.areas.add")}
      </Button>
    </form>
  );
}
