import { Button, Modal, Textarea } from "@mantine/core";
import { IconBell, IconCheck, IconPlayerPlay, IconTrash } from "@tabler/icons-react";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { type Gate, type GatePart, useGate, useLive, useRefresh } from "./data";
import { GateParts } from "./GateParts";
import styles from "./gate.module.css";
import page from "./page.module.css";
import { Steps } from "./Steps";

/** One release before its start: who answers for what of it, who has confirmed, and the button that starts it. */
export default function GatePage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { gate: key } = useParams({ strict: false }) as { gate: string };
  const refresh = useRefresh(slug);
  const gate = useGate(slug, key);
  const [isOverriding, setOverriding] = useState(false);
  useLive(slug);
  const data = gate.data;
  if (gate.isPending) return <Loading shape="cards" />;
  if (gate.isError || !data) return <Failure error={gate.error} onRetry={() => void gate.refetch()} />;
  const path = { slug, key };
  const act = async (work: () => Promise<unknown>, said: string) => {
    try {
      await work();
      await refresh();
      noticeDone(said);
    } catch (error) {
      noticeFailed(error);
      await refresh();
    }
  };
  const confirm = (part: GatePart, note: string) =>
    act(
      () =>
        api.POST("/api/v1/workspaces/{slug}/start-gates/{key}/confirm", {
          params: { path },
          body: { areas: part.areas, requirements: part.requirements, note },
        }),
      t("responsibility.gate.done.confirmed"),
    );
  const start = (reason: string) =>
    act(
      () =>
        api.POST("/api/v1/workspaces/{slug}/start-gates/{key}/start", {
          params: { path },
          body: { override_reason: reason },
        }),
      t("responsibility.gate.done.started"),
    );
  const remove = async () => {
    const isSure = await askConfirm({
      title: t("responsibility.gate.removeTitle"),
      words: t("responsibility.gate.removeWords", { release: data.release_name }),
      action: t("responsibility.gate.remove"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/start-gates/{key}", { params: { path } });
      await navigate({ to: `/w/${slug}/responsibility`, search: { tab: "gates" } as never });
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const missing = data.parts.filter((part) => part.state !== "confirmed");
  return (
    <Page
      header={
        <PageHeader
          title={data.title}
          meta={
            <span className={page.marks}>
              <span className={page.key}>{data.key}</span>
              <StateMark gate={data} />
              <Steps done={data.confirmed} all={data.people} />
            </span>
          }
          actions={
            <>
              {data.can.start && (
                <Button leftSection={<IconPlayerPlay size={15} />} onClick={() => void start("")}>
                  {t("responsibility.gate.start")}
                </Button>
              )}
              {data.state === "waiting" && missing.length > 0 && data.can.override && (
                <Button
                  variant="default"
                  leftSection={<IconBell size={15} stroke={1.7} />}
                  onClick={() =>
                    void act(
                      () => api.POST("/api/v1/workspaces/{slug}/start-gates/{key}/ask", { params: { path } }),
                      t("responsibility.gate.done.asked"),
                    )
                  }
                >
                  {t("responsibility.gate.ask")}
                </Button>
              )}
              {data.can.override && (
                <Button
                  variant="default"
                  leftSection={<IconPlayerPlay size={15} stroke={1.7} />}
                  onClick={() => setOverriding(true)}
                >
                  {t("responsibility.gate.override")}
                </Button>
              )}
              {data.can.remove && (
                <Button
                  variant="subtle"
                  color="gray"
                  leftSection={<IconTrash size={15} stroke={1.7} />}
                  onClick={() => void remove()}
                >
                  {t("responsibility.gate.remove")}
                </Button>
              )}
            </>
          }
        />
      }
    >
      {data.state === "started" && (
        <p className={styles.opened} data-overridden={data.override_reason !== "" || undefined}>
          <IconCheck size={16} aria-hidden="true" />
          <span>
            {t("responsibility.gate.openedBy", {
              person: data.started_by?.name ?? "",
              at: new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
                dateStyle: "medium",
                timeStyle: "short",
              }).format(new Date(data.started_at ?? 0)),
            })}
            {data.override_reason !== "" && (
              <>
                <br />
                {t("responsibility.gate.overrideSaid", {
                  reason: data.override_reason,
                  people:
                    data.missing_then.map((one) => one.name).join(language === "zh" ? "、" : ", ") || "–",
                })}
              </>
            )}
          </span>
        </p>
      )}
      <GateParts gate={data} onConfirm={confirm} />
      {data.nobodys > 0 && (
        <section className={styles.nobodys}>
          <h2 className={page.heading}>{t("responsibility.gate.nobodysTitle", { count: data.nobodys })}</h2>
          <p className={page.quiet}>{t("responsibility.gate.nobodysWords")}</p>
          <ul className={styles.items}>
            {data.nobodys_items.map((item) => (
              <li key={item.key}>
                <Link className={page.link ?? ""} to={`/w/${slug}/requirements/${item.key}`}>
                  {item.key}
                </Link>{" "}
                {item.title}
              </li>
            ))}
          </ul>
        </section>
      )}
      {isOverriding && (
        <Override
          onClose={() => setOverriding(false)}
          onStart={async (reason) => {
            setOverriding(false);
            await start(reason);
          }}
        />
      )}
    </Page>
  );
}

function StateMark({ gate }: { gate: Gate }) {
  const { t } = useTexts();
  if (gate.state === "waiting") return <Mark tone="blue">{t("responsibility.gate.waiting")}</Mark>;
  return gate.is_overridden ? (
    <Mark tone="amber">{t("responsibility.gate.overridden")}</Mark>
  ) : (
    <Mark tone="green">{t("responsibility.gate.started")}</Mark>
  );
}

interface OverrideProps {
  onClose: () => void;
  onStart: (reason: string) => Promise<void>;
}

function Override({ onClose, onStart }: OverrideProps) {
  const { t } = useTexts();
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim()) void onStart(reason);
  };
  return (
    <Modal opened onClose={onClose} title={t("responsibility.gate.override")}>
      <form className={page.form} onSubmit={submit}>
        <p className={page.quiet}>{t("responsibility.gate.overrideWords")}</p>
        <Textarea
          required
          autosize
          minRows={3}
          maxLength={1000}
          data-autofocus
          label={t("responsibility.gate.overrideReason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" color="red" disabled={!reason.trim()}>
          {t("responsibility.gate.overrideNow")}
        </Button>
      </form>
    </Modal>
  );
}
