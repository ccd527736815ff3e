import { lazy, type ReactNode } from "react";
import { RichField } from "../detail/RichField";
import type { OpenRequirement } from "../detail/useRequirement";
import type { Words } from "../fields";
import { RowsEditor } from "./RowsEditor";
import { sayPart } from "./say";
import type { PartName } from "./types";

const FitCriteria = lazy(() => import("./FitCriteria"));
const ProcessDiagram = lazy(() => import("./ProcessDiagram"));
const RuleTablePart = lazy(() => import("./RuleTablePart"));

interface PartProps {
  open: OpenRequirement;
  words: Words;
}

/** How each part of a requirement is shown and edited. */
export const parts: Record<PartName, (props: PartProps) => ReactNode> = {
  steps: Steps,
  implementation: ({ open, words }) => (
    <RichField
      open={open}
      words={words}
      name="implementation"
      label={words.t("requirements.field.implementation")}
      placeholder={words.t("substance.implementation.add")}
    />
  ),
  acceptance: Acceptance,
  fit_criteria: (props) => <FitCriteria {...props} />,
  process_diagram: (props) => <ProcessDiagram {...props} />,
  rule_table: (props) => <RuleTablePart {...props} />,
};

function Steps({ open, words }: PartProps) {
  const { t } = words;
  return (
    <RowsEditor
      open={open}
      field="steps"
      look="numbered"
      columns={[
        { name: "actor", label: t("substance.steps.actor"), placeholder: t("substance.steps.actorHint") },
        { name: "action", label: t("substance.steps.action"), placeholder: t("substance.steps.actionHint") },
        {
          name: "expected",
          label: t("substance.steps.expected"),
          placeholder: t("substance.steps.expectedHint"),
        },
      ]}
      addLabel={t("substance.steps.add")}
      removeLabel={(at) => t("substance.steps.remove", { number: at + 1 })}
      say={(rows) => sayPart("steps", rows, words)}
    />
  );
}

function Acceptance({ open, words }: PartProps) {
  const { t } = words;
  return (
    <RowsEditor
      open={open}
      field="acceptance"
      look="named"
      columns={(["given", "when", "then"] as const).map((name) => ({
        name,
        label: t(`substance.acceptance.${name}`),
        placeholder: t(`substance.acceptance.${name}Hint`),
      }))}
      addLabel={t("substance.acceptance.add")}
      removeLabel={(at) => t("substance.acceptance.remove", { number: at + 1 })}
      say={(rows) => sayPart("acceptance", rows, words)}
    />
  );
}
