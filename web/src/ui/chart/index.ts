export { CapacityBars, type CapacityRow } from "./CapacityBars";
export { Scatter, type ScatterPoint } from "./Scatter";
export { type CurvePoint, StepCurve } from "./StepCurve";
