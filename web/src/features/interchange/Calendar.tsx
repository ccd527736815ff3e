import { Button, CopyButton } from "@mantine/core";
import { IconCalendarShare, IconCopy, IconRefresh } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dayText } from "../../texts/dates";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Section } from "../../ui/section";
import { Failure, Loading } from "../../ui/state";
import styles from "./interchange.module.css";
import own from "./plan/plan.module.css";

/** One's own dates in one's own calendar program: a secret address, made, renewed and withdrawn here. */
export default function Calendar() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const key = ["calendar-feed", slug];
  const params = { path: { slug } };
  const feed = useQuery({
    queryKey: key,
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/calendar-feed", { params })),
  });
  const [address, setAddress] = useState("");
  const [isBusy, setBusy] = useState(false);
  const doing = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
      await queries.invalidateQueries({ queryKey: key });
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const renew = () =>
    doing(async () => {
      const made = await must(api.POST("/api/v1/workspaces/{slug}/calendar-feed", { params }));
      setAddress(made.address ?? "");
    });
  const revoke = () =>
    doing(async () => {
      await must(api.DELETE("/api/v1/workspaces/{slug}/calendar-feed", { params }));
      setAddress("");
      noticeDone(t("interchange.feed.revoked"));
    });
  return (
    <Page header={<PageHeader title={t("interchange.feed.title")} />}>
      {feed.isPending && <Loading shape="text" />}
      {feed.isError && <Failure error={feed.error} onRetry={() => void feed.refetch()} />}
      {feed.data && (
        <Section title={t("interchange.feed.subscribe")} words={t("interchange.feed.words")}>
          {address && (
            <>
              <div className={own.address}>
                <code>{address}</code>
                <CopyButton value={address}>
                  {({ copied, copy }) => (
                    <Button variant="default" leftSection={<IconCopy size={15} />} onClick={copy}>
                      {t(copied ? "interchange.feed.copied" : "interchange.feed.copy")}
                    </Button>
                  )}
                </CopyButton>
              </div>
              <p className={styles.notice}>{t("interchange.feed.once")}</p>
            </>
          )}
          {!address && feed.data.is_on && (
            <p className={styles.found}>
              {t("interchange.feed.on", {
                hint: feed.data.hint,
                day: dayText(feed.data.created_at ?? "", language),
              })}
            </p>
          )}
          {!address && !feed.data.is_on && <p className={styles.found}>{t("interchange.feed.off")}</p>}
          <div className={own.address}>
            <Button
              loading={isBusy}
              leftSection={feed.data.is_on ? <IconRefresh size={15} /> : <IconCalendarShare size={15} />}
              variant={feed.data.is_on ? "default" : "filled"}
              onClick={() => void renew()}
            >
              {t(feed.data.is_on ? "interchange.feed.renew" : "interchange.feed.make")}
            </Button>
            {feed.data.is_on && (
              <Button variant="subtle" color="red" loading={isBusy} onClick={() => void revoke()}>
                {t("interchange.feed.revoke")}
              </Button>
            )}
          </div>
        </Section>
      )}
    </Page>
  );
}
