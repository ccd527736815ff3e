/** `{"./zh/shell.json": {...}}` becomes `{shell: {...}}`: a file's name is the first part of its keys. */
export function gather(files: Record<string, object>): Record<string, object> {
  return Object.fromEntries(
    Object.entries(files).map(([path, texts]) => [path.replace(/^.*\//, "").replace(/\.json$/, ""), texts]),
  );
}
