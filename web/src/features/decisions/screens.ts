import { IconGavel, IconScale, IconUrgent } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/conflicts",
    title: "decisions.conflicts.title",
    load: () => import("./Conflicts"),
    nav: { group: "together", order: 70, icon: IconUrgent },
    needs: "read_plan",
    shortcut: "g c",
    search: (search) => ({ state: text(search.state), kind: text(search.kind), mine: text(search.mine) }),
  },
  {
    path: "/w/$workspace/conflicts/$conflict",
    title: "decisions.conflicts.one",
    load: () => import("./ConflictPage"),
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/disagreements",
    title: "decisions.disagreements.title",
    load: () => import("./Disagreements"),
    nav: { group: "together", order: 72, icon: IconScale },
    needs: "read_plan",
    shortcut: "g j",
    search: (search) => ({
      about: text(search.about),
      conflict: text(search.conflict),
      question: text(search.question),
      rating: text(search.rating),
    }),
  },
  {
    path: "/w/$workspace/disagreements/$disagreement",
    title: "decisions.disagreements.one",
    load: () => import("./DisagreementPage"),
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/decisions",
    title: "decisions.title",
    load: () => import("./Decisions"),
    nav: { group: "together", order: 74, icon: IconGavel },
    needs: "read_plan",
    shortcut: "g e",
    search: (search) => ({
      q: text(search.q),
      state: text(search.state),
      record: text(search.record),
      reverses: text(search.reverses),
    }),
  },
  {
    path: "/w/$workspace/decisions/$decision",
    title: "decisions.one",
    load: () => import("./DecisionPage"),
    needs: "read_plan",
  },
]);
