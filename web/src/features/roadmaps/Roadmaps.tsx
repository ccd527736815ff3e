import { Button, Select } from "@mantine/core";
import { IconPencil, IconPlus, IconWorldShare } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Drawn, usePicture, useRoadmapFeed, useRoadmaps, type Whole } from "./data";
import { Picture } from "./Picture";
import { RoadmapForm } from "./RoadmapForm";
import styles from "./roadmaps.module.css";
import { ShareForm } from "./ShareForm";

type Open = "new" | "edit" | "share" | null;

/** The plan of several managers at a glance: who brings what, when, and what waits for whom. */
export default function Roadmaps() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { roadmap?: string };
  const list = useRoadmaps(slug);
  useRoadmapFeed(slug);
  const [open, setOpen] = useState<Open>(null);
  const all = list.data?.items ?? [];
  const roadmap = all.find((one) => String(one.id) === search.roadmap) ?? all[0] ?? null;
  const picture = usePicture(slug, roadmap?.id ?? null);
  const choose = (id: string | null) =>
    void navigate({ to: ".", search: (id ? { roadmap: id } : {}) as never, replace: true });
  const close = (saved?: number | null) => {
    setOpen(null);
    if (saved !== undefined) choose(saved === null ? null : String(saved));
  };
  return (
    <Page
      header={
        <PageHeader
          title={t("roadmaps.title")}
          meta={picture.data ? t("roadmaps.count", { count: picture.data.items.length }) : undefined}
          actions={
            <>
              {all.length > 1 && (
                <Select
                  aria-label={t("roadmaps.which")}
                  allowDeselect={false}
                  value={roadmap ? String(roadmap.id) : null}
                  data={all.map((one) => ({ value: String(one.id), label: one.name }))}
                  onChange={choose}
                />
              )}
              {roadmap?.can.edit && (
                <Button
                  variant="default"
                  leftSection={<IconPencil size={15} />}
                  onClick={() => setOpen("edit")}
                >
                  {t("roadmaps.edit")}
                </Button>
              )}
              {roadmap?.can.share && (
                <Button
                  variant="default"
                  leftSection={<IconWorldShare size={15} />}
                  onClick={() => setOpen("share")}
                >
                  {roadmap.links > 0
                    ? t("roadmaps.sharedBy", { count: roadmap.links })
                    : t("roadmaps.share.action")}
                </Button>
              )}
              {list.data?.can_create && (
                <Button leftSection={<IconPlus size={15} />} onClick={() => setOpen("new")}>
                  {t("roadmaps.new")}
                </Button>
              )}
            </>
          }
        />
      }
    >
      {(list.isPending || (roadmap && picture.isPending)) && <Loading shape="rows" />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {picture.isError && <Failure error={picture.error} onRetry={() => void picture.refetch()} />}
      {list.data && all.length === 0 && (
        <Empty
          title={t("roadmaps.empty")}
          actions={
            list.data.can_create ? (
              <Button onClick={() => setOpen("new")}>{t("roadmaps.new")}</Button>
            ) : undefined
          }
        >
          {t("roadmaps.emptyWords")}
        </Empty>
      )}
      {roadmap && picture.data && picture.data.items.length === 0 && (
        <Empty drawing="search" title={t("roadmaps.nothing")}>
          {t("roadmaps.nothingWords")}
        </Empty>
      )}
      {roadmap && picture.data && picture.data.items.length > 0 && (
        <>
          <Broken whole={picture.data} />
          <Picture drawn={drawnOf(picture.data, slug)} lane={roadmap.lane} span={roadmap.span} />
          {picture.data.left_out > 0 && (
            <p className={styles.quiet}>{t("roadmaps.leftOut", { count: picture.data.left_out })}</p>
          )}
        </>
      )}
      {open === "new" && <RoadmapForm onClose={close} />}
      {open === "edit" && roadmap && <RoadmapForm roadmap={roadmap} onClose={close} />}
      {open === "share" && roadmap && <ShareForm roadmap={roadmap} onClose={() => setOpen(null)} />}
    </Page>
  );
}

/** The dependencies that the plan has the wrong way round, in words. */
function Broken({ whole }: { whole: Whole }) {
  const { t } = useTexts();
  const broken = whole.dependencies.filter((one) => one.is_broken);
  if (broken.length === 0) return null;
  const keys = new Map(whole.items.map((item) => [item.id, item.key]));
  return (
    <div className={styles.broken} role="note">
      <b>{t("roadmaps.broken", { count: broken.length })}</b>
      <ul>
        {broken.slice(0, 5).map((one) => (
          <li key={`${one.dependent}-${one.needed}`}>
            {t("roadmaps.brokenOne", {
              dependent: keys.get(one.dependent) ?? "",
              needed: keys.get(one.needed) ?? "",
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function drawnOf(whole: Whole, slug: string): Drawn {
  return {
    today: whole.today,
    lanes: whole.lanes,
    dependencies: whole.dependencies,
    items: whole.items.map(({ goals, ...item }) => ({
      ...item,
      goalNames: goals.map((goal) => goal.title),
      address: `/w/${slug}/requirements/${item.key}`,
    })),
  };
}
