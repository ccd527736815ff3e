import i18next from "i18next";
import { initReactI18next, useTranslation } from "react-i18next";
import type { TextKey } from "./keys";
import { type Language, languageTag } from "./languages";

export type { TextKey } from "./keys";
export type { Language } from "./languages";
export { languageName, languages, languageTag } from "./languages";

export type TextValues = Record<string, string | number>;
/** Looks a text up in the reader's language. `count` in the values chooses the plural form. */
export type Translate = (key: TextKey, values?: TextValues) => string;

const loaders: Record<Language, () => Promise<{ default: Record<string, object> }>> = {
  zh: () => import("./zh"),
  en: () => import("./en"),
};

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "translation")) return;
  const texts = await loaders[language]();
  i18next.addResourceBundle(language, "translation", texts.default);
}

/** Resolves once the texts of the reader's language are there, so that no key is ever painted. */
export async function startTexts(): Promise<void> {
  const language: Language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await load(language);
  await i18next.changeLanguage(language);
}

/** Switches the page, remembers the choice for the next visit and tells assistive technology. */
export async function setLanguage(language: Language): Promise<void> {
  await load(language);
  localStorage.setItem("planweave.language", language);
  document.documentElement.lang = languageTag[language];
  await i18next.changeLanguage(language);
}

export function currentLanguage(): Language {
  return i18next.language === "zh" ? "zh" : "en";
}

/** For code outside components (errors, notices). In a component use `useTexts`. */
export const text: Translate = (key, values) => i18next.t(key, values ?? {}) as string;

export function useTexts(): { t: Translate; language: Language } {
  const { t, i18n } = useTranslation();
  return { t: t as unknown as Translate, language: i18n.language === "zh" ? "zh" : "en" };
}
