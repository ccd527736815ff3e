import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeDone } from "../../ui/notice";
import { Failure, Loading } from "../../ui/state";
import { NewSecondFactor, RecoveryCodes } from "./NewSecondFactor";
import { ProofDialog } from "./ProofDialog";
import styles from "./Security.module.css";
import { historyKey } from "./session";
import { momentOf } from "./when";

const key = ["second-factor"] as const;
type Doing = "nothing" | "turning-on" | "turning-off" | "renewing";

/** Codes of an authenticator app: on or off, and how many recovery codes are left. */
export function SecondFactor() {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const factor = useQuery({ queryKey: key, queryFn: () => must(api.GET("/api/v1/profile/second-factor")) });
  const [doing, setDoing] = useState<Doing>("nothing");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (factor.isPending) return <Loading shape="text" />;
  if (factor.isError) return <Failure error={factor.error} onRetry={() => void factor.refetch()} />;
  const done = async () => {
    setDoing("nothing");
    await Promise.all([
      queries.invalidateQueries({ queryKey: key }),
      queries.invalidateQueries({ queryKey: historyKey }),
    ]);
  };
  const { is_on, since, recovery_codes_left: left } = factor.data;
  return (
    <>
      <div className={styles.state}>
        <div className={styles.stateWords}>
          <Mark tone={is_on ? "green" : "grey"}>{t(is_on ? "accounts.codes.on" : "accounts.codes.off")}</Mark>
          <div className={styles.quiet}>
            {is_on && since
              ? t("accounts.codes.since", { when: momentOf(since, language) })
              : t("accounts.codes.offWords")}
          </div>
          {is_on && <div className={styles.quiet}>{t("accounts.codes.left", { count: left })}</div>}
        </div>
        {!is_on && (
          <Button variant="default" onClick={() => setDoing("turning-on")}>
            {t("accounts.codes.turnOn")}
          </Button>
        )}
      </div>
      {is_on && (
        <div className={styles.below}>
          <Button variant="default" onClick={() => setDoing("renewing")}>
            {t("accounts.codes.renew")}
          </Button>
          <Button variant="subtle" color="red" onClick={() => setDoing("turning-off")}>
            {t("accounts.codes.turnOff")}
          </Button>
        </div>
      )}
      {doing === "turning-on" && <NewSecondFactor onDone={() => void done()} />}
      {doing === "turning-off" && (
        <ProofDialog
          title={t("accounts.codes.turnOffTitle")}
          words={t("accounts.codes.turnOffWords")}
          action={t("accounts.codes.turnOff")}
          look="danger"
          asks="code"
          onClose={() => setDoing("nothing")}
          onProven={async (code) => {
            await api.POST("/api/v1/profile/second-factor/off", { body: { code } });
            await done();
            noticeDone(t("accounts.codes.turnedOff"));
          }}
        />
      )}
      {doing === "renewing" && (
        <ProofDialog
          title={t("accounts.codes.renew")}
          words={t("accounts.codes.renewWords")}
          action={t("accounts.codes.renewAction")}
          asks="code"
          onClose={() => setDoing("nothing")}
          onProven={async (code) => {
            const made = await must(
              api.POST("/api/v1/profile/second-factor/recovery-codes", { body: { code } }),
            );
            await done();
            setCodes(made.recovery_codes);
          }}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onClose={() => setCodes(null)} />}
    </>
  );
}
