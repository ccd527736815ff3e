import { Button } from "@mantine/core";
import { IconBuilding, IconFingerprint } from "@tabler/icons-react";
import { useState } from "react";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { useFailureWords } from "../../ui/state";
import styles from "./Door.module.css";
import { passkeyGround } from "./passkeys-here";
import type { WayIn } from "./session";

interface OtherWaysProps {
  providers: readonly components["schemas"]["ProviderOut"][];
  next: string;
  onEnter: (user: WayIn) => Promise<void>;
}

/** Below the password: a passkey, and the company's own sign-in where the server knows one. */
export function OtherWays({ providers, next, onEnter }: OtherWaysProps) {
  const { t } = useTexts();
  const hasPasskeys = passkeyGround() === "good";
  if (!hasPasskeys && providers.length === 0) return null;
  return (
    <>
      <p className={styles.or}>
        <span>{t("accounts.signIn.or")}</span>
      </p>
      <div className={styles.others}>
        {hasPasskeys && <WithPasskey onEnter={onEnter} />}
        {providers.map((provider) => (
          <Button
            key={provider.kind}
            component="a"
            href={`/api/v1/session/${provider.kind}?next=${encodeURIComponent(next)}`}
            size="md"
            variant="default"
            leftSection={<IconBuilding size={18} stroke={1.6} />}
          >
            {provider.name
              ? t("accounts.signIn.with", { name: provider.name })
              : t(`accounts.signIn.with_${provider.kind}`)}
          </Button>
        ))}
      </div>
    </>
  );
}

function WithPasskey({ onEnter }: { onEnter: (user: WayIn) => Promise<void> }) {
  const { t } = useTexts();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [isCancelled, setCancelled] = useState(false);
  const words = useFailureWords(error);
  const go = async () => {
    setBusy(true);
    setError(null);
    setCancelled(false);
    const { PasskeyCancelled, signInWithPasskey } = await import("./passkey");
    try {
      await onEnter(await signInWithPasskey());
    } catch (failure) {
      if (failure instanceof PasskeyCancelled) setCancelled(true);
      else setError(failure);
    }
    setBusy(false);
  };
  return (
    <>
      <Button
        size="md"
        variant="default"
        loading={isBusy}
        leftSection={<IconFingerprint size={18} stroke={1.6} />}
        onClick={() => void go()}
      >
        {t("accounts.signIn.passkey")}
      </Button>
      {(isCancelled || error !== null) && (
        <p className={styles.wrong} role="alert">
          {isCancelled ? t("accounts.signIn.passkeyCancelled") : words.detail}
        </p>
      )}
    </>
  );
}
