import { Button, Group, Modal, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ApiProblem } from "../../api/problem";
import { useSession } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import styles from "./Security.module.css";

export type Proof = "password" | "code";

interface ProofDialogProps {
  title: string;
  words: string;
  action: string;
  look?: "plain" | "danger";
  /** What is asked for; a password only where the person has one. */
  asks: Proof;
  onProven: (proof: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for the password, or for a code, before the way into the account changes. */
export function ProofDialog(props: ProofDialogProps) {
  const { t } = useTexts();
  const { user } = useSession();
  const [proof, setProof] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isAsked = props.asks === "code" || user.has_password;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      await props.onProven(proof);
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.fields[props.asks]) setError(failure.detail);
      else noticeFailed(failure);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title}>
      <form onSubmit={(event) => void submit(event)}>
        <p className={styles.words}>{props.words}</p>
        {isAsked && props.asks === "password" && (
          <PasswordInput
            data-autofocus
            required
            label={t("accounts.password")}
            autoComplete="current-password"
            value={proof}
            error={error}
            onChange={(event) => setProof(event.currentTarget.value)}
          />
        )}
        {props.asks === "code" && (
          <CodeInput label={t("accounts.codes.either")} value={proof} error={error} onChange={setProof} />
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={props.onClose}>
            {t("common.cancel")}
          </Button>
          <Button
            type="submit"
            loading={isBusy}
            disabled={isAsked && proof === ""}
            {...(props.look === "danger" ? { color: "red" } : {})}
          >
            {props.action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

interface CodeInputProps {
  label: string;
  value: string;
  error: string | null;
  size?: "md";
  onChange: (value: string) => void;
}

/** A code of the app or a recovery code: phones offer digits, browsers what they were sent. */
export function CodeInput({ label, value, error, size, onChange }: CodeInputProps) {
  return (
    <TextInput
      data-autofocus
      autoFocus
      required
      {...(size ? { size } : {})}
      label={label}
      name="code"
      autoComplete="one-time-code"
      inputMode="text"
      spellCheck={false}
      classNames={{ input: styles.code ?? "" }}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
