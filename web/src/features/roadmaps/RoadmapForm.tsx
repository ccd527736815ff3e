import { Button, Checkbox, Group, Modal, MultiSelect, SegmentedControl, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { laneKinds, levels, type Roadmap, spans, useRefresh } from "./data";
import styles from "./roadmaps.module.css";

interface RoadmapFormProps {
  roadmap?: Roadmap;
  onClose: (saved?: number | null) => void;
}

/** What the lanes are, how time runs, and what of the plan is drawn. */
export function RoadmapForm({ roadmap, onClose }: RoadmapFormProps) {
  const { t } = useTexts();
  const { slug, products } = useWorkspace();
  const refresh = useRefresh(slug);
  const [name, setName] = useState(roadmap?.name ?? "");
  const [lane, setLane] = useState<string>(roadmap?.lane ?? "product");
  const [span, setSpan] = useState<string>(roadmap?.span ?? "horizons");
  const [chosen, setChosen] = useState<string[]>((roadmap?.products ?? []).map(String));
  const [shownLevels, setShownLevels] = useState<string[]>([...(roadmap?.levels ?? [])]);
  const [showsDone, setShowsDone] = useState(roadmap?.shows_done ?? false);
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const body = {
      name,
      lane,
      span,
      products: chosen.map(Number),
      levels: shownLevels,
      shows_done: showsDone,
    };
    try {
      const saved = roadmap
        ? await must(
            api.PATCH("/api/v1/workspaces/{slug}/roadmaps/{roadmap_id}", {
              params: { path: { slug, roadmap_id: roadmap.id } },
              body: { ...body, version: roadmap.version },
            }),
          )
        : await must(api.POST("/api/v1/workspaces/{slug}/roadmaps", { params: { path: { slug } }, body }));
      await refresh();
      noticeDone(t("roadmaps.saved", { name: saved.name }));
      onClose(saved.id);
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  const remove = async (gone: Roadmap) => {
    const isSure = await askConfirm({
      title: t("roadmaps.deleteTitle", { name: gone.name }),
      words: t("roadmaps.deleteWords"),
      action: t("roadmaps.delete"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/roadmaps/{roadmap_id}", {
        params: { path: { slug, roadmap_id: gone.id } },
      });
      await refresh();
      noticeDone(t("roadmaps.deleted", { name: gone.name }));
      onClose(null);
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={() => onClose()} title={t(roadmap ? "roadmaps.edit" : "roadmaps.new")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          required
          maxLength={80}
          label={t("roadmaps.form.name")}
          placeholder={t("roadmaps.form.namePlaceholder")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={wrong.name?.join(" ")}
        />
        <fieldset className={styles.field}>
          <legend>{t("roadmaps.form.lanes")}</legend>
          <SegmentedControl
            fullWidth
            value={lane}
            data={laneKinds.map((value) => ({ value, label: t(`roadmaps.lane.${value}`) }))}
            onChange={setLane}
          />
          {wrong.lane && <p className={styles.wrong}>{wrong.lane.join(" ")}</p>}
        </fieldset>
        <fieldset className={styles.field}>
          <legend>{t("roadmaps.form.time")}</legend>
          <SegmentedControl
            fullWidth
            value={span}
            data={spans.map((value) => ({ value, label: t(`roadmaps.span.${value}`) }))}
            onChange={setSpan}
          />
        </fieldset>
        <MultiSelect
          clearable
          label={t("roadmaps.form.products")}
          placeholder={chosen.length === 0 ? t("roadmaps.form.all") : ""}
          value={chosen}
          data={products.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={setChosen}
          error={wrong.products?.join(" ")}
        />
        <MultiSelect
          clearable
          label={t("roadmaps.form.levels")}
          placeholder={shownLevels.length === 0 ? t("roadmaps.form.all") : ""}
          value={shownLevels}
          data={levels.map((value) => ({
            value,
            label: value === "none" ? t("roadmaps.form.noLevel") : t(`requirements.level.${value}`),
          }))}
          onChange={setShownLevels}
          error={wrong.levels?.join(" ")}
        />
        <Checkbox
          label={t("roadmaps.form.showsDone")}
          checked={showsDone}
          onChange={(event) => setShowsDone(event.currentTarget.checked)}
        />
        <Group justify="space-between">
          {roadmap ? (
            <Button variant="subtle" color="red" onClick={() => void remove(roadmap)}>
              {t("roadmaps.delete")}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={isBusy}>
            {t("roadmaps.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
