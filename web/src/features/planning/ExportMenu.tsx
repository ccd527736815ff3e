import { Button, Menu } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useTexts } from "../../texts";
import { filterOf, type Gantt, type GanttFilter } from "./gantt";

interface ExportMenuProps {
  slug: string;
  gantt: Gantt;
  filter: GanttFilter;
  /** What the picture shows beside the bars: the progress line, and a plan baseline under them. */
  extras: { line?: string | undefined; baseline?: string | undefined };
}

/** Takes the plan away: what is shown as a picture, on paper or as a table, each project for Microsoft Project. */
export function ExportMenu({ slug, gantt, filter, extras }: ExportMenuProps) {
  const { t, language } = useTexts();
  const chosen = filter.project ? String(filter.project).split(",") : null;
  const projects = gantt.projects.filter((one) => chosen === null || chosen.includes(String(one.id)));
  const exported = (format: string) =>
    `/api/v1/workspaces/${slug}/gantt/picture?${new URLSearchParams({
      format,
      language,
      ...filterOf(filter),
      ...(extras.line ? { line: "shown" } : {}),
      ...(extras.baseline ? { baseline: extras.baseline } : {}),
    })}`;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={15} />}>
          {t("planning.schedule.export")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        {(["pdf", "png", "svg"] as const).map((format) => (
          <Menu.Item key={format} component="a" href={exported(format)} download>
            {t(`planning.schedule.as.${format}`)}
          </Menu.Item>
        ))}
        {(["xlsx", "csv"] as const).map((format) => (
          <Menu.Item
            key={format}
            component="a"
            href={`/api/v1/workspaces/${slug}/gantt/table?${new URLSearchParams({ format, language, ...filterOf(filter) })}`}
            download
          >
            {t(`planning.schedule.as.${format}`)}
          </Menu.Item>
        ))}
        {projects.length > 0 && <Menu.Divider />}
        {projects.map((project) => (
          <Menu.Item
            key={project.id}
            component="a"
            href={`/api/v1/workspaces/${slug}/projects/${project.id}/export/mspdi`}
            download
          >
            {t("planning.schedule.as.project", { name: project.name })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
