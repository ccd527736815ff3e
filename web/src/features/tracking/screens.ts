import { IconBellRinging, IconChecklist, IconGauge, IconReport } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/cockpit",
    title: "tracking.cockpit.title",
    load: () => import("./Cockpits"),
    nav: { group: "insight", order: 10, icon: IconGauge },
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/cockpit/$project",
    title: "tracking.cockpit.one",
    load: () => import("./CockpitPage"),
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/progress",
    title: "tracking.title",
    load: () => import("./Progress"),
    nav: { group: "insight", order: 20, icon: IconBellRinging },
    needs: "read_plan",
    search: (search) => ({
      view: text(search.view),
      project: text(search.project),
      release: text(search.release),
      state: text(search.state),
      kind: text(search.kind),
    }),
  },
  {
    path: "/w/$workspace/progress-reports",
    title: "tracking.reports.title",
    load: () => import("./Reports"),
    nav: { group: "insight", order: 30, icon: IconReport },
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/progress-reports/$report",
    title: "tracking.reports.one",
    load: () => import("./ReportPage"),
    needs: "read_plan",
    search: (search) => ({ number: text(search.number) }),
  },
  {
    path: "/w/$workspace/my-tasks",
    title: "tracking.mine.title",
    load: () => import("./MyTasks"),
    nav: { group: "home", order: 200, icon: IconChecklist },
    needs: "read_plan",
    search: (search) => ({ whose: text(search.whose) }),
  },
]);
