import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { sessionKey } from "../../api/session";
import { useTexts } from "../../texts";
import { Failure, Loading, useFailureWords } from "../../ui/state";
import { Door } from "./Door";
import styles from "./Door.module.css";
import { OtherWays } from "./OtherWays";
import { CodeInput } from "./ProofDialog";
import {
  fetchState,
  giveCode,
  isHalfway,
  isProblem,
  redeemLink,
  safePath,
  signIn,
  speakFor,
  type User,
  type WayIn,
} from "./session";

type LinkState = "none" | "redeeming" | "dead" | "halfway";

/** Coming in: by a one-time link (`/sign-in#SECRET`) or with e-mail and password. */
export default function SignIn() {
  const { t } = useTexts();
  const router = useRouter();
  const queries = useQueryClient();
  const search = useSearch({ strict: false }) as { next?: unknown; problem?: unknown };
  const next = safePath(search.next);
  const problem = search.problem;
  const [link, setLink] = useState<LinkState>(window.location.hash.length > 1 ? "redeeming" : "none");
  const [linkError, setLinkError] = useState<unknown>(null);
  const state = useQuery({ queryKey: ["sign-in"], queryFn: fetchState, enabled: link !== "redeeming" });
  const enter = async (user: WayIn) => {
    if (isHalfway(user)) {
      setLink("halfway");
      return;
    }
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
  if (link === "halfway") {
    return (
      <Door title={t("accounts.codes.title")} words={t("accounts.signIn.codeWords")}>
        <CodeForm onEnter={enter} onBack={() => setLink("none")} />
      </Door>
    );
  }
  if (state.data?.is_signed_in) return <Navigate to={next} replace />;
  if (state.isError) return <Failure error={state.error} onRetry={() => void state.refetch()} />;
  return (
    <Door title={t("accounts.signIn.title")} words={t("accounts.signIn.words")}>
      {link === "dead" && <Wrong error={linkError} />}
      {isProblem(problem) && (
        <p className={styles.wrong} role="alert">
          {t(`accounts.signIn.problem.${problem}`)}
        </p>
      )}
      <PasswordForm onEnter={enter} takesNames={state.data?.takes_names ?? false} />
      <OtherWays providers={state.data?.providers ?? []} next={next} onEnter={enter} />
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

interface PasswordFormProps {
  takesNames: boolean;
  onEnter: (user: WayIn) => Promise<void>;
}

function PasswordForm({ takesNames, onEnter }: PasswordFormProps) {
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
    }
    setBusy(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {error !== null && <Wrong error={error} />}
      <TextInput
        size="md"
        type={takesNames ? "text" : "email"}
        name="email"
        autoComplete="username"
        required
        label={t(takesNames ? "accounts.emailOrName" : "accounts.email")}
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

interface CodeFormProps {
  onEnter: (user: User) => Promise<void>;
  onBack: () => void;
}

function CodeForm({ onEnter, onBack }: CodeFormProps) {
  const { t } = useTexts();
  const [code, setCode] = useState("");
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await onEnter(await giveCode(code));
    } catch (failure) {
      setError(failure);
    }
    setBusy(false);
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      {error !== null && <Wrong error={error} />}
      <CodeInput size="md" label={t("accounts.codes.either")} value={code} error={null} onChange={setCode} />
      <Button type="submit" size="md" loading={isBusy} mt={4}>
        {t("accounts.signIn.action")}
      </Button>
      <Button variant="subtle" color="gray" onClick={onBack} type="button">
        {t("accounts.signIn.again")}
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
