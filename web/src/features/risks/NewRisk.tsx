import { Button, Group, Modal, Select, TagsInput, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type Scheme, useRefresh } from "./data";
import styles from "./risks.module.css";

export interface Begun {
  cause?: string;
  event?: string;
  effect?: string;
  category?: string;
  about?: string[];
}

interface NewRiskProps {
  scheme: Scheme;
  begun?: Begun;
  onClose: () => void;
  onMade: (key: string) => void;
}

/** A risk in three parts: because of what, what may happen, so that what. */
export function NewRisk({ scheme, begun, onClose, onMade }: NewRiskProps) {
  const { t } = useTexts();
  const { slug, people, products } = useWorkspace();
  const { user } = useSession();
  const refresh = useRefresh(slug);
  const [values, setValues] = useState({
    cause: begun?.cause ?? "",
    event: begun?.event ?? "",
    effect: begun?.effect ?? "",
    category: begun?.category ?? "technical",
    owner: user.id as number | null,
    product: products[0]?.id ?? null,
    about: begun?.about ?? [],
  });
  const [problems, setProblems] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { data, response } = await api.POST("/api/v1/workspaces/{slug}/risks", {
        params: { path: { slug } },
        body: values as never,
      });
      noteStep({
        slug,
        label: t("risks.made", { key: data?.key ?? "" }),
        operationIds: [operationOf(response)],
        loudness: "quiet",
      });
      await refresh();
      onMade(data?.key ?? "");
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setProblems(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("risks.new")} size={560}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        {(["cause", "event", "effect"] as const).map((name) => (
          <Textarea
            key={name}
            autosize
            required={name === "event"}
            {...(name === "cause" ? { "data-autofocus": true } : {})}
            label={t(`risks.field.${name}`)}
            placeholder={t(`risks.form.${name}`)}
            value={values[name]}
            error={problems[name]?.join(" ")}
            onChange={(event) => put({ [name]: event.currentTarget.value })}
          />
        ))}
        <div className={styles.three}>
          <Select
            label={t("risks.field.category")}
            value={values.category}
            allowDeselect={false}
            data={scheme.categories.map((one) => ({ value: one.code, label: one.name }))}
            onChange={(category) => category && put({ category })}
          />
          <Select
            label={t("risks.field.owner")}
            searchable
            value={values.owner ? String(values.owner) : null}
            data={people.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(owner) => put({ owner: owner ? Number(owner) : null })}
          />
          <Select
            label={t("risks.field.product")}
            value={values.product ? String(values.product) : null}
            allowDeselect={false}
            data={products.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(product) => product && put({ product: Number(product) })}
          />
        </div>
        <TagsInput
          label={t("risks.field.about")}
          description={t("risks.form.aboutWords")}
          splitChars={[",", " ", "，", "、"]}
          value={values.about}
          error={problems.about?.join(" ")}
          onChange={(next) =>
            put({ about: next.map((key) => (key.includes(":") ? key : key.toUpperCase())) })
          }
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={isBusy} disabled={values.event.trim() === ""}>
            {t("common.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
