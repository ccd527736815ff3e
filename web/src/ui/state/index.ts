export { Drawing, type DrawingName } from "./Drawing";
export { Empty, Failure, Loading, useFailureWords } from "./State";
