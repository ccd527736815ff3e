import { gather } from "./gather";

export default gather(import.meta.glob<object>("./en/*.json", { eager: true, import: "default" }));
