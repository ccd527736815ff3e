import { SegmentedControl, Select } from "@mantine/core";
import { useProjectNames } from "../../api/projects";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { ImportAbout, ImportState, ImportTarget } from "./data";
import styles from "./interchange.module.css";

interface OptionsProps {
  workspace: SessionWorkspace;
  state: ImportState;
  product: string;
  project: ImportTarget;
  isBusy: boolean;
  onProduct: (product: string) => void;
  onProject: (project: ImportTarget) => void;
  onAbout: (about: ImportAbout) => void;
  onSheet: (sheet: string) => void;
}

const abouts = ["table", "tasks"] as const;

/** What the rows of the file are, where they go, and on which sheet they stand. */
export function Options(props: OptionsProps) {
  const { workspace, state } = props;
  const { t } = useTexts();
  return (
    <>
      <div className={styles.about}>
        <span id="import-about">{t("interchange.about.label")}</span>
        <SegmentedControl
          aria-labelledby="import-about"
          size="xs"
          disabled={props.isBusy}
          value={state.about}
          data={abouts.map((about) => ({ value: about, label: t(`interchange.about.${about}`) }))}
          onChange={(about) => props.onAbout(about as ImportAbout)}
        />
        <span className={styles.quiet}>
          {t("interchange.columns.found", { rows: state.rows, row: state.header_row })}
        </span>
      </div>
      <div className={styles.options}>
        {state.about === "tasks" && (
          <Project state={state} project={props.project} onProject={props.onProject} />
        )}
        <Select
          label={t("interchange.columns.product")}
          description={t(
            state.about === "tasks" ? "interchange.about.productWords" : "interchange.columns.productWords",
          )}
          value={props.product}
          allowDeselect={false}
          data={workspace.products.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(value) => value && props.onProduct(value)}
        />
        {state.sheets.length > 1 && (
          <Select
            label={t("interchange.columns.sheet")}
            description={t(
              state.about === "tasks" ? "interchange.about.sheetWords" : "interchange.columns.sheetWords",
            )}
            value={state.sheet}
            allowDeselect={false}
            data={state.sheets.map((sheet) => ({ value: sheet.name, label: sheet.name }))}
            onChange={(value) => value && props.onSheet(value)}
          />
        )}
      </div>
    </>
  );
}

const AS_SAID = "";
const NEW = "new";

function Project({ state, project, onProject }: Pick<OptionsProps, "state" | "project" | "onProject">) {
  const { t } = useTexts();
  const projects = useProjectNames();
  const stem = state.file_name.replace(/\.[^.]*$/, "");
  return (
    <Select
      label={t("interchange.plan.project")}
      description={t("interchange.about.projectWords")}
      value={project === null ? AS_SAID : String(project)}
      allowDeselect={false}
      searchable
      miw={280}
      data={[
        { value: AS_SAID, label: t("interchange.about.asSaid") },
        { value: NEW, label: t("interchange.plan.newProject", { title: stem }) },
        ...projects.map((one) => ({ value: String(one.id), label: `${one.key} ${one.title}` })),
      ]}
      onChange={(value) => onProject(value === NEW ? NEW : value ? Number(value) : null)}
    />
  );
}
