import { defineParts } from "../../ui/screen";
import { AccountCommands } from "./AccountCommands";

export default defineParts([{ slot: "mount", order: 90, component: AccountCommands }]);
