import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconPencil, IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Failure, Loading } from "../../ui/state";
import { NewPasskey, RenamePasskey } from "./PasskeyDialogs";
import { passkeyGround } from "./passkeys-here";
import security from "./Security.module.css";
import { historyKey } from "./session";
import styles from "./Tokens.module.css";
import { momentOf } from "./when";

type Passkey = components["schemas"]["PasskeyOut"];
const key = ["passkeys"] as const;

/** One's passkeys: added where the page allows it, renamed, removed. */
export function Passkeys() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const passkeys = useQuery({ queryKey: key, queryFn: () => must(api.GET("/api/v1/profile/passkeys")) });
  const [isAdding, setAdding] = useState(false);
  const [renaming, setRenaming] = useState<Passkey | null>(null);
  const ground = passkeyGround();
  if (passkeys.isPending) return <Loading shape="text" />;
  if (passkeys.isError) return <Failure error={passkeys.error} onRetry={() => void passkeys.refetch()} />;
  const done = async (words: string) => {
    setAdding(false);
    setRenaming(null);
    await Promise.all([
      queries.invalidateQueries({ queryKey: key }),
      queries.invalidateQueries({ queryKey: historyKey }),
    ]);
    noticeDone(words);
  };
  const remove = async (passkey: Passkey) => {
    const isSure = await askConfirm({
      title: t("accounts.passkeys.removeTitle", { name: passkey.name }),
      words: t("accounts.passkeys.removeWords"),
      action: t("accounts.passkeys.remove"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/profile/passkeys/{passkey_id}", {
        params: { path: { passkey_id: passkey.id } },
      });
      await done(t("accounts.passkeys.removed", { name: passkey.name }));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      {passkeys.data.length === 0 && <p className={styles.none}>{t("accounts.passkeys.none")}</p>}
      <ul className={styles.list}>
        {passkeys.data.map((passkey) => (
          <PasskeyRow
            key={passkey.id}
            passkey={passkey}
            onRename={() => setRenaming(passkey)}
            onRemove={() => void remove(passkey)}
          />
        ))}
      </ul>
      {ground === "good" ? (
        <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
          {t("accounts.passkeys.add")}
        </Button>
      ) : (
        <p className={security.quiet}>{t(`accounts.passkeys.ground.${ground}`)}</p>
      )}
      {isAdding && <NewPasskey onDone={done} onClose={() => setAdding(false)} />}
      {renaming && <RenamePasskey passkey={renaming} onDone={done} onClose={() => setRenaming(null)} />}
    </>
  );
}

interface RowProps {
  passkey: Passkey;
  onRename: () => void;
  onRemove: () => void;
}

function PasskeyRow({ passkey, onRename, onRemove }: RowProps) {
  const { t, language } = useTexts();
  const rename = t("accounts.passkeys.renameNamed", { name: passkey.name });
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <div className={styles.name}>{passkey.name}</div>
        <div className={styles.when}>
          {t("accounts.passkeys.added", { when: momentOf(passkey.created_at, language) })}
          {" · "}
          {passkey.last_used_at
            ? t("accounts.passkeys.used", { when: momentOf(passkey.last_used_at, language) })
            : t("accounts.passkeys.unused")}
        </div>
      </div>
      <Tooltip label={rename}>
        <ActionIcon aria-label={rename} onClick={onRename}>
          <IconPencil size={16} stroke={1.6} />
        </ActionIcon>
      </Tooltip>
      <Button variant="subtle" color="red" onClick={onRemove}>
        {t("accounts.passkeys.remove")}
      </Button>
    </li>
  );
}
