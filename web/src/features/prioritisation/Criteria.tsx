import { ActionIcon, Button, Modal, NumberInput, Select, TextInput } from "@mantine/core";
import { IconPlus, IconTargetArrow, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type Settings, useRankingRefresh } from "./data";
import styles from "./ranking.module.css";

interface CriteriaProps {
  slug: string;
  settings: Settings;
  onClose: () => void;
}

/** Which method orders the backlog, and the criteria of the weighted score. */
export function Criteria({ slug, settings, onClose }: CriteriaProps) {
  const { t } = useTexts();
  const refresh = useRankingRefresh(slug);
  const [method, setMethod] = useState(settings.method);
  const [rows, setRows] = useState(
    settings.criteria.map((one) => ({ ...one, id: one.id as string | null, place: one.id })),
  );
  const [isBusy, setBusy] = useState(false);
  const put = (place: string, change: { name?: string; weight?: number }) =>
    setRows(rows.map((row) => (row.place === place ? { ...row, ...change } : row)));
  const add = (name: string, source: string) =>
    setRows([...rows, { id: null, place: crypto.randomUUID(), name, weight: 1, source }]);
  const save = async () => {
    setBusy(true);
    try {
      const { response } = await api.PUT("/api/v1/workspaces/{slug}/ranking", {
        params: { path: { slug } },
        body: {
          version: settings.version,
          method,
          criteria: rows.map(({ id, name, weight, source }) => ({ id, name, weight, source })),
        },
      });
      noteStep({ slug, label: t("prioritisation.saved"), operationIds: [operationOf(response)] });
      await refresh();
      onClose();
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("prioritisation.settings")}>
      <div className={styles.form}>
        <Select
          label={t("prioritisation.method")}
          description={t("prioritisation.methodWords")}
          value={method}
          allowDeselect={false}
          data={settings.methods.map((one) => ({ value: one.id, label: one.label }))}
          onChange={(value) => value && setMethod(value)}
        />
        <fieldset className={styles.fieldset}>
          <legend>{t("prioritisation.criteria")}</legend>
          {rows.map((row) => (
            <div key={row.place} className={styles.criterion}>
              <TextInput
                aria-label={t("prioritisation.criterion")}
                placeholder={t("prioritisation.criterion")}
                value={row.name}
                onChange={(event) => put(row.place, { name: event.currentTarget.value })}
              />
              <NumberInput
                aria-label={t("prioritisation.weight")}
                min={0}
                step={0.5}
                value={row.weight}
                onChange={(weight) => put(row.place, { weight: Number(weight) })}
              />
              <ActionIcon
                aria-label={t("prioritisation.removeCriterion", { name: row.name })}
                onClick={() => setRows(rows.filter((one) => one.place !== row.place))}
              >
                <IconX size={15} />
              </ActionIcon>
            </div>
          ))}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => add("", "")}
          >
            {t("prioritisation.addCriterion")}
          </Button>
          {!rows.some((row) => row.source === "themes") && (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconTargetArrow size={14} />}
              onClick={() => add(t("prioritisation.themes.name"), "themes")}
            >
              {t("prioritisation.themes.add")}
            </Button>
          )}
          {rows.some((row) => row.source === "themes") && (
            <p className={styles.words}>
              {t("prioritisation.themes.words", {
                name: rows.find((row) => row.source === "themes")?.name ?? "",
              })}
            </p>
          )}
        </fieldset>
        <Button loading={isBusy} onClick={() => void save()}>
          {t("common.save")}
        </Button>
      </div>
    </Modal>
  );
}
