import { Button, Modal, MultiSelect, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { type AreaKind, areaKinds, type MapArea, type MapData, treeOf, useRefresh } from "./data";
import styles from "./page.module.css";

interface AreaFormProps {
  data: MapData;
  /** The area to change; absent for a new one. */
  area?: MapArea;
  onClose: () => void;
}

/** An area's name, place, people and review day. What changes is kept in the history with the reason. */
export function AreaForm({ data, area, onClose }: AreaFormProps) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const refresh = useRefresh(slug);
  const [name, setName] = useState(area?.name ?? "");
  const [kind, setKind] = useState<AreaKind>(area?.kind ?? "module");
  const [product, setProduct] = useState<string | null>(area?.product ? String(area.product) : null);
  const [parent, setParent] = useState<string | null>(area?.parent ? String(area.parent) : null);
  const [owners, setOwners] = useState((area?.owners ?? []).map(String));
  const [deputies, setDeputies] = useState((area?.deputies ?? []).map(String));
  const [reviewOn, setReviewOn] = useState(area?.review_on ?? "");
  const [note, setNote] = useState(area?.note ?? "");
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const people = workspace.people.map((one) => ({ value: String(one.id), label: one.name }));
  const above = treeOf(data.areas)
    .filter((row) => row.area.id !== area?.id)
    .map((row) => ({ value: String(row.area.id), label: `${"\u2003".repeat(row.depth)}${row.area.name}` }));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const body = {
      name,
      kind,
      parent: parent === null ? null : Number(parent),
      owners: owners.map(Number),
      deputies: deputies.map(Number),
      review_on: reviewOn || null,
      note,
      reason,
    };
    try {
      if (area)
        await api.PATCH("/api/v1/workspaces/{slug}/responsibility/areas/{area_id}", {
          params: { path: { slug, area_id: area.id } },
          body: { ...body, version: data.version },
        });
      else
        await api.POST("/api/v1/workspaces/{slug}/responsibility/areas", {
          params: { path: { slug } },
          body: { ...body, product: product === null ? null : Number(product) },
        });
      await refresh();
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={area ? t("responsibility.area.change", { name: area.name }) : t("responsibility.area.add")}
    >
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <div className={styles.pair}>
          <TextInput
            required
            data-autofocus
            maxLength={100}
            label={t("responsibility.area.name")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={wrong.name?.join(" ")}
          />
          <Select
            label={t("responsibility.area.kind")}
            allowDeselect={false}
            value={kind}
            data={areaKinds.map((one) => ({ value: one, label: t(`responsibility.kind.${one}`) }))}
            onChange={(value) => setKind((value ?? "module") as AreaKind)}
          />
          <Select
            clearable
            disabled={area !== undefined}
            label={t("responsibility.area.product")}
            placeholder={t("responsibility.area.allProducts")}
            value={product}
            data={workspace.products.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={setProduct}
          />
          <Select
            clearable
            searchable
            label={t("responsibility.area.parent")}
            placeholder={t("responsibility.area.noParent")}
            value={parent}
            data={above}
            onChange={setParent}
            error={wrong.parent?.join(" ")}
          />
        </div>
        <MultiSelect
          searchable
          label={t("responsibility.area.owners")}
          description={t("responsibility.area.ownersWords")}
          value={owners}
          data={people}
          onChange={setOwners}
          error={wrong.owners?.join(" ")}
        />
        <MultiSelect
          searchable
          label={t("responsibility.area.deputies")}
          description={t("responsibility.area.deputiesWords")}
          value={deputies}
          data={people.filter((one) => !owners.includes(one.value))}
          onChange={setDeputies}
          error={wrong.deputies?.join(" ")}
        />
        <div className={styles.pair}>
          <TextInput
            type="date"
            label={t("responsibility.area.reviewOn")}
            value={reviewOn}
            onChange={(event) => setReviewOn(event.currentTarget.value)}
            error={wrong.review_on?.join(" ")}
          />
          <TextInput
            maxLength={500}
            label={t("responsibility.area.note")}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={wrong.note?.join(" ")}
          />
        </div>
        {area && (
          <TextInput
            maxLength={1000}
            label={t("responsibility.area.reason")}
            placeholder={t("responsibility.area.reasonPlaceholder")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={wrong.reason?.join(" ")}
          />
        )}
        <Button type="submit" loading={isBusy}>
          {t("common.save")}
        </Button>
      </form>
    </Modal>
  );
}
