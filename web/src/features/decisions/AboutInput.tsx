import { TagsInput } from "@mantine/core";
import { useTexts } from "../../texts";

interface AboutInputProps {
  keys: string[];
  onChange: (keys: string[]) => void;
  error?: string | undefined;
}

/** The keys of what something is about; a requirement's are written in capitals. */
export function AboutInput({ keys, onChange, error }: AboutInputProps) {
  const { t } = useTexts();
  return (
    <TagsInput
      label={t("decisions.form.about")}
      description={t("decisions.form.aboutWords")}
      splitChars={[",", " ", "，", "、"]}
      value={keys}
      onChange={(next) => onChange(next.map((key) => (key.includes(":") ? key : key.toUpperCase())))}
      error={error}
    />
  );
}
