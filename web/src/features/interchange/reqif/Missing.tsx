import own from "./reqif.module.css";

/** What a file of Planweave brings and this workspace does not have: each type and each field with what becomes of it. */
export function Missing({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className={own.missing}>
      {sentences.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}
