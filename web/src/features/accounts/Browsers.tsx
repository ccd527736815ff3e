import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Failure, Loading } from "../../ui/state";
import security from "./Security.module.css";
import { historyKey } from "./session";
import styles from "./Tokens.module.css";
import { momentOf } from "./when";

type OpenSession = components["schemas"]["OpenSessionOut"];
const key = ["open-sessions"] as const;

/** Where one is signed in: this browser first in mind, the others to be ended. */
export function Browsers() {
  const { t } = useTexts();
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: key, queryFn: () => must(api.GET("/api/v1/profile/sessions")) });
  if (sessions.isPending) return <Loading shape="text" />;
  if (sessions.isError) return <Failure error={sessions.error} onRetry={() => void sessions.refetch()} />;
  const others = sessions.data.filter((one) => !one.is_this).length;
  const thisFirst = sessions.data.toSorted((one, other) => Number(other.is_this) - Number(one.is_this));
  const read = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: key }),
      queries.invalidateQueries({ queryKey: historyKey }),
    ]);
  };
  const end = async (session: OpenSession, name: string) => {
    try {
      await api.DELETE("/api/v1/profile/sessions/{session_id}", {
        params: { path: { session_id: session.id } },
      });
      await read();
      noticeDone(t("accounts.browsers.ended", { name }));
    } catch (error) {
      noticeFailed(error);
    }
  };
  const endOthers = async () => {
    const isSure = await askConfirm({
      title: t("accounts.browsers.endOthersTitle"),
      words: t("accounts.browsers.endOthersWords", { count: others }),
      action: t("accounts.browsers.endOthers"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      const { ended } = await must(api.DELETE("/api/v1/profile/sessions"));
      await read();
      noticeDone(t("accounts.browsers.endedOthers", { count: ended }));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <ul className={styles.list}>
        {thisFirst.map((session) => (
          <BrowserRow key={session.id} session={session} onEnd={(name) => void end(session, name)} />
        ))}
      </ul>
      {others > 0 && (
        <div className={security.below}>
          <Button variant="default" onClick={() => void endOthers()}>
            {t("accounts.browsers.endOthers")}
          </Button>
        </div>
      )}
    </>
  );
}

function BrowserRow({ session, onEnd }: { session: OpenSession; onEnd: (name: string) => void }) {
  const { t, language } = useTexts();
  const name =
    session.browser && session.system
      ? t("accounts.browsers.name", { browser: session.browser, system: session.system })
      : session.browser || session.system || t("accounts.browsers.unknown");
  return (
    <li className={styles.row}>
      <div className={styles.about}>
        <div className={styles.name}>{name}</div>
        <div className={styles.when}>
          {session.method !== "" && `${t(`accounts.method.${session.method as "password"}`)} · `}
          {session.address !== "" && `${session.address} · `}
          {t("accounts.browsers.seen", { when: momentOf(session.seen_at, language) })}
        </div>
      </div>
      {session.is_this ? (
        <Mark tone="green">{t("accounts.browsers.this")}</Mark>
      ) : (
        <Button
          variant="subtle"
          color="red"
          aria-label={t("accounts.browsers.endNamed", { name })}
          onClick={() => onEnd(name)}
        >
          {t("accounts.browsers.end")}
        </Button>
      )}
    </li>
  );
}
