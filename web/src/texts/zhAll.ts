import { gather } from "./gather";

export default gather(import.meta.glob<object>("./zh/*.json", { eager: true, import: "default" }));
