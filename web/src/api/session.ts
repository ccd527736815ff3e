import { createContext, use } from "react";
import { request } from "./client";

export interface SessionUser {
  id: string;
  name: string;
  email: string;
  language: "zh" | "en";
}

export interface SessionWorkspace {
  slug: string;
  name: string;
  role: string;
  can: Readonly<Record<string, boolean>>;
}

/** Who is here and where they may go. `null` means nobody has signed in. */
export interface Session {
  user: SessionUser;
  workspaces: readonly SessionWorkspace[];
}

export const sessionKey = ["session"] as const;

export function fetchSession(): Promise<Session> {
  return request<Session>("GET", "/api/v1/session");
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
