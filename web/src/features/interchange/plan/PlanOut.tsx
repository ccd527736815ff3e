import { Button, Select } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useProjectNames } from "../../../api/projects";
import type { SessionWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import styles from "../interchange.module.css";

const formats = [
  { name: "mspdi", path: (project: string) => `projects/${project}/export/mspdi` },
  { name: "xlsx", path: (project: string) => `gantt/table?format=xlsx&project=${project}` },
  { name: "csv", path: (project: string) => `gantt/table?format=csv&project=${project}` },
] as const;

/** A project's plan as a file for another tool. */
export function PlanOut({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const projects = useProjectNames();
  const [project, setProject] = useState<string | null>(null);
  if (projects.length === 0) return null;
  const chosen = project ?? String(projects[0]?.id);
  return (
    <div className={styles.template}>
      <span>{t("interchange.plan.out.words")}</span>
      <Select
        aria-label={t("interchange.plan.out.project")}
        allowDeselect={false}
        searchable
        value={chosen}
        data={projects.map((one) => ({ value: String(one.id), label: `${one.key} ${one.title}` }))}
        onChange={setProject}
      />
      <Button.Group>
        {formats.map(({ name, path }) => (
          <Button
            key={name}
            component="a"
            variant="default"
            href={`/api/v1/workspaces/${workspace.slug}/${path(chosen)}`}
            download
            leftSection={<IconDownload size={15} />}
          >
            {t(`interchange.plan.out.${name}`)}
          </Button>
        ))}
      </Button.Group>
    </div>
  );
}
