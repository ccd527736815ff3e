import { createContext, use } from "react";
import { api, must } from "./client";
import type { components } from "./schema";

type MeOut = components["schemas"]["MeOut"];
type WorkspaceOut = components["schemas"]["WorkspaceOut"];

export type SessionUser = Omit<MeOut, "workspaces">;

/** A workspace with everything that its screens' choices need: products, areas, skills, people, rights. */
export type SessionWorkspace = Omit<WorkspaceOut, "can"> & { can: Readonly<Record<string, boolean>> };

/** Who is here and where they may go. */
export interface Session {
  user: SessionUser;
  workspaces: readonly SessionWorkspace[];
}

export const sessionKey = ["session"] as const;

/** Throws ApiProblem 401 when nobody has signed in. */
export async function fetchSession(): Promise<Session> {
  const { workspaces, ...user } = await must(api.GET("/api/v1/me"));
  const details = await Promise.all(
    workspaces.map(({ slug }) => must(api.GET("/api/v1/workspaces/{slug}", { params: { path: { slug } } }))),
  );
  return { user, workspaces: details.map((one) => ({ ...one, can: { ...one.can } })) };
}

const SessionContext = createContext<Session | null>(null);
export const SessionProvider = SessionContext;

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession needs a signed-in page");
  return session;
}

const WorkspaceContext = createContext<SessionWorkspace | null>(null);
export const WorkspaceProvider = WorkspaceContext;

/** The workspace of the page's address `/w/<slug>/…`. */
export function useWorkspace(): SessionWorkspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error("useWorkspace needs a page under /w/<slug>/");
  return workspace;
}
