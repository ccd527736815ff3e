import { Button, Group, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { CopyText } from "../../ui/section";
import { CodeInput, ProofDialog } from "./ProofDialog";
import styles from "./Security.module.css";

type Begun = components["schemas"]["NewSecondFactorOut"];

/** Password, then the picture to be scanned and a first code, then the recovery codes. */
export function NewSecondFactor({ onDone }: { onDone: () => void }) {
  const { t } = useTexts();
  const [begun, setBegun] = useState<Begun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes) return <RecoveryCodes codes={codes} onClose={onDone} />;
  if (begun) return <Scan begun={begun} onConfirmed={setCodes} onClose={onDone} />;
  return (
    <ProofDialog
      title={t("accounts.codes.turnOnTitle")}
      words={t("accounts.codes.turnOnWords")}
      action={t("accounts.codes.go")}
      asks="password"
      onClose={onDone}
      onProven={async (password) => {
        setBegun(await must(api.POST("/api/v1/profile/second-factor/begin", { body: { password } })));
      }}
    />
  );
}

interface ScanProps {
  begun: Begun;
  onConfirmed: (codes: readonly string[]) => void;
  onClose: () => void;
}

function Scan({ begun, onConfirmed, onClose }: ScanProps) {
  const { t } = useTexts();
  const [code, setCode] = useState("");
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      const made = await must(api.POST("/api/v1/profile/second-factor/confirm", { body: { code } }));
      onConfirmed(made.recovery_codes);
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.fields.code) setError(failure.detail);
      else noticeFailed(failure);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("accounts.codes.scanTitle")} closeOnClickOutside={false}>
      <form onSubmit={(event) => void submit(event)}>
        <p className={styles.words}>{t("accounts.codes.scanWords")}</p>
        <img className={styles.picture} src={begun.picture} alt={t("accounts.codes.picture")} />
        <CopyText label={t("accounts.codes.secret")} value={begun.secret} />
        <Group mt="md" align="flex-end" gap="sm" grow preventGrowOverflow={false}>
          <CodeInput label={t("accounts.codes.first")} value={code} error={error} onChange={setCode} />
        </Group>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" disabled={code.trim() === ""}>
            {t("accounts.codes.turnOn")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

/** Shown once: to be copied or kept as a file before the dialog closes. */
export function RecoveryCodes({ codes, onClose }: { codes: readonly string[]; onClose: () => void }) {
  const { t } = useTexts();
  const text = `${codes.join("\n")}\n`;
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  const download = () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    link.download = "planweave-recovery-codes.txt";
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={580}
      title={t("accounts.codes.recoveryTitle")}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <p className={styles.words}>{t("accounts.codes.recoveryWords")}</p>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Group justify="space-between">
        <Group gap="xs">
          <Button variant="default" onClick={() => void copy()}>
            {t(isCopied ? "common.copied" : "common.copy")}
          </Button>
          <Button variant="default" onClick={download}>
            {t("common.download")}
          </Button>
        </Group>
        <Button onClick={onClose}>{t("accounts.codes.kept")}</Button>
      </Group>
    </Modal>
  );
}
