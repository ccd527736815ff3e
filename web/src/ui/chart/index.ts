export { CapacityBars, type CapacityRow } from "./CapacityBars";
export { type HeatCell, type HeatColumn, HeatGrid, HeatLegend } from "./HeatGrid";
export { Scatter, type ScatterPoint } from "./Scatter";
export { Spark } from "./Spark";
export { type CurvePoint, StepCurve } from "./StepCurve";
