import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/sign-in",
    title: "accounts.signIn.title",
    load: () => import("./SignIn"),
    frame: "bare",
  },
  {
    path: "/welcome",
    title: "accounts.welcome.title",
    load: () => import("./Welcome"),
    frame: "bare",
  },
  {
    path: "/second-step",
    title: "accounts.needed.title",
    load: () => import("./SecondStep"),
    frame: "bare",
  },
  {
    path: "/profile",
    title: "accounts.profile.title",
    load: () => import("./Profile"),
  },
]);
