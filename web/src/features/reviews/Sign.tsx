import { Button, Modal, PasswordInput, Radio, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { type Review, type RoleName, useReviewRefresh } from "./data";
import styles from "./reviews.module.css";

/** Signs the round by name: what the signature means, over which content, and the password once more. */
export function Sign({ review, onClose }: { review: Review; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { user } = useSession();
  const refresh = useReviewRefresh(slug);
  const meanings = Object.entries(review.meanings);
  const [meaning, setMeaning] = useState(
    (meanings.find(([name]) => name === "approved") ?? meanings[0])?.[0] ?? "",
  );
  const [password, setPassword] = useState("");
  const [secret, setSecret] = useState("");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const round = review.rounds.at(-1);
  const sign = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await api.PUT("/api/v1/workspaces/{slug}/reviews/{key}/signature", {
        params: { path: { slug, key: review.key } },
        body: { meaning, password, secret },
      });
      noticeDone(t("reviews.sign.done", { key: review.key }));
      await refresh();
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("reviews.sign.title", { title: review.title })}>
      <form className={styles.form} onSubmit={(event) => void sign(event)}>
        <dl className={styles.signFacts}>
          <dt>{t("reviews.sign.person")}</dt>
          <dd>
            {user.name} · {review.my_role && t(`reviews.role.${review.my_role as RoleName}`)}
          </dd>
          <dt>{t("reviews.sign.content")}</dt>
          <dd>
            {t("reviews.requirements", { count: review.count })} · {round?.baseline_name}
          </dd>
          <dt>SHA-256</dt>
          <dd>
            <code className={styles.hash}>{round?.baseline_hash.slice(0, 24)}</code>
          </dd>
        </dl>
        <Radio.Group label={t("reviews.sign.meaning")} value={meaning} onChange={setMeaning}>
          <Stack gap={8} mt={8}>
            {meanings.map(([name, said]) => (
              <Radio key={name} value={name} label={said} />
            ))}
          </Stack>
        </Radio.Group>
        {user.has_password ? (
          <PasswordInput
            data-autofocus
            required
            autoComplete="current-password"
            label={t("reviews.sign.password")}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={wrong.password?.join(" ")}
          />
        ) : (
          <TextInput
            data-autofocus
            required
            label={t("reviews.sign.link")}
            description={t("reviews.sign.linkWords")}
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
            error={wrong.secret?.join(" ")}
          />
        )}
        <p className={styles.quiet}>{t("reviews.sign.words")}</p>
        <Button type="submit" loading={isBusy}>
          {t("reviews.sign.button")}
        </Button>
      </form>
    </Modal>
  );
}
