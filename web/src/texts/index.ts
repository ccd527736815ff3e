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

type Load = () => Promise<{ default: Record<string, object> }>;

/** The first page's texts and the titles of all pages; then everything. */
const loaders: Record<Language, { first: Load; all: Load }> = {
  zh: { first: () => import("./zh"), all: () => import("./zhAll") },
  en: { first: () => import("./en"), all: () => import("./enAll") },
};
const whole = new Map<Language, Promise<void>>();

async function loadFirst(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "translation")) return;
  const texts = await loaders[language].first();
  i18next.addResourceBundle(language, "translation", texts.default);
}

function loadAll(language: Language): Promise<void> {
  const asked =
    whole.get(language) ??
    loaders[language].all().then((texts) => {
      i18next.addResourceBundle(language, "translation", texts.default);
    });
  whole.set(language, asked);
  // Cut off on the way: whoever comes next asks again.
  asked.catch(() => whole.delete(language));
  return asked;
}

/** Resolves once every text of the reader's language is there: each page but the first waits for it. */
export const allTexts = () => loadAll(currentLanguage());

/** Resolves once the first page's texts are there, so that no key is ever painted. */
export async function startTexts(): Promise<void> {
  const language: Language = document.documentElement.lang.startsWith("zh") ? "zh" : "en";
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: {},
    fallbackLng: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false, bindI18nStore: "added" },
  });
  await loadFirst(language);
  await i18next.changeLanguage(language);
}

/** Switches the page, remembers the choice for the next visit and tells assistive technology. */
export async function setLanguage(language: Language): Promise<void> {
  await loadAll(language);
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
