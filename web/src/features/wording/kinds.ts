import { type TextKey, useTexts } from "../../texts";

const types = ["functional", "non_functional", "business"] as const;
const characteristics = [
  "performance_efficiency",
  "compatibility",
  "interaction_capability",
  "reliability",
  "security",
  "maintainability",
  "flexibility",
  "safety",
] as const;

/** Types and the characteristics of ISO/IEC 25010:2023 in words. */
export function useKindWords() {
  const { t } = useTexts();
  const say = (known: readonly string[], name: string, key: string) =>
    known.includes(name) ? t(`${key}.${name}` as TextKey) : name;
  return {
    type: (name: string) => say(types, name, "wording.types"),
    characteristic: (name: string) => say(characteristics, name, "wording.characteristics"),
  };
}
