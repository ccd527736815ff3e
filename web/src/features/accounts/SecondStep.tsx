import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { ApiProblem } from "../../api/problem";
import { fetchSession, SessionProvider, sessionKey } from "../../api/session";
import { useTexts } from "../../texts";
import { Failure, Loading } from "../../ui/state";
import { Door } from "./Door";
import styles from "./Door.module.css";
import { NewSecondFactor } from "./NewSecondFactor";
import { safePath, signOut } from "./session";

/** Where the server requires a second factor: setting one up, and nothing else. */
export default function SecondStep() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const router = useRouter();
  const next = safePath((useSearch({ strict: false }) as { next?: unknown }).next);
  const [isSettingUp, setSettingUp] = useState(false);
  const session = useQuery({ queryKey: sessionKey, queryFn: fetchSession, retry: false });
  if (session.isPending) return <Loading shape="text" />;
  if (session.error instanceof ApiProblem && session.error.status === 401)
    return <Navigate to="/sign-in" search={{ next }} replace />;
  if (session.error) return <Failure error={session.error} onRetry={() => void session.refetch()} />;
  if (!isSettingUp && !session.data.user.needs_second_factor) return <Navigate to={next} replace />;
  const done = async () => {
    setSettingUp(false);
    // Whoever closed the dialog too early is asked again.
    await queries.resetQueries({ queryKey: sessionKey });
    await router.invalidate();
  };
  return (
    <SessionProvider value={session.data}>
      <Door title={t("accounts.needed.title")} words={t("accounts.needed.words")}>
        <div className={styles.form}>
          <Button size="md" onClick={() => setSettingUp(true)}>
            {t("accounts.needed.begin")}
          </Button>
          <Button size="md" variant="default" onClick={() => void signOut()}>
            {t("shell.signOut")}
          </Button>
          <p className={styles.note}>{t("accounts.needed.passkey")}</p>
        </div>
        {isSettingUp && <NewSecondFactor onDone={() => void done()} />}
      </Door>
    </SessionProvider>
  );
}
