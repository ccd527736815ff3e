import { IconAlertOctagon } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const kept = [
  "view",
  "q",
  "state",
  "category",
  "phase",
  "owner",
  "level",
  "product",
  "due",
  "sort",
  "open",
  "stage",
];

export default defineScreens([
  {
    path: "/w/$workspace/risks",
    title: "risks.title",
    load: () => import("./Risks"),
    nav: { group: "plan", order: 60, icon: IconAlertOctagon },
    needs: "read_plan",
    search: (search) =>
      Object.fromEntries(kept.flatMap((name) => (search[name] ? [[name, String(search[name])]] : []))),
  },
  {
    path: "/w/$workspace/risks/$risk",
    title: "risks.one",
    load: () => import("./RiskPage"),
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/risk-sessions/$session",
    title: "risks.session.one",
    load: () => import("./SessionPage"),
    needs: "read_plan",
  },
]);
