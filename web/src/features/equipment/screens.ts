import { IconCalendarEvent, IconDevices, IconShoppingCart } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const tabs = ["attention", "use", "supply"];
const search = (given: Record<string, unknown>) => ({
  tab: tabs.find((name) => name === given.tab),
});

export default defineScreens([
  {
    path: "/w/$workspace/equipment",
    title: "equipment.title",
    load: () => import("./Equipment"),
    nav: { group: "resources", order: 50, icon: IconDevices },
    needs: "read_plan",
    search,
  },
  {
    path: "/w/$workspace/equipment/$key",
    title: "equipment.title",
    load: () => import("./Equipment"),
    needs: "read_plan",
    search,
  },
  {
    path: "/w/$workspace/bookings",
    title: "equipment.booking.title",
    load: () => import("./Bookings"),
    nav: { group: "resources", order: 52, icon: IconCalendarEvent },
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/bookings/$key",
    title: "equipment.booking.title",
    load: () => import("./Bookings"),
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/purchases",
    title: "equipment.purchase.title",
    load: () => import("./Purchases"),
    nav: { group: "resources", order: 54, icon: IconShoppingCart },
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/purchases/$key",
    title: "equipment.purchase.title",
    load: () => import("./Purchases"),
    needs: "read_plan",
  },
]);
