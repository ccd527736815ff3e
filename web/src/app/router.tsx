import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
} from "@tanstack/react-router";
import { useSession } from "../api/session";
import { allTexts, useTexts } from "../texts";
import type { Screen } from "../ui/screen";
import { Empty, Failure, Loading } from "../ui/state";
import { SessionGate } from "./SessionGate";
import { screens } from "./screens";
import { Shell } from "./shell/Shell";

const root = createRootRoute({ component: Outlet, notFoundComponent: Missing });

const shell = createRoute({ getParentRoute: () => root, id: "shell", component: ShellFrame });

function ShellFrame() {
  return (
    <SessionGate>
      <Shell>
        <Outlet />
      </Shell>
    </SessionGate>
  );
}

function Missing() {
  const { t } = useTexts();
  return (
    <Empty drawing="search" title={t("common.missing.title")}>
      {t("common.missing.detail")}
    </Empty>
  );
}

/** `/` goes to the first workspace's first page. */
function Start() {
  const { workspaces } = useSession();
  const first = workspaces[0];
  if (!first) return <Navigate to="/welcome" replace />;
  return <Navigate to={`/w/${first.slug}`} replace />;
}

const navOrder = [
  "define",
  "plan",
  "resources",
  "together",
  "discover",
  "deliver",
  "insight",
  "home",
  "settings",
];

/** `/w/<slug>` shows the page where most work begins, unless a feature owns that address. */
function WorkspaceStart() {
  const { t } = useTexts();
  const place = screens
    .filter((screen) => screen.nav)
    .sort(
      (a, b) =>
        navOrder.indexOf(a.nav?.group ?? "") - navOrder.indexOf(b.nav?.group ?? "") ||
        (a.nav?.order ?? 0) - (b.nav?.order ?? 0),
    )[0];
  const { workspace } = workspaceRoute.useParams();
  if (!place) return <Empty title={t("shell.soon")} />;
  return <Navigate to={place.path.replace("$workspace", workspace)} replace />;
}

const workspaceRoute = createRoute({
  getParentRoute: () => shell,
  path: "/w/$workspace",
  component: WorkspaceStart,
});

/** A page of whose texts only the title is there at the start. */
async function withTexts<Page>(load: () => Promise<Page>): Promise<Page> {
  const [page] = await Promise.all([load(), allTexts()]);
  return page;
}

function routeOf(screen: Screen, parent: AnyRoute): AnyRoute {
  return createRoute({
    getParentRoute: () => parent,
    path: screen.path,
    component: lazyRouteComponent(() => (screen.comesFirst ? screen.load() : withTexts(screen.load))),
    validateSearch: screen.search ?? ((search: Record<string, unknown>) => search),
    staticData: { title: screen.title },
  });
}

const framed = screens.filter((screen) => screen.frame !== "bare");
const ownsWorkspaceStart = framed.some((screen) => screen.path === "/w/$workspace");

export const router = createRouter({
  routeTree: root.addChildren([
    shell.addChildren([
      createRoute({ getParentRoute: () => shell, path: "/", component: Start }),
      ...(ownsWorkspaceStart ? [] : [workspaceRoute]),
      ...framed.map((screen) => routeOf(screen, shell)),
    ]),
    ...screens.filter((screen) => screen.frame === "bare").map((screen) => routeOf(screen, root)),
  ] as AnyRoute[]),
  defaultPreload: "intent",
  defaultPendingMs: 250,
  defaultPendingComponent: () => <Loading />,
  defaultErrorComponent: ({ error, reset }) => <Failure error={error} onRetry={reset} />,
  scrollRestoration: false,
});

declare module "@tanstack/react-router" {
  interface StaticDataRouteOption {
    title?: Screen["title"];
  }
}
