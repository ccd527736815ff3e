import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useSession, useWorkspace } from "../../api/session";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type DatedPhase, useProjectsRefresh, useTemplates } from "./data";
import { Fields, type ProjectValues } from "./Fields";
import { PhaseEditor } from "./PhaseEditor";
import styles from "./projects.module.css";
import { TemplateChoice } from "./TemplateChoice";

/** Begin a project: what it is, which template, and the phases it proposes, each of them open to change. */
export function NewProject({ onClose }: { onClose: () => void }) {
  const { t, language } = useTexts();
  const { slug, products } = useWorkspace();
  const { user } = useSession();
  const navigate = useNavigate();
  const refresh = useProjectsRefresh(slug);
  const templates = useTemplates(slug, language);
  const [values, setValues] = useState<ProjectValues>({
    title: "",
    owner: String(user.id),
    managers: [],
    product: String(products.find((one) => !one.is_archived)?.id ?? ""),
    goal: "",
    start_on: todayIso(),
    deadline: "",
    state: "planned",
  });
  const [code, setCode] = useState("waterfall");
  // Edited phases belong to the choice that they were proposed for.
  const [edited, setEdited] = useState<{ of: string; phases: DatedPhase[] } | null>(null);
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const asked = `${code}|${values.start_on}|${values.deadline}`;
  const proposed = useQuery({
    queryKey: ["projects", slug, "propose", asked, language],
    enabled: code !== "" && values.start_on !== "",
    retry: false,
    queryFn: () =>
      must(
        api.POST("/api/v1/workspaces/{slug}/projects/propose", {
          params: { path: { slug } },
          body: { template: code, start_on: values.start_on, deadline: values.deadline || null },
        }),
      ),
  });
  const phases = code === "" ? [] : edited?.of === asked ? edited.phases : (proposed.data?.phases ?? []);
  const kind = templates.data?.items.find((one) => one.code === code)?.kind ?? "waterfall";
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { response, data } = await api.POST("/api/v1/workspaces/{slug}/projects", {
        params: { path: { slug } },
        body: {
          ...values,
          kind,
          owner: values.owner ? Number(values.owner) : null,
          managers: values.managers.map(Number),
          product: Number(values.product),
          deadline: values.deadline || null,
          phases,
          template: "",
        },
      });
      noteStep({
        slug,
        label: t("projects.done.begun", { key: data?.key ?? "" }),
        operationIds: [operationOf(response)],
      });
      await refresh();
      onClose();
      if (data) await navigate({ to: `/w/${slug}/projects/${data.key}` });
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} size="xl" title={t("projects.new")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <Fields values={values} onChange={setValues} wrong={wrong} />
        <TemplateChoice templates={templates.data} value={code} onChange={setCode} />
        {code !== "" && (
          <>
            <p className={styles.quiet}>{t("projects.proposedWords")}</p>
            {proposed.isError && <p className={styles.wrong}>{proposed.error.message}</p>}
            <PhaseEditor phases={phases} onChange={(next) => setEdited({ of: asked, phases: next })} />
            {wrong.phases && <p className={styles.wrong}>{wrong.phases.join(" ")}</p>}
          </>
        )}
        <Button type="submit" loading={isBusy}>
          {t("projects.begin")}
        </Button>
      </form>
    </Modal>
  );
}
