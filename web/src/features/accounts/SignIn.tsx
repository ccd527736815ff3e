import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { sessionKey } from "../../api/session";
import { useTexts } from "../../texts";
import { Failure, Loading, useFailureWords } from "../../ui/state";
import { Door } from "./Door";
import styles from "./Door.module.css";
import { fetchState, redeemLink, safePath, signIn, speakFor, type User } from "./session";

type LinkState = "none" | "redeeming" | "dead";

/** Coming in: by a one-time link (`/sign-in#SECRET`) or with e-mail and password. */
export default function SignIn() {
  const { t } = useTexts();
  const router = useRouter();
  const queries = useQueryClient();
  const next = safePath((useSearch({ strict: false }) as { next?: unknown }).next);
  const [link, setLink] = useState<LinkState>(window.location.hash.length > 1 ? "redeeming" : "none");
  const [linkError, setLinkError] = useState<unknown>(null);
  const state = useQuery({ queryKey: ["sign-in"], queryFn: fetchState, enabled: link !== "redeeming" });
  const enter = async (user: User) => {
    await speakFor(user);
    await queries.resetQueries({ queryKey: sessionKey });
    await router.navigate({ to: next, replace: true });
  };

  const redeem = useRef<(secret: string) => void>(() => {});
  redeem.current = (secret) => {
    setLink("redeeming");
    // The secret leaves the address at once, so that it stays in no history and no screenshot.
    window.history.replaceState(window.history.state, "", window.location.pathname + window.location.search);
    redeemLink(secret).then(enter, (error: unknown) => {
      setLinkError(error);
      setLink("dead");
    });
  };
  useEffect(() => {
    // A link opened while this page is already there changes only the part after #.
    const look = () => {
      const secret = decodeURIComponent(window.location.hash.slice(1));
      if (secret) redeem.current(secret);
    };
    look();
    window.addEventListener("hashchange", look);
    return () => window.removeEventListener("hashchange", look);
  }, []);

  if (link === "redeeming") {
    return (
      <Door title={t("accounts.signIn.redeeming")}>
        <Loading shape="text" />
      </Door>
    );
  }
  if (state.data?.is_signed_in) return <Navigate to={next} replace />;
  if (state.isError) return <Failure error={state.error} onRetry={() => void state.refetch()} />;
  return (
    <Door title={t("accounts.signIn.title")} words={t("accounts.signIn.words")}>
      {link === "dead" && <Wrong error={linkError} />}
      <PasswordForm onEnter={enter} />
      <p className={styles.note}>
        {t(state.data?.is_first_run ? "accounts.signIn.firstRun" : "accounts.signIn.note")}{" "}
        <code>
          {state.data?.is_first_run
            ? "planweave user create --email EMAIL --name NAME --administrator"
            : "planweave sign-in-link --user EMAIL"}
        </code>
      </p>
    </Door>
  );
}

function PasswordForm({ onEnter }: { onEnter: (user: User) => Promise<void> }) {
  const { t } = useTexts();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await onEnter(await signIn(email, password));
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {error !== null && <Wrong error={error} />}
      <TextInput
        size="md"
        type="email"
        name="email"
        autoComplete="username"
        required
        label={t("accounts.email")}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        autoFocus
      />
      <PasswordInput
        size="md"
        name="password"
        autoComplete="current-password"
        required
        label={t("accounts.password")}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="md" loading={isBusy} mt={4}>
        {t("accounts.signIn.action")}
      </Button>
    </form>
  );
}

function Wrong({ error }: { error: unknown }) {
  const words = useFailureWords(error);
  return (
    <p className={styles.wrong} role="alert">
      {words.detail}
    </p>
  );
}
