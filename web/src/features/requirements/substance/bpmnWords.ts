import words from "./bpmn.zh.json";

/** The Chinese words for what the drawing library says; what is not here stays in English. */
const zh: Readonly<Record<string, string>> = words;

function translate(template: string, values: Readonly<Record<string, string>> = {}): string {
  return (zh[template] ?? template).replace(/\{([^}]+)\}/g, (whole, name: string) => values[name] ?? whole);
}

export const translateModule = { translate: ["value", translate] };
