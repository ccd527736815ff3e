export { Timeline } from "./Timeline";
export type {
  LinkIntent,
  LinkKind,
  MoveIntent,
  Shadow,
  TimelineColumn,
  TimelineLink,
  TimelinePreview,
  TimelineProps,
  TimelineRow,
} from "./types";
