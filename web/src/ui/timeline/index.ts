export { Timeline } from "./Timeline";
export type {
  LinkIntent,
  LinkKind,
  MoveIntent,
  Shadow,
  TimelineColumn,
  TimelineFrame,
  TimelineLink,
  TimelinePreview,
  TimelineProps,
  TimelineRow,
} from "./types";
