import { Button, Modal, Select, Textarea, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useReleaseNames } from "../../api/releases";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { keyList, type ListChoice } from "../../ui/list";
import { noticeDone, noticeFailed } from "../../ui/notice";
import styles from "./baselines.module.css";

type Kind = "workspace" | "product" | "release" | "view" | "filter" | "chosen";

interface TakeBaselineProps extends ListChoice {
  onClose: () => void;
}

/** Names what is frozen, and why. */
export function TakeBaseline({ onClose, query, keys: picked }: TakeBaselineProps) {
  const { t } = useTexts();
  const { slug, products } = useWorkspace();
  const releases = useReleaseNames();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const views = useQuery({
    queryKey: ["saved-views", slug, "requirements"],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/views", {
          params: { path: { slug }, query: { page: "requirements" } },
        }),
      ),
  });
  const [kind, setKind] = useState<Kind>(picked ? "chosen" : query ? "filter" : "workspace");
  const [name, setName] = useState("");
  const [reason, setReason] = useState("");
  const [which, setWhich] = useState<string | null>(null);
  const [address, setAddress] = useState(query ?? "");
  const [keys, setKeys] = useState(keyList(picked ?? "").join(", "));
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);

  const kinds: Kind[] = ["workspace", "product"];
  if (releases.length > 0) kinds.push("release");
  if ((views.data?.length ?? 0) > 0) kinds.push("view");
  kinds.push("filter", "chosen");
  const offered = {
    product: products.map((one) => ({ value: String(one.id), label: one.name })),
    release: releases.map((one) => ({ value: String(one.id), label: one.name })),
    view: (views.data ?? []).map((one) => ({ value: String(one.id), label: one.name })),
  };
  const choices = kind === "product" || kind === "release" || kind === "view" ? offered[kind] : null;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const scope = {
        kind,
        ...(choices ? { [kind]: Number(which) } : {}),
        ...(kind === "filter" ? { query: address.replace(/^.*\?/, "") } : {}),
        ...(kind === "chosen" ? { keys: [...keyList(keys)] } : {}),
      };
      const taken = await must(
        api.POST("/api/v1/workspaces/{slug}/baselines", {
          params: { path: { slug } },
          body: { name, reason, scope },
        }),
      );
      await queries.invalidateQueries({ queryKey: ["baselines", slug] });
      noticeDone(t("baselines.taken", { name: taken.name, count: taken.count }));
      await navigate({ to: `/w/${slug}/baselines/${taken.id}` });
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("baselines.take")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          required
          maxLength={100}
          label={t("baselines.form.name")}
          placeholder={t("baselines.form.namePlaceholder")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={wrong.name?.join(" ")}
        />
        <Select
          label={t("baselines.form.scope")}
          value={kind}
          allowDeselect={false}
          data={kinds.map((value) => ({ value, label: t(`baselines.form.kind.${value}`) }))}
          onChange={(value) => {
            setKind(value as Kind);
            setWhich(null);
          }}
        />
        {choices && (
          <Select
            required
            searchable
            label={t(`baselines.form.which.${kind as "product"}`)}
            value={which}
            data={choices}
            onChange={setWhich}
          />
        )}
        {kind === "filter" && (
          <TextInput
            label={t("baselines.form.which.filter")}
            description={t("baselines.form.filterWords")}
            value={address}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
        )}
        {kind === "chosen" && (
          <Textarea
            required
            autosize
            minRows={2}
            maxRows={8}
            label={t("baselines.form.which.chosen")}
            placeholder="SHOP-1, SHOP-2"
            value={keys}
            onChange={(event) => setKeys(event.currentTarget.value)}
          />
        )}
        <Textarea
          autosize
          minRows={2}
          maxLength={500}
          label={t("baselines.form.reason")}
          placeholder={t("baselines.form.reasonPlaceholder")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={wrong.reason?.join(" ")}
        />
        <p className={styles.quiet}>{t("baselines.form.frozenWords")}</p>
        <Button type="submit" loading={isBusy} disabled={choices !== null && which === null}>
          {t("baselines.form.freeze")}
        </Button>
      </form>
    </Modal>
  );
}
