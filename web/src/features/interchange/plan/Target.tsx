import { Button, Select } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import { useState } from "react";
import { useProjectNames } from "../../../api/projects";
import type { SessionWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import { Section } from "../../../ui/section";
import styles from "../interchange.module.css";
import { type PlanState, usePeopleThere, usePlanWrites } from "./data";
import own from "./plan.module.css";

interface TargetProps {
  workspace: SessionWorkspace;
  state: PlanState;
  onChecked: () => void;
}

const NEW_PROJECT = "";

/** Which project the file is, and who its people are here. */
export function Target({ workspace, state, onChecked }: TargetProps) {
  const { t } = useTexts();
  const { check } = usePlanWrites(workspace.slug, state.id);
  const projects = useProjectNames();
  const people = usePeopleThere(workspace.slug);
  const [project, setProject] = useState(state.project ? String(state.project) : NEW_PROJECT);
  const [product, setProduct] = useState(String(state.product ?? workspace.products[0]?.id ?? ""));
  const staff = state.resources.filter((one) => one.can_be_person);
  const [who, setWho] = useState<Record<string, string>>(
    Object.fromEntries(staff.map((one) => [String(one.uid), String(one.who)])),
  );
  const [isBusy, setBusy] = useState(false);
  const next = async () => {
    setBusy(true);
    const chosen = Object.entries(who).map(([uid, value]) => [
      uid,
      /^\d+$/.test(value) ? Number(value) : value,
    ]);
    try {
      await check({
        project: project ? Number(project) : null,
        product: Number(product),
        people: Object.fromEntries(chosen),
      });
      onChecked();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const choices = [
    { value: "new", label: t("interchange.plan.newPerson") },
    { value: "", label: t("interchange.plan.nobody") },
    ...people.map((one) => ({ value: String(one.id), label: one.name })),
  ];
  return (
    <>
      <div className={styles.options}>
        <Select
          label={t("interchange.plan.project")}
          description={t("interchange.plan.projectWords")}
          value={project}
          allowDeselect={false}
          searchable
          miw={280}
          data={[
            {
              value: NEW_PROJECT,
              label: t("interchange.plan.newProject", { title: state.title || state.file_name }),
            },
            ...projects.map((one) => ({ value: String(one.id), label: `${one.key} ${one.title}` })),
          ]}
          onChange={(value) => setProject(value ?? NEW_PROJECT)}
        />
        {project === NEW_PROJECT && (
          <Select
            label={t("interchange.columns.product")}
            value={product}
            allowDeselect={false}
            data={workspace.products.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(value) => value && setProduct(value)}
          />
        )}
      </div>
      <p className={styles.found}>
        {t("interchange.plan.found", {
          tasks: state.tasks,
          resources: state.resources.length,
          assignments: state.assignments,
        })}
      </p>
      {staff.length > 0 && (
        <Section title={t("interchange.plan.people")} words={t("interchange.plan.peopleWords")}>
          <div className={own.people}>
            {staff.map((one) => (
              <div key={one.uid} className={own.person}>
                <span>
                  {one.name} {one.email && <span className={styles.quiet}>{one.email}</span>}
                </span>
                <Select
                  aria-label={t("interchange.plan.whoIs", { name: one.name })}
                  value={who[String(one.uid)] ?? ""}
                  allowDeselect={false}
                  searchable
                  data={choices}
                  onChange={(value) => setWho({ ...who, [String(one.uid)]: value ?? "" })}
                />
              </div>
            ))}
          </div>
        </Section>
      )}
      <div className={styles.foot}>
        <Button
          loading={isBusy}
          disabled={!product}
          rightSection={<IconArrowRight size={15} />}
          onClick={() => void next()}
        >
          {t("interchange.columns.next")}
        </Button>
      </div>
    </>
  );
}
