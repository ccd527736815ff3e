import { Button, SegmentedControl } from "@mantine/core";
import { IconDownload, IconPackageExport, IconUserOff } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { useSession } from "../../api/session";
import { type TextKey, useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { Mark, type Tone } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Section } from "../../ui/section";
import { Failure, Loading } from "../../ui/state";
import styles from "./privacy.module.css";
import { Report } from "./Report";
import { momentOf } from "./when";

type Erasure = components["schemas"]["ErasureOut"];
type Texts = "report" | "replace";
const tones: Record<string, Tone> = { queued: "grey", running: "blue", done: "green", failed: "red" };

/** Everything about one person: to take along, and to erase. One's own, or as an administrator anybody's. */
export default function PersonData() {
  const { t } = useTexts();
  const { user } = useSession();
  const { person } = useParams({ strict: false }) as { person: string };
  const id = person === "me" ? user.id : Number(person);
  const isOwn = id === user.id;
  return (
    <Page header={<PageHeader title={t("privacy.data.title")} meta={isOwn ? user.email : `#${id}`} />}>
      <Section title={t("privacy.export.title")} words={t("privacy.export.words")}>
        <Exports person={id} />
      </Section>
      <Section
        title={t("privacy.erase.title")}
        words={t(isOwn ? "privacy.erase.ownWords" : "privacy.erase.words")}
        look="danger"
      >
        <Erasing person={id} isOwn={isOwn} />
      </Section>
    </Page>
  );
}

function Exports({ person }: { person: number }) {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const key = ["person-data", person];
  const params = { path: { person } };
  const made = useQuery({
    queryKey: key,
    queryFn: () => must(api.GET("/api/v1/people-data/{person}/exports", { params })),
    refetchInterval: ({ state }) =>
      state.data?.some((one) => one.state === "queued" || one.state === "running") ? 1000 : false,
  });
  if (made.isPending) return <Loading shape="text" />;
  if (made.isError) return <Failure error={made.error} onRetry={() => void made.refetch()} />;
  const start = async () => {
    try {
      await must(api.POST("/api/v1/people-data/{person}/exports", { params }));
      await queries.invalidateQueries({ queryKey: key });
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <div className={styles.stack}>
      {made.data.length > 0 && (
        <ul className={styles.lines}>
          {made.data.map((one) => (
            <li key={one.id} className={styles.line}>
              <div className={styles.said}>
                <Mark look="dot" tone={tones[one.state] ?? "grey"}>
                  {t(`privacy.export.is.${one.state}` as TextKey)}
                  {one.state === "running" && ` ${Math.round(one.progress * 100)} %`}
                </Mark>
                <div className={styles.quiet}>
                  {t("privacy.export.line", {
                    when: momentOf(one.asked_at, language),
                    who: one.asked_by,
                    rows: one.rows,
                    gone: momentOf(one.gone_at, language),
                  })}
                </div>
              </div>
              {one.state === "done" && (
                <Button
                  component="a"
                  variant="default"
                  href={`/api/v1/data-exports/${one.id}/file`}
                  download
                  leftSection={<IconDownload size={15} stroke={1.7} />}
                >
                  {t("privacy.export.download")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <Button
        className={styles.begin ?? ""}
        variant="default"
        leftSection={<IconPackageExport size={15} stroke={1.7} />}
        onClick={() => void start()}
      >
        {t("privacy.export.start")}
      </Button>
    </div>
  );
}

function Erasing({ person, isOwn }: { person: number; isOwn: boolean }) {
  const { t } = useTexts();
  const { user } = useSession();
  const queries = useQueryClient();
  const [texts, setTexts] = useState<Texts>("report");
  const [plan, setPlan] = useState<Erasure | null>(null);
  const [done, setDone] = useState<Erasure | null>(null);
  const [isAsking, setAsking] = useState(false);
  const params = { path: { person } };
  const look = async (chosen: Texts) => {
    setAsking(true);
    try {
      setPlan(
        await must(
          api.POST("/api/v1/people-data/{person}/erasure/preview", { params, body: { texts: chosen } }),
        ),
      );
    } catch (error) {
      setPlan(null);
      noticeFailed(error);
    } finally {
      setAsking(false);
    }
  };
  const erase = async (told: Erasure) => {
    const isSure = await askConfirm({
      title: t("privacy.erase.sureTitle", { name: told.name }),
      words: t("privacy.erase.sureWords", { alias: told.alias }),
      action: t("privacy.erase.action"),
      look: "danger",
      typed: told.email,
    });
    if (!isSure) return;
    try {
      const body = { texts, confirm: told.email };
      setDone(await must(api.POST("/api/v1/people-data/{person}/erasure", { params, body })));
      noticeDone(t("privacy.erase.done", { name: told.name, alias: told.alias }));
      if (!isOwn) await queries.invalidateQueries();
    } catch (error) {
      noticeFailed(error);
    }
  };
  if (done)
    return (
      <div className={styles.stack}>
        <Report report={done} look="done" />
        {isOwn && (
          <Button component="a" href="/" variant="default" className={styles.begin ?? ""}>
            {t("privacy.erase.leave")}
          </Button>
        )}
      </div>
    );
  return (
    <div className={styles.stack}>
      <div className={styles.choice}>
        <span>{t("privacy.erase.texts")}</span>
        <SegmentedControl
          aria-label={t("privacy.erase.texts")}
          value={texts}
          data={(["report", "replace"] as const).map((one) => ({
            value: one,
            label: t(`privacy.erase.${one}`),
          }))}
          onChange={(value) => {
            setTexts(value as Texts);
            if (plan) void look(value as Texts);
          }}
        />
      </div>
      {plan && <Report report={plan} look="plan" />}
      <div className={styles.acts}>
        <Button variant="default" loading={isAsking} onClick={() => void look(texts)}>
          {t(plan ? "privacy.erase.again" : "privacy.erase.look")}
        </Button>
        {plan && (
          <Button
            color="red"
            leftSection={<IconUserOff size={15} stroke={1.7} />}
            disabled={isAsking}
            onClick={() => void erase(plan)}
          >
            {t(isOwn ? "privacy.erase.own" : "privacy.erase.named", { name: plan.name })}
          </Button>
        )}
      </div>
      {isOwn && !plan && <p className={styles.quiet}>{t("privacy.erase.hint", { email: user.email })}</p>}
    </div>
  );
}
