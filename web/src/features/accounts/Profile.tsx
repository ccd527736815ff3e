import { Button, Group, PasswordInput, SegmentedControl, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { sessionKey, useSession } from "../../api/session";
import { type Language, languageName, languages, useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Section } from "../../ui/section";
import { Browsers } from "./Browsers";
import { CalendarAddresses } from "./CalendarAddresses";
import { Identities } from "./Identities";
import { Passkeys } from "./Passkeys";
import { SecondFactor } from "./SecondFactor";
import { SecurityHistory } from "./SecurityHistory";
import { speakFor } from "./session";
import { Tokens } from "./Tokens";
import { YourData } from "./YourData";

export default function Profile() {
  const { t } = useTexts();
  const { user } = useSession();
  return (
    <Page header={<PageHeader title={t("accounts.profile.title")} meta={user.email} />}>
      <Section title={t("accounts.profile.you")} words={t("accounts.profile.youWords")}>
        <YouForm />
      </Section>
      <Section title={t("accounts.password")} words={t("accounts.profile.passwordWords")}>
        <PasswordForm hasPassword={user.has_password} />
      </Section>
      <Section title={t("accounts.codes.title")} words={t("accounts.codes.words")}>
        <SecondFactor />
      </Section>
      <Section title={t("accounts.passkeys.title")} words={t("accounts.passkeys.words")}>
        <Passkeys />
      </Section>
      <Identities />
      <Section title={t("accounts.browsers.title")} words={t("accounts.browsers.words")}>
        <Browsers />
      </Section>
      <Section title={t("accounts.tokens.title")} words={t("accounts.tokens.words")}>
        <Tokens />
      </Section>
      <CalendarAddresses />
      <Section title={t("accounts.history.title")} words={t("accounts.history.words")}>
        <SecurityHistory whose="own" />
      </Section>
      <YourData />
      {user.is_administrator && (
        <Section title={t("accounts.history.allTitle")} words={t("accounts.history.allWords")}>
          <SecurityHistory whose="everybody" />
        </Section>
      )}
    </Page>
  );
}

function YouForm() {
  const { t } = useTexts();
  const { user } = useSession();
  const queries = useQueryClient();
  const [name, setName] = useState(user.name);
  const [error, setError] = useState<string | null>(null);
  const save = async (body: { name?: string; language?: Language }) => {
    setError(null);
    try {
      const changed = await must(api.PATCH("/api/v1/profile", { body }));
      await queries.invalidateQueries({ queryKey: sessionKey });
      if (body.language) await speakFor(changed);
      noticeDone(t("common.saved"));
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.fields.name) setError(failure.fields.name.join(" "));
      else noticeFailed(failure);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save({ name });
      }}
    >
      <Group align="flex-end" gap="sm">
        <TextInput
          flex={1}
          miw={200}
          label={t("accounts.name")}
          autoComplete="name"
          value={name}
          error={error}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" h={32} disabled={name.trim() === user.name || name.trim() === ""}>
          {t("common.save")}
        </Button>
      </Group>
      <Group mt="md" justify="space-between">
        <span>{t("accounts.profile.language")}</span>
        <SegmentedControl
          aria-label={t("accounts.profile.language")}
          value={user.language}
          onChange={(value) => void save({ language: value as Language })}
          data={languages.map((one) => ({ value: one, label: languageName[one] }))}
        />
      </Group>
    </form>
  );
}

function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [fields, setFields] = useState<Readonly<Record<string, readonly string[]>>>({});
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setFields({});
    try {
      await api.PUT("/api/v1/profile/password", { body: { current, new: next } });
      setCurrent("");
      setNext("");
      await queries.invalidateQueries({ queryKey: sessionKey });
      noticeDone(t("accounts.profile.passwordSet"));
    } catch (failure) {
      if (failure instanceof ApiProblem && Object.keys(failure.fields).length > 0) setFields(failure.fields);
      else noticeFailed(failure);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      {hasPassword && (
        <PasswordInput
          mb="sm"
          label={t("accounts.profile.currentPassword")}
          autoComplete="current-password"
          value={current}
          error={fields.current?.join(" ")}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
      )}
      <Group align="flex-end" gap="sm">
        <PasswordInput
          flex={1}
          miw={200}
          label={t("accounts.profile.newPassword")}
          autoComplete="new-password"
          value={next}
          error={fields.new?.join(" ")}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <Button type="submit" h={32} disabled={next === ""}>
          {t(hasPassword ? "accounts.profile.changePassword" : "accounts.profile.setPassword")}
        </Button>
      </Group>
    </form>
  );
}
