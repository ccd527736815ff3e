import { Button, Checkbox, Group, Modal, Select, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { CopyText } from "../../ui/section";
import { Failure, Loading } from "../../ui/state";
import type { Token } from "./session";
import styles from "./Tokens.module.css";

const scopes = ["read", "write", "admin"] as const;
const key = ["tokens"] as const;

/** One's own keys for programs: a list, and a dialog that shows a new one's secret once. */
export function Tokens() {
  const { t } = useTexts();
  const tokens = useQuery({ queryKey: key, queryFn: () => must(api.GET("/api/v1/tokens")) });
  const [isAdding, setAdding] = useState(false);
  if (tokens.isPending) return <Loading shape="text" />;
  if (tokens.isError) return <Failure error={tokens.error} onRetry={() => void tokens.refetch()} />;
  return (
    <>
      {tokens.data.length === 0 && <p className={styles.none}>{t("accounts.tokens.none")}</p>}
      <ul className={styles.list}>
        {tokens.data.map((token) => (
          <TokenRow key={token.id} token={token} />
        ))}
      </ul>
      <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
        {t("accounts.tokens.add")}
      </Button>
      {isAdding && <NewToken onClose={() => setAdding(false)} />}
    </>
  );
}

function TokenRow({ token }: { token: Token }) {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const day = (iso: string) =>
    new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en", { dateStyle: "medium" }).format(
      new Date(iso),
    );
  const revoke = async () => {
    const isSure = await askConfirm({
      title: t("accounts.tokens.revokeTitle", { name: token.name }),
      words: t("accounts.tokens.revokeWords"),
      action: t("accounts.tokens.revoke"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/tokens/{token_id}", { params: { path: { token_id: token.id } } });
      await queries.invalidateQueries({ queryKey: key });
      noticeDone(t("accounts.tokens.revoked", { name: token.name }));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <div className={styles.name}>
          {token.name} <code>{token.hint}…</code>
        </div>
        <div className={styles.when}>
          {token.last_used_at
            ? t("accounts.tokens.lastUsed", { day: day(token.last_used_at) })
            : t("accounts.tokens.neverUsed")}
          {" · "}
          {token.expires_at
            ? t("accounts.tokens.until", { day: day(token.expires_at) })
            : t("accounts.tokens.noEnd")}
        </div>
      </div>
      <span className={styles.scopes}>
        {token.scopes.map((scope) => (
          <Mark key={scope} tone={scope === "admin" ? "amber" : "grey"}>
            {t(`accounts.tokens.scope.${scope as (typeof scopes)[number]}`)}
          </Mark>
        ))}
      </span>
      <Button variant="subtle" color="red" onClick={() => void revoke()}>
        {t("accounts.tokens.revoke")}
      </Button>
    </li>
  );
}

function NewToken({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [chosen, setChosen] = useState<string[]>(["read"]);
  const [days, setDays] = useState<string>("90");
  const [secret, setSecret] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const expires_at =
      days === "" ? null : new Date(Date.now() + Number(days) * 24 * 3600 * 1000).toISOString();
    try {
      const made = await must(api.POST("/api/v1/tokens", { body: { name, scopes: chosen, expires_at } }));
      await queries.invalidateQueries({ queryKey: key });
      setSecret(made.secret);
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("accounts.tokens.add")} closeOnClickOutside={secret === null}>
      {secret !== null ? (
        <>
          <p className={styles.once}>{t("accounts.tokens.once")}</p>
          <CopyText label={t("accounts.tokens.secret")} value={secret} />
          <Group justify="flex-end" mt="lg">
            <Button onClick={onClose}>{t("accounts.tokens.stored")}</Button>
          </Group>
        </>
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          <TextInput
            required
            data-autofocus
            label={t("accounts.tokens.name")}
            placeholder={t("accounts.tokens.nameExample")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox.Group
            mt="md"
            label={t("accounts.tokens.scopes")}
            value={chosen}
            onChange={(value) => setChosen(value)}
          >
            {scopes.map((scope) => (
              <Checkbox
                key={scope}
                mt={8}
                value={scope}
                label={t(`accounts.tokens.scope.${scope}`)}
                description={t(`accounts.tokens.scopeWords.${scope}`)}
              />
            ))}
          </Checkbox.Group>
          <Select
            mt="md"
            label={t("accounts.tokens.expires")}
            allowDeselect={false}
            value={days}
            onChange={(value) => setDays(value ?? "")}
            data={[
              { value: "30", label: t("accounts.tokens.days", { count: 30 }) },
              { value: "90", label: t("accounts.tokens.days", { count: 90 }) },
              { value: "365", label: t("accounts.tokens.days", { count: 365 }) },
              { value: "", label: t("accounts.tokens.noEnd") },
            ]}
          />
          <Group justify="flex-end" mt="lg">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" disabled={chosen.length === 0 || name.trim() === ""}>
              {t("accounts.tokens.create")}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
