import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { IconArrowLeft, IconPlus, IconSparkles } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Navigate, useRouter } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { fetchSession, sessionKey } from "../../api/session";
import { type Language, languageName, languages, useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { Failure, Loading } from "../../ui/state";
import { Door } from "./Door";
import styles from "./Door.module.css";

/** The first page of an empty server, and the way to a further workspace: begin one, or look at the demo. */
export default function Welcome() {
  const { t } = useTexts();
  const session = useQuery({ queryKey: sessionKey, queryFn: fetchSession, retry: false });
  const [isNaming, setNaming] = useState(false);
  if (session.isPending) return <Loading shape="text" />;
  if (session.error instanceof ApiProblem && session.error.status === 401)
    return <Navigate to="/sign-in" search={{ next: "/welcome" }} replace />;
  if (session.data?.user.needs_second_factor)
    return <Navigate to="/second-step" search={{ next: "/welcome" }} replace />;
  if (session.error) return <Failure error={session.error} onRetry={() => void session.refetch()} />;
  return (
    <Door
      title={t(isNaming ? "accounts.welcome.newTitle" : "accounts.welcome.title")}
      words={t(isNaming ? "accounts.welcome.newWords" : "accounts.welcome.words")}
    >
      {isNaming ? <NewWorkspace onBack={() => setNaming(false)} /> : <Ways onNew={() => setNaming(true)} />}
      {!isNaming && session.data.workspaces.length > 0 && (
        <Link to="/" className={styles.backLink}>
          {t("accounts.welcome.backToWork")}
        </Link>
      )}
    </Door>
  );
}

function useArrive(): (slug: string) => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async (slug) => {
    await queries.resetQueries({ queryKey: sessionKey });
    await router.navigate({ to: `/w/${slug}`, replace: true });
  };
}

function Ways({ onNew }: { onNew: () => void }) {
  const { t, language } = useTexts();
  const arrive = useArrive();
  const [isBusy, setBusy] = useState(false);
  const demos = useQuery({ queryKey: ["demos"], queryFn: () => must(api.GET("/api/v1/demo")) });
  const demo = demos.data?.find((one) => one.language === language);
  const loadDemo = async () => {
    setBusy(true);
    try {
      const made = await must(api.POST("/api/v1/demo", { body: { language } }));
      await arrive(made.slug);
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <div className={styles.ways}>
      <button type="button" className={styles.way} onClick={onNew} disabled={isBusy}>
        <IconPlus size={20} stroke={1.7} aria-hidden="true" />
        <span>
          <span className={styles.wayTitle}>{t("accounts.welcome.create")}</span>
          <span className={styles.wayWords}>{t("accounts.welcome.createWords")}</span>
        </span>
      </button>
      {demo?.can_load && (
        <button type="button" className={styles.way} onClick={() => void loadDemo()} disabled={isBusy}>
          <IconSparkles size={20} stroke={1.7} aria-hidden="true" />
          <span>
            <span className={styles.wayTitle}>
              {t(
                isBusy
                  ? "accounts.welcome.demoBusy"
                  : demo.is_loaded
                    ? "accounts.welcome.demoOpen"
                    : "accounts.welcome.demo",
              )}
            </span>
            <span className={styles.wayWords}>{t("accounts.welcome.demoWords")}</span>
          </span>
        </button>
      )}
    </div>
  );
}

/** An address from a name: Latin letters and digits stay, anything else gives way to a plain word. */
function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return plain.length >= 2 ? plain : name.trim() ? "team" : "";
}

function NewWorkspace({ onBack }: { onBack: () => void }) {
  const { t, language } = useTexts();
  const arrive = useArrive();
  const [name, setName] = useState("");
  const [slug, setSlug] = useState<string | null>(null);
  const [tongue, setTongue] = useState<Language>(language);
  const [isBusy, setBusy] = useState(false);
  const [fields, setFields] = useState<Readonly<Record<string, readonly string[]>>>({});
  const address = slug ?? slugOf(name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setFields({});
    try {
      const made = await must(
        api.POST("/api/v1/workspaces", {
          body: { name, slug: address, language: tongue, currency: tongue === "zh" ? "CNY" : "USD" },
        }),
      );
      await arrive(made.slug);
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setFields(error.fields);
      else if (error instanceof ApiProblem && error.status === 409) setFields({ slug: [error.detail] });
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        size="md"
        required
        autoFocus
        label={t("accounts.welcome.name")}
        placeholder={t("accounts.welcome.nameExample")}
        value={name}
        error={fields.name?.join(" ")}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        size="md"
        required
        label={t("accounts.welcome.address")}
        description={`/w/${address || "…"}`}
        value={address}
        error={fields.slug?.join(" ")}
        onChange={(event) => setSlug(event.currentTarget.value.toLowerCase())}
      />
      <SegmentedControl
        size="sm"
        aria-label={t("accounts.welcome.language")}
        value={tongue}
        onChange={(value) => setTongue(value as Language)}
        data={languages.map((one) => ({ value: one, label: languageName[one] }))}
      />
      <Button type="submit" size="md" loading={isBusy} mt={4}>
        {t("accounts.welcome.createAction")}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={15} />}
        onClick={onBack}
        type="button"
      >
        {t("common.back")}
      </Button>
    </form>
  );
}
