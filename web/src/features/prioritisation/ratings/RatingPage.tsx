import { Button, Menu } from "@mantine/core";
import { IconDots, IconEye, IconPencil, IconRotateClockwise } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { api } from "../../../api/client";
import { useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { askConfirm } from "../../../ui/confirm";
import { Mark } from "../../../ui/mark";
import { noticeFailed } from "../../../ui/notice";
import { Page, PageHeader, useCrumbs } from "../../../ui/screen";
import { Failure, Loading } from "../../../ui/state";
import { Conclude } from "./Conclude";
import { type StateName, stateTones, useRating, useRatingFeed, useRatingRefresh } from "./data";
import { RateForm } from "./RateForm";
import { Reveal } from "./Reveal";
import styles from "./ratings.module.css";
import { StartForm } from "./StartForm";
import { StepBar } from "./StepBar";

/** A session: what is to be done now; one's own rating while it is open; what came of each revealed round. */
export default function RatingPage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const key = (useParams({ strict: false }) as { rating: string }).rating;
  const refresh = useRatingRefresh(slug);
  const rating = useRating(slug, key, language);
  useRatingFeed(slug);
  useCrumbs(useMemo(() => [{ label: key }], [key]));
  const [dialog, setDialog] = useState<"plan" | "take" | "end" | null>(null);
  const [shown, setShown] = useState<number | null>(null);
  if (rating.isPending) return <Loading shape="text" />;
  if (rating.isError) return <Failure error={rating.error} onRetry={() => void rating.refetch()} />;
  const { data } = rating;
  const revealed = data.rounds.filter((round) => round.result !== null);
  const round = revealed.find((one) => one.number === shown) ?? revealed.at(-1);
  const act = async (what: "reveal" | "rounds") => {
    const isSure = await askConfirm({
      title: t(`ratings.confirm.${what}`),
      words: t(`ratings.confirm.${what}Words`),
      action: t(`ratings.${what}`),
    });
    if (!isSure) return;
    const at = { params: { path: { slug, key } } };
    try {
      if (what === "reveal") await api.POST("/api/v1/workspaces/{slug}/ratings/{key}/reveal", at);
      else await api.POST("/api/v1/workspaces/{slug}/ratings/{key}/rounds", { ...at, body: {} });
      setShown(null);
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const isRunning = data.state === "open" || data.state === "revealed";
  return (
    <Page
      header={
        <PageHeader
          title={data.title}
          meta={
            <span className={styles.marks}>
              <span className={styles.key}>{data.key}</span>
              <Mark tone={stateTones[data.state as StateName]}>
                {t(`ratings.state.${data.state as StateName}`)}
              </Mark>
              <span>{data.way_label}</span>
              <span>{t("ratings.roundOf", { round: data.round, limit: data.round_limit })}</span>
              {data.naming === "unnamed" && <Mark tone="grey">{t("ratings.naming.unnamed")}</Mark>}
            </span>
          }
          actions={
            <>
              {data.can.reveal && (
                <Button leftSection={<IconEye size={16} />} onClick={() => void act("reveal")}>
                  {t("ratings.reveal")}
                </Button>
              )}
              {data.can.next_round && (
                <Button
                  leftSection={<IconRotateClockwise size={15} />}
                  variant={data.can.take_over ? "default" : "filled"}
                  onClick={() => void act("rounds")}
                >
                  {t("ratings.rounds")}
                </Button>
              )}
              {data.can.take_over && (
                <Button
                  variant={data.can.next_round ? "default" : "filled"}
                  onClick={() => setDialog("take")}
                >
                  {t("ratings.take.button")}
                </Button>
              )}
              {data.can.lead && isRunning && (
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button variant="default" aria-label={t("ratings.more")} px={8}>
                      <IconDots size={16} />
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setDialog("plan")}>
                      {t("ratings.form.change")}
                    </Menu.Item>
                    <Menu.Item color="red" onClick={() => setDialog("end")}>
                      {t("ratings.end.button")}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              )}
            </>
          }
        />
      }
    >
      <StepBar rating={data} />
      {data.purpose !== "" && <p className={styles.purpose}>{data.purpose}</p>}
      {data.can.rate && <RateForm key={`${data.key}-${data.round}`} rating={data} />}
      {round?.result && (
        <Reveal
          rating={data}
          round={round}
          result={round.result}
          rounds={revealed.map((one) => one.number)}
          onRound={setShown}
        />
      )}
      {dialog === "plan" && <StartForm ways={[]} rating={data} onClose={() => setDialog(null)} />}
      {(dialog === "take" || dialog === "end") && (
        <Conclude rating={data} what={dialog} onClose={() => setDialog(null)} />
      )}
    </Page>
  );
}
