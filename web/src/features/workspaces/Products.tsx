import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { EditableName } from "./EditableName";
import styles from "./List.module.css";
import { useStructureChange } from "./Structure";

type Product = components["schemas"]["ProductOut"];

export function Products({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  return (
    <>
      {workspace.products.length === 0 && <p className={styles.none}>{t("workspaces.products.none")}</p>}
      <ul className={styles.list}>
        {workspace.products.map((product) => (
          <ProductRow key={product.id} product={product} workspace={workspace} />
        ))}
      </ul>
      {workspace.can.manage && <NewProduct slug={workspace.slug} />}
    </>
  );
}

function ProductRow({ product, workspace }: { product: Product; workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const run = useStructureChange();
  const params = { path: { slug: workspace.slug, product_id: product.id } };
  const change = (body: { name?: string; is_archived?: boolean }) =>
    run(() => api.PATCH("/api/v1/workspaces/{slug}/products/{product_id}", { params, body }));
  return (
    <li className={styles.row} data-quiet={product.is_archived || undefined}>
      <code className={styles.prefix}>{product.key_prefix}</code>
      <div className={styles.about}>
        <EditableName
          name={product.name}
          canEdit={workspace.can.manage === true}
          onRename={(name) => change({ name })}
        />
        {product.description && <div className={styles.quiet}>{product.description}</div>}
      </div>
      {product.is_archived && <Mark>{t("workspaces.products.archived")}</Mark>}
      {workspace.can.manage && (
        <Button
          variant="subtle"
          color="gray"
          onClick={() => void change({ is_archived: !product.is_archived })}
        >
          {t(product.is_archived ? "workspaces.products.restore" : "workspaces.products.archive")}
        </Button>
      )}
    </li>
  );
}

function NewProduct({ slug }: { slug: string }) {
  const { t } = useTexts();
  const run = useStructureChange();
  const [name, setName] = useState("");
  const [prefix, setPrefix] = useState("");
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await run(() =>
      api.POST("/api/v1/workspaces/{slug}/products", {
        params: { path: { slug } },
        body: { name, key_prefix: prefix, description: "" },
      }),
    );
    if (!isDone) return;
    setName("");
    setPrefix("");
  };
  return (
    <form className={styles.add} onSubmit={(event) => void submit(event)}>
      <TextInput
        className={styles.grow ?? ""}
        label={t("workspaces.products.name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        w={140}
        label={t("workspaces.products.prefix")}
        placeholder="SHOP"
        value={prefix}
        onChange={(event) => setPrefix(event.currentTarget.value.toUpperCase())}
      />
      <Button type="submit" h={32} variant="default" disabled={name.trim() === "" || prefix === ""}>
        {t("workspaces.products.add")}
      </Button>
    </form>
  );
}
