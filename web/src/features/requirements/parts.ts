import { defineParts } from "../../ui/screen";
import { RequirementParts } from "./RequirementParts";

export default defineParts([{ slot: "mount", order: 20, component: RequirementParts }]);
