import { useQuery } from "@tanstack/react-query";
import { Navigate, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { ApiProblem } from "../api/problem";
import { fetchSession, SessionProvider, sessionKey } from "../api/session";
import { gallerySession } from "../gallery/session";
import { useTexts } from "../texts";
import { Empty, Failure, Loading } from "../ui/state";
import { screens } from "./screens";

const signIn = screens.find((screen) => screen.path === "/sign-in");

/** Shows its children only to somebody who has signed in; leads others to the door and back. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const here = useRouterState({ select: (state) => state.location.href });
  const isGallery = __GALLERY__ && here.startsWith("/w/gallery");
  const session = useQuery({
    queryKey: sessionKey,
    queryFn: fetchSession,
    staleTime: 60_000,
    retry: retriesOnce,
    enabled: !isGallery,
  });
  if (isGallery) return <SessionProvider value={gallerySession}>{children}</SessionProvider>;
  if (session.data?.user.needs_second_factor) {
    // While that page loads, this one is still drawn and "here" is there already: no second way from it to itself.
    if (here.startsWith("/second-step")) return <Loading shape="text" />;
    return <Navigate to="/second-step" search={{ next: here }} replace />;
  }
  if (session.data) return <SessionProvider value={session.data}>{children}</SessionProvider>;
  if (session.isPending) return <Loading shape="text" />;
  const unknown =
    session.error instanceof ApiProblem && (session.error.status === 401 || session.error.status === 404);
  if (!unknown) return <Failure error={session.error} onRetry={() => void session.refetch()} />;
  if (signIn) return <Navigate to="/sign-in" search={{ next: here }} replace />;
  return (
    <Empty drawing="loom" title={t("shell.signInFirst")}>
      {t("shell.signInFirstWords")}
    </Empty>
  );
}

function retriesOnce(count: number, error: unknown): boolean {
  return count < 1 && !(error instanceof ApiProblem);
}
