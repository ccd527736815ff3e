import { NativeSelect, UnstyledButton } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type FormEvent, useRef, useState } from "react";
import type { SessionWorkspace } from "../../api/session";
import type { Address } from "./address";
import type { Words } from "./fields";
import styles from "./page.module.css";
import { createRequirement } from "./rows/create";
import type { Values } from "./types";

const productKey = "planweave.product";

/** Where a new requirement goes: the product filtered by, or the one used last, or the first. */
export function lastProduct(products: SessionWorkspace["products"], filtered?: string): number | null {
  const live = products.filter((product) => !product.is_archived);
  const wanted = filtered && !filtered.includes(",") ? filtered : localStorage.getItem(productKey);
  return (live.find((product) => String(product.id) === wanted) ?? live[0])?.id ?? null;
}

export function rememberProduct(id: number): void {
  localStorage.setItem(productKey, String(id));
}

/** The single values filtered by are taken over, so that the new row stays in the list. */
export function valuesOfFilter(address: Address): Values {
  const values: Record<string, unknown> = {};
  for (const name of ["state", "priority", "type", "source"] as const) {
    const value = address[name];
    if (value && !value.includes(",") && value !== "none") values[name] = value;
  }
  for (const name of ["owner", "area", "parent"] as const) {
    const value = address[name];
    if (value && /^\d+$/.test(value)) values[name] = Number(value);
  }
  return values as Values;
}

/** The line under the grid: type a title, Enter, and go on with the next. */
export function NewRow({ words, address }: { words: Words; address: Address }) {
  const { t, workspace } = words;
  const [title, setTitle] = useState("");
  const [product, setProduct] = useState(() => lastProduct(workspace.products, address.product));
  const input = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = title.trim();
    if (wanted === "" || product === null) return;
    setTitle("");
    input.current?.focus();
    const made = await createRequirement(workspace.slug, words, {
      ...valuesOfFilter(address),
      title: wanted,
      product,
    });
    if (!made) setTitle((typed) => typed || wanted);
  };
  return (
    <form className={styles.newRow} onSubmit={(event) => void submit(event)}>
      <IconPlus size={15} stroke={1.7} aria-hidden="true" />
      <input
        ref={input}
        className={styles.newTitle}
        value={title}
        maxLength={500}
        placeholder={t("requirements.newRow")}
        aria-label={t("requirements.newRow")}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      {workspace.products.length > 1 && (
        <NativeSelect
          size="xs"
          className={styles.newProduct ?? ""}
          variant="unstyled"
          aria-label={t("requirements.field.product")}
          value={String(product ?? "")}
          data={workspace.products
            .filter((one) => !one.is_archived)
            .map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(event) => {
            const chosen = Number(event.currentTarget.value);
            setProduct(chosen);
            rememberProduct(chosen);
          }}
        />
      )}
      <UnstyledButton type="submit" className={styles.newAction} disabled={title.trim() === ""}>
        {t("requirements.newRowAction")}
      </UnstyledButton>
    </form>
  );
}
