import { Button, Select } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import styles from "./interchange.module.css";

const formats = ["reqif", "xlsx", "csv"] as const;

/** The requirements of a product, or of all, as a file for another tool. */
export function TakeOut({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const [product, setProduct] = useState<string | null>(null);
  const address = (format: (typeof formats)[number]) => {
    const query = new URLSearchParams(product ? { product } : {});
    if (format !== "reqif") query.set("format", format);
    const what = format === "reqif" ? "reqif" : "requirements";
    return `/api/v1/workspaces/${workspace.slug}/export/${what}?${query}`;
  };
  return (
    <div className={styles.template}>
      <span>{t("interchange.out.words")}</span>
      <Select
        aria-label={t("interchange.columns.product")}
        placeholder={t("interchange.out.all")}
        clearable
        value={product}
        data={workspace.products.map((one) => ({ value: String(one.id), label: one.name }))}
        onChange={setProduct}
      />
      <Button.Group>
        {formats.map((format) => (
          <Button
            key={format}
            component="a"
            variant="default"
            href={address(format)}
            download
            leftSection={<IconDownload size={15} />}
          >
            {t(`interchange.out.${format}`)}
          </Button>
        ))}
      </Button.Group>
    </div>
  );
}
