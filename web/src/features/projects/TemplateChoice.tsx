import { ActionIcon, UnstyledButton } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { useProjectsRefresh } from "./data";
import styles from "./projects.module.css";

interface TemplateChoiceProps {
  templates: components["schemas"]["TemplatesOut"] | undefined;
  value: string;
  onChange: (code: string) => void;
}

/** Templates side by side: those of each kind of project, then the workspace's own; or none. */
export function TemplateChoice({ templates, value, onChange }: TemplateChoiceProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useProjectsRefresh(slug);
  const drop = async (template: string) => {
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/project-templates/{template}", {
        params: { path: { slug, template } },
      });
      if (value === template) onChange("waterfall");
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const items = [
    ...(templates?.items ?? []),
    { code: "", name: t("projects.noTemplate"), is_own: false, shape: { phases: [] } },
  ];
  return (
    <fieldset className={styles.choices}>
      <legend>{t("projects.template")}</legend>
      {items.map((one) => (
        <span key={one.code} className={styles.choice} data-chosen={one.code === value || undefined}>
          <UnstyledButton aria-pressed={one.code === value} onClick={() => onChange(one.code)}>
            <b>{one.name}</b>
            <small>
              {one.code === ""
                ? t("projects.noTemplateWords")
                : one.shape.phases.map((phase) => phase.name.replace("{n}", "…")).join(" → ")}
            </small>
          </UnstyledButton>
          {one.is_own && templates?.can_keep && (
            <ActionIcon
              size="sm"
              aria-label={t("projects.dropTemplate", { name: one.name })}
              onClick={() => void drop(one.code)}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </span>
      ))}
    </fieldset>
  );
}
