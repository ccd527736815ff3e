import { gather } from "./gather";
import titles from "./titles.zh.json";

const files = import.meta.glob<object>(
  "./zh/{common,filter,grid,own,pool,requirements,shell,substance}.json",
  { eager: true, import: "default" },
);

export default { ...titles, ...gather(files) };
