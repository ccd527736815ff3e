import { Button, Menu } from "@mantine/core";
import {
  IconDots,
  IconDownload,
  IconPencil,
  IconRotateClockwise,
  IconWritingSign,
} from "@tabler/icons-react";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { Cancel } from "./Cancel";
import {
  type OutcomeName,
  outcomeTones,
  type StateName,
  stateTones,
  useReview,
  useReviewFeed,
  useReviewItems,
  useReviewRefresh,
} from "./data";
import { ItemList } from "./ItemList";
import { ItemView } from "./ItemView";
import { Overview } from "./Overview";
import { PlanForm } from "./PlanForm";
import styles from "./reviews.module.css";
import { Sign } from "./Sign";

/** A review: its requirements at the left; at the right the whole, or the requirement under the eyes. */
export default function ReviewPage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const key = (useParams({ strict: false }) as { review: string }).review;
  const search = useSearch({ strict: false }) as { key?: string };
  const navigate = useNavigate();
  const refresh = useReviewRefresh(slug);
  const review = useReview(slug, key, language);
  const items = useReviewItems(slug, key);
  useReviewFeed(slug);
  useCrumbs(useMemo(() => [{ label: key }], [key]));
  const [dialog, setDialog] = useState<"sign" | "plan" | "cancel" | null>(null);
  if (review.isPending || items.isPending) return <Loading shape="text" />;
  if (review.isError) return <Failure error={review.error} onRetry={() => void review.refetch()} />;
  if (items.isError) return <Failure error={items.error} onRetry={() => void items.refetch()} />;
  const { data } = review;
  const state = data.state as StateName;
  const open = (requirement: string | undefined) =>
    void navigate({ to: ".", search: { key: requirement } as never, replace: true });
  const lead = async (what: "sign-off" | "rounds") => {
    const isSure = await askConfirm({
      title: t(what === "rounds" ? "reviews.nextRoundTitle" : "reviews.signOffTitle"),
      words: t(what === "rounds" ? "reviews.nextRoundWords" : "reviews.signOffWords"),
      action: t(what === "rounds" ? "reviews.nextRound" : "reviews.signOff"),
    });
    if (!isSure) return;
    const at = { params: { path: { slug, key } } };
    try {
      if (what === "rounds") await api.POST("/api/v1/workspaces/{slug}/reviews/{key}/rounds", at);
      else await api.POST("/api/v1/workspaces/{slug}/reviews/{key}/sign-off", at);
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const minutes = (format: string) => `/api/v1/workspaces/${slug}/reviews/${key}/minutes?format=${format}`;
  return (
    <Page
      layout="fill"
      header={
        <PageHeader
          title={data.title}
          meta={
            <span className={styles.marks}>
              <span className={styles.key}>{data.key}</span>
              <Mark tone={stateTones[state]}>{t(`reviews.state.${state}`)}</Mark>
              {data.decision !== "" && (
                <Mark tone={outcomeTones[data.decision as OutcomeName]}>
                  {t(`reviews.outcome.${data.decision as OutcomeName}`)}
                </Mark>
              )}
              <span>{t("reviews.round", { round: data.round })}</span>
              {data.milestone && (
                <Link
                  to={`/w/${slug}/projects/${data.milestone.project}` as "/"}
                  search={{ milestone: data.milestone.key } as never}
                >
                  {t("reviews.ofMilestone", { title: data.milestone.title })}
                </Link>
              )}
            </span>
          }
          actions={
            <>
              {data.my_role !== "" && data.state === "open" && !data.has_signed && (
                <Button
                  variant={data.can.sign ? "filled" : "default"}
                  disabled={!data.can.sign}
                  leftSection={<IconWritingSign size={16} />}
                  onClick={() => setDialog("sign")}
                >
                  {t("reviews.sign.button")}
                </Button>
              )}
              {data.can.lead && data.state === "open" && (
                <Button
                  variant={data.can.sign_off ? "filled" : "default"}
                  disabled={!data.can.sign_off}
                  title={data.missing.join("; ")}
                  onClick={() => void lead("sign-off")}
                >
                  {t("reviews.signOff")}
                </Button>
              )}
              {data.can.next_round && (
                <Button
                  variant={data.state === "reopened" ? "filled" : "default"}
                  leftSection={<IconRotateClockwise size={15} />}
                  onClick={() => void lead("rounds")}
                >
                  {t("reviews.nextRound")}
                </Button>
              )}
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" aria-label={t("reviews.more")} px={8}>
                    <IconDots size={16} />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item component="a" href={minutes("html")} leftSection={<IconDownload size={15} />}>
                    {t("reviews.minutesHtml")}
                  </Menu.Item>
                  <Menu.Item component="a" href={minutes("md")} leftSection={<IconDownload size={15} />}>
                    {t("reviews.minutesMarkdown")}
                  </Menu.Item>
                  {data.can.lead && (
                    <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setDialog("plan")}>
                      {t("reviews.form.change")}
                    </Menu.Item>
                  )}
                  {data.can.lead && data.state === "open" && (
                    <Menu.Item color="red" onClick={() => setDialog("cancel")}>
                      {t("reviews.cancel")}
                    </Menu.Item>
                  )}
                </Menu.Dropdown>
              </Menu>
            </>
          }
        />
      }
    >
      <div className={styles.split}>
        <ItemList items={items.data} open={search.key} onOpen={open} />
        <section className={styles.content}>
          {search.key === undefined ? (
            <Overview review={data} onOpen={open} />
          ) : (
            <ItemView
              key={search.key}
              review={data}
              items={items.data}
              requirement={search.key}
              onOpen={open}
            />
          )}
        </section>
      </div>
      {dialog === "sign" && <Sign review={data} onClose={() => setDialog(null)} />}
      {dialog === "plan" && <PlanForm review={data} onClose={() => setDialog(null)} />}
      {dialog === "cancel" && <Cancel reviewKey={key} onClose={() => setDialog(null)} />}
    </Page>
  );
}
