import { IconEyeOff } from "@tabler/icons-react";
import { defineListActions } from "../../ui/list";

defineListActions([
  {
    label: "ratings.start",
    icon: IconEyeOff,
    kind: "requirement",
    order: 10,
    needs: "plan",
    path: "ratings",
    search: (choice) => ({ start: "new", ...choice }),
  },
]);
