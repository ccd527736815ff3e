import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Section } from "../../ui/section";
import { historyKey } from "./session";
import styles from "./Tokens.module.css";
import { momentOf } from "./when";

const key = ["identities"] as const;

/** By which providers' word the account is opened; nothing at all where there is none. */
export function Identities() {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const identities = useQuery({ queryKey: key, queryFn: () => must(api.GET("/api/v1/profile/identities")) });
  if (!identities.data || identities.data.length === 0) return null;
  const unlink = async (id: number, issuer: string) => {
    const isSure = await askConfirm({
      title: t("accounts.identities.unlinkTitle"),
      words: t("accounts.identities.unlinkWords", { issuer }),
      action: t("accounts.identities.unlink"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/profile/identities/{identity_id}", {
        params: { path: { identity_id: id } },
      });
      await Promise.all([
        queries.invalidateQueries({ queryKey: key }),
        queries.invalidateQueries({ queryKey: historyKey }),
      ]);
      noticeDone(t("accounts.identities.unlinked"));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Section title={t("accounts.identities.title")} words={t("accounts.identities.words")}>
      <ul className={styles.list}>
        {identities.data.map((one) => (
          <li key={one.id} className={styles.row}>
            <div className={styles.about}>
              <div className={styles.name}>{one.issuer}</div>
              <div className={styles.when}>
                {t(`accounts.method.${one.provider}`)} ·{" "}
                {t("accounts.passkeys.used", { when: momentOf(one.last_used_at, language) })}
              </div>
            </div>
            <Button variant="subtle" color="red" onClick={() => void unlink(one.id, one.issuer)}>
              {t("accounts.identities.unlink")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
