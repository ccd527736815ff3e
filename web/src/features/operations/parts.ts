import { defineParts } from "../../ui/screen";
import { ServerCommand } from "./ServerCommand";

export default defineParts([{ slot: "mount", order: 91, component: ServerCommand }]);
