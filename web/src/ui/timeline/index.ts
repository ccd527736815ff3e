export { Timeline } from "./Timeline";
export type {
  LinkIntent,
  LinkKind,
  MoveIntent,
  TimelineColumn,
  TimelineLink,
  TimelinePreview,
  TimelineProps,
  TimelineRow,
} from "./types";
