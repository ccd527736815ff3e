export { CapacityBars, type CapacityRow } from "./CapacityBars";
export { Scatter, type ScatterPoint } from "./Scatter";
export { Spark } from "./Spark";
export { type CurvePoint, StepCurve } from "./StepCurve";
