export { ConflictHost } from "./ConflictHost";
export { askConflict, type ConflictQuestion, type ContestedField } from "./store";
