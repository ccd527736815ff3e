/** One side of the matrix as the address holds it: "requirement;level:story,task;q:pay". */
export interface Axis {
  kind: "requirement" | "test_case" | "task";
  q: string;
  choices: Readonly<Record<string, readonly string[]>>;
}

export const axisKinds = ["requirement", "test_case", "task"] as const;
/** What each kind can be filtered by. */
export const axisFilters: Record<Axis["kind"], readonly string[]> = {
  requirement: ["level", "type", "state", "product", "area", "release"],
  test_case: ["state", "product"],
  task: ["product"],
};

export function readAxis(text: string | undefined, usual: Axis["kind"]): Axis {
  const [first, ...rest] = (text ?? "").split(";");
  const kind = axisKinds.find((one) => one === first) ?? usual;
  const choices: Record<string, readonly string[]> = {};
  let q = "";
  for (const part of rest) {
    const at = part.indexOf(":");
    const [name, value] = [part.slice(0, at), part.slice(at + 1)];
    if (at < 1 || value === "") continue;
    if (name === "q") q = value;
    else if (axisFilters[kind].includes(name)) choices[name] = value.split(",");
  }
  return { kind, q, choices };
}

export function writeAxis(axis: Axis): string {
  const parts = Object.entries(axis.choices)
    .filter(([name, values]) => values.length > 0 && axisFilters[axis.kind].includes(name))
    .map(([name, values]) => `${name}:${values.join(",")}`);
  // A semicolon parts the fields; in what people look for it means nothing.
  return [axis.kind, ...parts, ...(axis.q ? [`q:${axis.q.replaceAll(";", " ")}`] : [])].join(";");
}

/** The server's parameters of one side. */
export function axisQuery(side: "rows" | "columns", axis: Axis): Record<string, string> {
  const query: Record<string, string> = { [side]: axis.kind };
  if (axis.q) query[`${side}_q`] = axis.q;
  for (const [name, values] of Object.entries(axis.choices)) query[`${side}_${name}`] = values.join(",");
  return query;
}
