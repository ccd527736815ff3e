export type Language = "zh" | "en";
export const languages: readonly Language[] = ["zh", "en"];
export const languageTag: Record<Language, string> = { zh: "zh-CN", en: "en" };
export const languageName: Record<Language, string> = { zh: "简体中文", en: "English" };
