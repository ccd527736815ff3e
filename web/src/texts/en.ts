import { gather } from "./gather";
import titles from "./titles.en.json";

const files = import.meta.glob<object>(
  "./en/{common,filter,grid,own,pool,requirements,shell,substance}.json",
  { eager: true, import: "default" },
);

export default { ...titles, ...gather(files) };
