import { Button, Group, Modal, NumberInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api } from "../../../api/client";
import { useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import team from "../team.module.css";
import { loadKey, type Thresholds } from "./data";

interface ThresholdsFormProps {
  slug: string;
  thresholds: Thresholds;
  onClose: () => void;
}

const fields = [
  { name: "over_percent", min: 50, max: 300, step: 5, suffix: " %" },
  { name: "idle_percent", min: 0, max: 100, step: 5, suffix: " %" },
  { name: "weeks_in_a_row", min: 1, max: 12, step: 1, suffix: "" },
  { name: "weeks_ahead", min: 1, max: 52, step: 1, suffix: "" },
] as const;

/** When overload and idleness are worth a notice. */
export function ThresholdsForm({ slug, thresholds, onClose }: ThresholdsFormProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [values, setValues] = useState(thresholds);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api.PUT("/api/v1/workspaces/{slug}/load/thresholds", {
        params: { path: { slug } },
        body: values,
      });
      await queries.invalidateQueries({ queryKey: loadKey(slug) });
      onClose();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("resources.load.thresholds")}>
      <form className={team.form} onSubmit={(event) => void save(event)}>
        <p className={team.words}>{t("resources.load.thresholdsWords")}</p>
        {fields.map(({ name, ...more }) => (
          <NumberInput
            key={name}
            label={t(`resources.load.threshold.${name}`)}
            allowDecimal={false}
            value={values[name]}
            onChange={(value) => setValues({ ...values, [name]: Number(value) })}
            {...more}
          />
        ))}
        <Group justify="flex-end">
          <Button type="submit">{t("common.save")}</Button>
        </Group>
      </form>
    </Modal>
  );
}
