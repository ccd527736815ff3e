import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { type Forecast, useRefresh } from "./data";

/** Another name for a kept forecast. */
export function NameForm({ forecast, onClose }: { forecast: Forecast; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  const [name, setName] = useState(forecast.name);
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await api.PATCH("/api/v1/workspaces/{slug}/forecasts/{forecast_id}", {
        params: { path: { slug, forecast_id: forecast.id } },
        body: { name, version: forecast.version },
      });
      onClose();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
      await refresh();
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("forecasts.rename")}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          label={t("forecasts.name")}
          placeholder={t("forecasts.namePlaceholder")}
          value={name}
          maxLength={100}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t("common.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
