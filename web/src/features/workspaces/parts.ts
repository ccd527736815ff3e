import { defineParts } from "../../ui/screen";
import { PresenceBar } from "./PresenceBar";
import { WorkspaceMounts } from "./WorkspaceMounts";

export default defineParts([
  { slot: "presence", order: 10, component: PresenceBar },
  { slot: "mount", order: 10, component: WorkspaceMounts },
]);
