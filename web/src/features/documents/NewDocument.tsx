import { Button, Group, Modal, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { languageName } from "../../texts/languages";
import { noticeFailed } from "../../ui/notice";
import { useTemplates } from "./data";
import styles from "./documents.module.css";

interface NewDocumentProps {
  workspace: SessionWorkspace;
  onClose: () => void;
  onMade: (key: string) => void;
}

/** Which kind, of which product, in which language; the sections that it will have are in sight before it is made. */
export function NewDocument({ workspace, onClose, onMade }: NewDocumentProps) {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const templates = useTemplates(workspace.slug, language);
  const products = workspace.products.filter((one) => !one.is_archived);
  const [kind, setKind] = useState(language === "zh" ? "gbt9385" : "srs");
  const [product, setProduct] = useState(String(products[0]?.id ?? ""));
  const [tongue, setTongue] = useState<string>(language);
  const [typed, setTyped] = useState<string | null>(null);
  const [problems, setProblems] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const template = templates.data?.templates.find((one) => one.kind === kind);
  const chosen = products.find((one) => String(one.id) === product);
  const proposed = chosen && template ? t("documents.proposedTitle", { product: chosen.name }) : "";
  const title = typed ?? proposed;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const made = await must(
        api.POST("/api/v1/workspaces/{slug}/documents", {
          params: { path: { slug: workspace.slug } },
          body: { product: Number(product), kind, title, language: tongue },
        }),
      );
      await queries.invalidateQueries({ queryKey: ["documents", workspace.slug] });
      onMade(made.key);
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setProblems(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("documents.new")} size={560}>
      <form onSubmit={(event) => void save(event)} className={styles.form}>
        <Select
          label={t("documents.form.kind")}
          value={kind}
          allowDeselect={false}
          data={(templates.data?.templates ?? []).map((one) => ({
            value: one.kind,
            label:
              one.standard && !one.name.includes(one.standard) ? `${one.name} · ${one.standard}` : one.name,
          }))}
          onChange={(value) => setKind(value ?? "srs")}
        />
        <Group grow align="flex-start">
          <Select
            label={t("documents.form.product")}
            value={product}
            allowDeselect={false}
            data={products.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(value) => setProduct(value ?? "")}
            error={problems.product?.join(" ")}
          />
          <div>
            <p className={styles.fieldLabel}>{t("documents.form.language")}</p>
            <SegmentedControl
              fullWidth
              aria-label={t("documents.form.language")}
              value={tongue}
              data={[
                { value: "zh", label: languageName.zh },
                { value: "en", label: languageName.en },
              ]}
              onChange={setTongue}
            />
          </div>
        </Group>
        <TextInput
          data-autofocus
          required
          label={t("documents.form.title")}
          value={title}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={problems.title?.join(" ")}
        />
        {template && (
          <div>
            <p className={styles.fieldLabel}>{t("documents.form.sections")}</p>
            <ol className={styles.outlinePreview}>
              {template.sections.map((section, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a template's sections never move
                <li key={place} data-level={section.level} data-kind={section.kind}>
                  {section.heading}
                </li>
              ))}
            </ol>
          </div>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={isBusy} disabled={!product}>
            {t("documents.form.make")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
