import { Button, Group, Modal, NumberInput, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type Theme, useGoalsRefresh, useWrite } from "./data";
import styles from "./goals.module.css";

/** A strategy theme: its words and its weight, which counts as a share of all weights. */
export function ThemeForm({ theme, onClose }: { theme?: Theme; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useGoalsRefresh(slug);
  const write = useWrite(slug);
  const [title, setTitle] = useState(theme?.title ?? "");
  const [weight, setWeight] = useState<number | string>(theme?.weight ?? 1);
  const [words, setWords] = useState(theme?.description ?? "");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = { title, weight: Number(weight), description: words };
    try {
      const { response } = theme
        ? await api.PATCH("/api/v1/workspaces/{slug}/themes/{key}", {
            params: { path: { slug, key: theme.key } },
            body: { ...body, version: theme.version },
          })
        : await api.POST("/api/v1/workspaces/{slug}/themes", { params: { path: { slug } }, body });
      noteStep({ slug, label: t("goals.done.theme", { title }), operationIds: [operationOf(response)] });
      await refresh();
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    }
  };
  const remove = async (gone: Theme) => {
    const isDone = await write(t("goals.done.themeGone", { title: gone.title }), () =>
      api.DELETE("/api/v1/workspaces/{slug}/themes/{key}", { params: { path: { slug, key: gone.key } } }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t(theme ? "goals.themeForm" : "goals.newTheme")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          required
          maxLength={200}
          label={t("goals.field.title")}
          placeholder={t("goals.themePlaceholder")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={wrong.title?.join(" ")}
        />
        <NumberInput
          min={0}
          max={1000}
          label={t("goals.weight")}
          description={t("goals.weightWords")}
          value={weight}
          onChange={setWeight}
          error={wrong.weight?.join(" ")}
        />
        <Textarea
          autosize
          minRows={2}
          label={t("goals.field.description")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          error={wrong.description?.join(" ")}
        />
        <Group justify={theme ? "space-between" : "flex-end"}>
          {theme && (
            <Button variant="subtle" color="red" onClick={() => void remove(theme)}>
              {t("common.delete")}
            </Button>
          )}
          <Button type="submit">{t("common.save")}</Button>
        </Group>
      </form>
    </Modal>
  );
}
