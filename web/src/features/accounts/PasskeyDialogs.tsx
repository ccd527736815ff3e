import { Button, Group, Modal, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import type { components } from "../../api/schema";
import { useSession } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import styles from "./Security.module.css";

interface NewPasskeyProps {
  onDone: (words: string) => Promise<void>;
  onClose: () => void;
}

/** A name and the password; then the browser's own dialog asks for finger, face or PIN. */
export function NewPasskey({ onDone, onClose }: NewPasskeyProps) {
  const { t } = useTexts();
  const { user } = useSession();
  const [name, setName] = useState("");
  const [password, setPassword] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [isCancelled, setCancelled] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    setCancelled(false);
    const { makePasskey, PasskeyCancelled } = await import("./passkey");
    try {
      const made = await makePasskey(password, name);
      await onDone(t("accounts.passkeys.made", { name: made.name }));
    } catch (failure) {
      if (failure instanceof PasskeyCancelled) setCancelled(true);
      else if (failure instanceof ApiProblem && failure.fields.password) setError(failure.detail);
      else noticeFailed(failure);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("accounts.passkeys.addTitle")}>
      <form onSubmit={(event) => void submit(event)}>
        <p className={styles.words}>{t("accounts.passkeys.addWords")}</p>
        {isCancelled && (
          <p className={styles.words} role="alert">
            {t("accounts.passkeys.cancelled")}
          </p>
        )}
        <TextInput
          data-autofocus
          required
          label={t("accounts.passkeys.name")}
          placeholder={t("accounts.passkeys.nameExample")}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {user.has_password && (
          <PasswordInput
            mt="md"
            required
            label={t("accounts.password")}
            autoComplete="current-password"
            value={password}
            error={error}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={isBusy} disabled={name.trim() === ""}>
            {t("accounts.passkeys.make")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface RenamePasskeyProps extends NewPasskeyProps {
  passkey: components["schemas"]["PasskeyOut"];
}

export function RenamePasskey({ passkey, onDone, onClose }: RenamePasskeyProps) {
  const { t } = useTexts();
  const [name, setName] = useState(passkey.name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api.PATCH("/api/v1/profile/passkeys/{passkey_id}", {
        params: { path: { passkey_id: passkey.id } },
        body: { name },
      });
      await onDone(t("common.saved"));
    } catch (failure) {
      noticeFailed(failure);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("accounts.passkeys.rename")}>
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          data-autofocus
          required
          label={t("accounts.passkeys.name")}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" disabled={name.trim() === ""}>
            {t("common.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
