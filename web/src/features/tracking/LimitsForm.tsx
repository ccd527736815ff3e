import { Button, Modal, NumberInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { Loading } from "../../ui/state";
import { type Limits, useLimits, useRefresh } from "./data";
import styles from "./tracking.module.css";

const fields = ["start_days", "finish_days", "miss_days", "behind_share", "silent_days"] as const;

/** From when on something is an alarm, for the whole workspace. */
export default function LimitsForm({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useLimits(slug);
  const refresh = useRefresh(slug);
  const [values, setValues] = useState<Limits | null>(null);
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  useEffect(() => {
    if (found.data) setValues((now) => now ?? found.data);
  }, [found.data]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!values) return;
    try {
      await api.PUT("/api/v1/workspaces/{slug}/alarm-thresholds", {
        params: { path: { slug } },
        body: values,
      });
      await refresh();
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("tracking.limits.title")}>
      {!values ? (
        <Loading shape="text" />
      ) : (
        <form className={styles.form} onSubmit={(event) => void save(event)}>
          <p className={styles.quiet}>{t("tracking.limits.words")}</p>
          {fields.map((name) => (
            <NumberInput
              key={name}
              label={t(`tracking.limits.${name}`)}
              suffix={name === "behind_share" ? " %" : ""}
              min={name === "silent_days" ? 1 : 0}
              allowDecimal={false}
              value={name === "behind_share" ? Math.round(values[name] * 100) : values[name]}
              onChange={(value) =>
                setValues({
                  ...values,
                  [name]: name === "behind_share" ? Number(value) / 100 : Number(value),
                })
              }
              error={wrong[name]?.join(" ")}
            />
          ))}
          <Button type="submit">{t("common.save")}</Button>
        </form>
      )}
    </Modal>
  );
}
