export { dateText } from "../../texts/dates";
export { ColumnsMenu } from "./ColumnsMenu";
export { Grid } from "./Grid";
export {
  type CellState,
  type CellStates,
  type CellValue,
  type EditOrigin,
  type GridColumn,
  type GridEdit,
  type GridGroup,
  type GridKind,
  type GridLayout,
  type GridOption,
  type GridPresence,
  type GridProps,
  type GridSort,
  plainLayout,
} from "./types";
