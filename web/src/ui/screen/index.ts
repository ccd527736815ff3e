export { type Crumb, useCrumbs, useCurrentCrumbs } from "./crumbs";
export { Page } from "./Page";
export { PageHeader } from "./PageHeader";
export { defineParts, type ShellPart } from "./part";
export { SideScroll } from "./SideScroll";
export { defineScreens, type NavGroup, type Screen } from "./screen";
