import { Select } from "@mantine/core";
import { useTexts } from "../../../texts";
import type { ReqifAttribute } from "./data";
import own from "./reqif.module.css";

interface ChoicesProps {
  attribute: ReqifAttribute;
  /** The field's values: value → name. */
  offered: Readonly<Record<string, string>>;
  chosen: Readonly<Record<string, string>>;
  onChange: (chosen: Record<string, string>) => void;
}

/** Which of the field's values each choice of the file becomes; folded, because names mostly say it already. */
export function Choices({ attribute, offered, chosen, onChange }: ChoicesProps) {
  const { t } = useTexts();
  const open = attribute.choices.filter((choice) => !chosen[choice.id]).length;
  return (
    <details className={own.choices}>
      <summary>
        {t("interchange.reqif.choices", { count: attribute.choices.length })}
        {open > 0 && <span>{t("interchange.reqif.choicesOpen", { count: open })}</span>}
      </summary>
      <div className={own.choiceList}>
        {attribute.choices.map((choice) => (
          <div key={choice.id} className={own.choice}>
            <span>{choice.name}</span>
            <Select
              size="xs"
              aria-label={t("interchange.columns.fieldOf", { heading: choice.name })}
              placeholder={t("interchange.reqif.kept")}
              clearable
              value={chosen[choice.id] || null}
              data={Object.entries(offered).map(([value, label]) => ({ value, label }))}
              onChange={(value) => onChange({ ...chosen, [choice.id]: value ?? "" })}
            />
          </div>
        ))}
      </div>
    </details>
  );
}
