import { Button, Menu } from "@mantine/core";
import {
  IconArrowsCross,
  IconCheck,
  IconDots,
  IconFlag,
  IconPencil,
  IconPlayerPlay,
  IconTrash,
} from "@tabler/icons-react";
import { useNavigate, useParams } from "@tanstack/react-router";
import { Suspense, useMemo, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { recordPanel } from "../../ui/record";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { CloseForm } from "./CloseForm";
import { Conflicts } from "./Conflicts";
import { Contributors } from "./Contributors";
import { DeclareForm } from "./DeclareForm";
import { DeliveryBar } from "./DeliveryBar";
import { type Objective, stateTones, useGoals, useGoalsFeed, useObjective, useWrite } from "./data";
import { Facts } from "./Facts";
import styles from "./goals.module.css";
import { KeyResults } from "./KeyResults";
import { ObjectiveForm } from "./ObjectiveForm";
import { Score } from "./Score";
import { Smart } from "./Smart";
import { Voices } from "./Voices";

/** An objective: what it says and measures at the left; SMART, who agrees, and what pulls against it at the right. */
export default function ObjectivePage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const key = (useParams({ strict: false }) as { objective: string }).objective;
  const found = useObjective(slug, key, language);
  const goals = useGoals(slug, language);
  useGoalsFeed(slug);
  useCrumbs(useMemo(() => [{ label: key }], [key]));
  const [dialog, setDialog] = useState<"change" | "close" | "declare" | null>(null);
  if (found.isPending) return <Loading shape="text" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const one = found.data;
  const CommentsPanel = recordPanel("comments");
  return (
    <Page
      header={
        <PageHeader
          title={one.title}
          meta={
            <span className={styles.marks}>
              <span className={styles.key}>{one.key}</span>
              <Mark tone={stateTones[one.state]}>{t(`goals.state.${one.state}`)}</Mark>
              {one.edition > 0 && <span>{t("goals.edition", { edition: one.edition })}</span>}
            </span>
          }
          actions={<Actions one={one} onDialog={setDialog} />}
        />
      }
    >
      <div className={styles.page}>
        <div className={styles.main}>
          {one.description && <p className={styles.description}>{one.description}</p>}
          <Facts one={one} />
          <KeyResults one={one} />
          <section className={styles.card}>
            <header className={styles.cardHead}>
              <h2>{t("goals.work")}</h2>
              <DeliveryBar delivery={one.delivery} />
            </header>
            <Contributors rows={one.contributors} />
            {one.delivery.requirements > one.contributors.length && (
              <p className={styles.quiet}>
                {t("goals.inheritedToo", { count: one.delivery.requirements - one.contributors.length })}
              </p>
            )}
          </section>
          {CommentsPanel && (
            <section className={styles.card}>
              <header className={styles.cardHead}>
                <h2>{t("goals.comments")}</h2>
              </header>
              <Suspense fallback={<Loading shape="text" />}>
                <CommentsPanel recordKey={one.key} can={{ comment: one.can.discuss }} />
              </Suspense>
            </section>
          )}
        </div>
        <aside className={styles.side}>
          <section className={styles.card}>
            <header className={styles.cardHead}>
              <h2>{t("goals.score")}</h2>
              <Score score={one.score} band={one.band} />
            </header>
            <p className={styles.quiet}>
              {t(one.results.length > 0 && one.state !== "closed" ? "goals.rollUp" : "goals.formula")}
            </p>
          </section>
          <Smart one={one} onWrite={() => setDialog("change")} />
          <Voices one={one} />
          <Conflicts about={one.key} />
        </aside>
      </div>
      {dialog === "change" && (
        <ObjectiveForm objective={one} themes={goals.data?.themes ?? []} onClose={() => setDialog(null)} />
      )}
      {dialog === "declare" && (
        <DeclareForm one={one} others={goals.data?.objectives ?? []} onClose={() => setDialog(null)} />
      )}
      {dialog === "close" && <CloseForm one={one} onClose={() => setDialog(null)} />}
    </Page>
  );
}

interface ActionsProps {
  one: Objective;
  onDialog: (dialog: "change" | "close" | "declare") => void;
}

function Actions({ one, onDialog }: ActionsProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const write = useWrite(slug);
  const at = { params: { path: { slug, key: one.key } } };
  const activate = () =>
    write(t("goals.done.activated", { key: one.key }), () =>
      api.POST("/api/v1/workspaces/{slug}/objectives/{key}/activate", at),
    );
  const confirm = () =>
    write(t("goals.done.agreed", { key: one.key }), () =>
      api.POST("/api/v1/workspaces/{slug}/goals/confirmations", {
        params: { path: { slug } },
        body: { objectives: [{ key: one.key, edition: one.edition }] },
      }),
    );
  const remove = async () => {
    const isDone = await write(t("goals.done.gone", { key: one.key }), () =>
      api.DELETE("/api/v1/workspaces/{slug}/objectives/{key}", at),
    );
    if (isDone) await navigate({ to: `/w/${slug}/goals` });
  };
  return (
    <>
      {one.can.confirm && one.my_voice !== "agreed" && (
        <Button
          variant={one.my_voice === "missing" ? "filled" : "default"}
          leftSection={<IconCheck size={16} />}
          onClick={() => void confirm()}
        >
          {t("goals.agree")}
        </Button>
      )}
      {one.can.edit && one.state === "draft" && (
        <Button
          disabled={!one.can.activate}
          leftSection={<IconPlayerPlay size={16} />}
          onClick={() => void activate()}
        >
          {t("goals.activate")}
        </Button>
      )}
      {one.can.edit && (
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => onDialog("change")}>
          {t("goals.change")}
        </Button>
      )}
      {(one.can.close || one.can.delete || one.can.declare) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" aria-label={t("goals.more")} px={10}>
              <IconDots size={16} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {one.can.close && (
              <Menu.Item leftSection={<IconFlag size={15} />} onClick={() => onDialog("close")}>
                {t("goals.close")}
              </Menu.Item>
            )}
            {one.can.declare && (
              <Menu.Item leftSection={<IconArrowsCross size={15} />} onClick={() => onDialog("declare")}>
                {t("goals.declare")}
              </Menu.Item>
            )}
            {one.can.delete && (
              <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => void remove()}>
                {t("common.delete")}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
