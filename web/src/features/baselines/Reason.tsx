import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import styles from "./versions.module.css";

interface ReasonProps {
  slug: string;
  recordKey: string;
  version: number;
  reason: string;
  onDone: () => void;
  onCancel: () => void;
}

/** One line: why a version came about. */
export function Reason({ slug, recordKey, version, reason, onDone, onCancel }: ReasonProps) {
  const { t } = useTexts();
  const [said, setSaid] = useState(reason);
  const [isBusy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await api.PUT("/api/v1/workspaces/{slug}/requirements/{key}/versions/{version}/reason", {
        params: { path: { slug, key: recordKey, version } },
        body: { reason: said },
      });
      onDone();
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <form className={styles.explain} onSubmit={(event) => void save(event)}>
      <TextInput
        autoFocus
        size="xs"
        maxLength={500}
        aria-label={t("baselines.versions.reason")}
        placeholder={t("baselines.versions.reasonPlaceholder")}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") onCancel();
        }}
      />
      <Button type="submit" size="xs" loading={isBusy} disabled={said.trim() === ""}>
        {t("common.save")}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={onCancel}>
        {t("common.cancel")}
      </Button>
    </form>
  );
}
