import type { Words } from "../fields";
import { RichField } from "./RichField";
import type { OpenRequirement } from "./useRequirement";

export function Description({ open, words }: { open: OpenRequirement; words: Words }) {
  const { t } = words;
  return (
    <RichField
      open={open}
      words={words}
      name="description"
      label={t("requirements.field.description")}
      placeholder={t("requirements.addDescription")}
      hasAid
    />
  );
}
