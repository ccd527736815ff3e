import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../../api/client";
import { useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import type { Disagreement, Effect, Option } from "../data";
import styles from "../decisions.module.css";
import { EffectsInput } from "../Effects";
import { useAct } from "../useAct";

interface OptionFormProps {
  disagreement: Disagreement;
  /** The option to change. */
  option?: Option;
  /** The options to merge into a new one. */
  numbers?: readonly number[];
  onClose: () => void;
}

/** A new option, other words for one, or one out of several. */
export function OptionForm({ disagreement, option, numbers, onClose }: OptionFormProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const merged = disagreement.options.filter((one) => numbers?.includes(one.number));
  const [title, setTitle] = useState(option?.title ?? merged.map((one) => one.title).join(" + "));
  const [text, setText] = useState(
    option?.text ??
      merged
        .map((one) => one.text)
        .join("\n")
        .trim(),
  );
  const [effects, setEffects] = useState<Effect[]>(
    (option ? option.effects : merged.flatMap((one) => one.effects)).map(({ key, field, value }) => ({
      key,
      field,
      value: value as Effect["value"],
    })),
  );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = { title, text, effects };
    const path = { slug, key: disagreement.key };
    const isDone = await act(() => {
      if (option)
        return api.PUT("/api/v1/workspaces/{slug}/disagreements/{key}/options/{number}", {
          params: { path: { ...path, number: option.number } },
          body: { ...body, version: option.version },
        });
      if (numbers)
        return api.POST("/api/v1/workspaces/{slug}/disagreements/{key}/merges", {
          params: { path },
          body: { ...body, numbers: [...numbers] },
        });
      return api.POST("/api/v1/workspaces/{slug}/disagreements/{key}/options", { params: { path }, body });
    });
    if (isDone) onClose();
  };
  const kind = option ? "change" : numbers ? "merge" : "add";
  return (
    <Modal opened onClose={onClose} size="lg" title={t(`decisions.options.${kind}`)}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          required
          maxLength={200}
          label={t("decisions.options.name")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          autosize
          minRows={3}
          label={t("decisions.options.text")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <EffectsInput about={disagreement.about} effects={effects} onChange={setEffects} />
        <Button type="submit" loading={isBusy} disabled={title.trim() === ""}>
          {t("common.save")}
        </Button>
      </form>
    </Modal>
  );
}
