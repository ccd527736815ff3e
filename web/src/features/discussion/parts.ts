import { defineParts } from "../../ui/screen";
import { InboxBell } from "./InboxBell";

export default defineParts([{ slot: "inbox", order: 10, component: InboxBell }]);
