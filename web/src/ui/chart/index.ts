export { CapacityBars, type CapacityRow } from "./CapacityBars";
export { type Column, Columns } from "./Columns";
export { Curves } from "./Curves";
export { Density } from "./Density";
export { type HeatCell, type HeatColumn, HeatGrid, HeatLegend } from "./HeatGrid";
export { LineChart, type LineSeries } from "./LineChart";
export { Scatter, type ScatterPoint } from "./Scatter";
export { Spark } from "./Spark";
export { type CurvePoint, StepCurve } from "./StepCurve";
