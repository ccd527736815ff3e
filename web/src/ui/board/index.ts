export { Board } from "./Board";
export type { BoardColumn, BoardProps, CardMove } from "./types";
