import { Button, SegmentedControl } from "@mantine/core";
import { IconEyeOff, IconListDetails, IconLock, IconPlus, IconRotateClockwise } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../../api/client";
import { useSession, useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { askConfirm } from "../../../ui/confirm";
import { mostKeys } from "../../../ui/list";
import { Mark } from "../../../ui/mark";
import { noticeFailed } from "../../../ui/notice";
import { Page, PageHeader } from "../../../ui/screen";
import { Empty, Failure, Loading } from "../../../ui/state";
import { noteStep, operationOf } from "../../../ui/undo";
import { Changes } from "./Changes";
import { type PriorityItem, usePriorities, usePrioritiesFeed, usePrioritiesRefresh } from "./data";
import { MoveForm } from "./MoveForm";
import { Row } from "./Row";
import styles from "./shared.module.css";

/** The one ordered list over all products: today's top, one's own, what moved in this cycle and why. */
export default function Priorities() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const { user } = useSession();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { show?: string };
  const show = ["all", "top", "mine"].find((one) => one === search.show) ?? "all";
  const list = usePriorities(slug);
  const refresh = usePrioritiesRefresh(slug);
  usePrioritiesFeed(slug);
  const [moving, setMoving] = useState<{ item: PriorityItem; place: number } | null>(null);
  const [dragged, setDragged] = useState<PriorityItem | null>(null);
  const [isComparing, setComparing] = useState(false);
  const data = list.data;
  const cycle = data?.cycle;
  const rows = (data?.items ?? []).filter(
    (row) =>
      show === "all" || (show === "top" ? row.place <= (data?.top_count ?? 10) : row.owner?.id === user.id),
  );
  const act = async (what: "missing" | "freeze" | "cycles") => {
    if (what !== "missing") {
      const isSure = await askConfirm({
        title: t(`priorities.confirm.${what}`),
        words: t(`priorities.confirm.${what}Words`),
        action: t(`priorities.${what}`),
      });
      if (!isSure) return;
    }
    const at = { params: { path: { slug } } };
    try {
      if (what === "missing") {
        const { response } = await api.POST("/api/v1/workspaces/{slug}/priorities/missing", at);
        noteStep({ slug, label: t("priorities.added"), operationIds: [operationOf(response)] });
      } else if (what === "freeze") await api.POST("/api/v1/workspaces/{slug}/priorities/freeze", at);
      else await api.POST("/api/v1/workspaces/{slug}/priorities/cycles", { ...at, body: {} });
    } catch (error) {
      noticeFailed(error);
    } finally {
      await refresh();
    }
  };
  const addButton = (
    <Button variant="default" leftSection={<IconPlus size={15} />} onClick={() => void act("missing")}>
      {t("priorities.missingCount", { count: data?.missing ?? 0 })}
    </Button>
  );
  const canAdd = data?.can.reorder === true && data.missing > 0;
  return (
    <Page
      header={
        <PageHeader
          title={t("priorities.title")}
          meta={
            cycle && (
              <span className={styles.marks}>
                <Mark tone={cycle.frozen_at ? "grey" : cycle.is_due ? "amber" : "blue"}>
                  {t(
                    cycle.frozen_at
                      ? "priorities.frozen"
                      : cycle.is_due
                        ? "priorities.due"
                        : "priorities.open",
                    { cycle: cycle.number },
                  )}
                </Mark>
                <span>{t("priorities.edition", { count: data.edition })}</span>
              </span>
            )
          }
          actions={
            <>
              {canAdd && rows.length > 0 && addButton}
              {cycle && (
                <Button
                  variant="default"
                  leftSection={<IconListDetails size={15} />}
                  onClick={() => setComparing(true)}
                >
                  {t("priorities.changes")}
                </Button>
              )}
              {data?.can.reorder && rows.length > 1 && (
                <Button
                  variant="default"
                  leftSection={<IconEyeOff size={15} />}
                  onClick={() =>
                    void navigate({
                      to: `/w/${slug}/ratings`,
                      search: {
                        start: "new",
                        keys: rows
                          .slice(0, mostKeys)
                          .map((row) => row.key)
                          .join(","),
                      } as never,
                    })
                  }
                >
                  {t("priorities.rate")}
                </Button>
              )}
              {data?.can.lead && cycle && (
                <Button
                  variant={cycle.frozen_at ? "filled" : "default"}
                  leftSection={cycle.frozen_at ? <IconRotateClockwise size={15} /> : <IconLock size={15} />}
                  onClick={() => void act(cycle.frozen_at ? "cycles" : "freeze")}
                >
                  {t(cycle.frozen_at ? "priorities.cycles" : "priorities.freeze")}
                </Button>
              )}
            </>
          }
        >
          <SegmentedControl
            size="xs"
            aria-label={t("priorities.show")}
            value={show}
            onChange={(value) => void navigate({ to: ".", search: { show: value } as never, replace: true })}
            data={[
              { value: "all", label: t("priorities.all", { count: data?.count ?? 0 }) },
              { value: "top", label: t("priorities.top", { count: data?.top_count ?? 10 }) },
              { value: "mine", label: t("priorities.mine") },
            ]}
          />
        </PageHeader>
      }
    >
      {list.isPending && <Loading shape="rows" />}
      {list.isError && <Failure error={list.error} onRetry={() => void list.refetch()} />}
      {data && rows.length === 0 && (
        <Empty
          title={t(data.count === 0 ? "priorities.empty" : "priorities.noneHere")}
          actions={canAdd && data.count === 0 ? addButton : undefined}
        >
          {t("priorities.emptyWords")}
        </Empty>
      )}
      {data && rows.length > 0 && (
        <ol className={styles.list} aria-label={t("priorities.title")}>
          {rows.map((row) => (
            <Row
              key={row.id}
              row={row}
              slug={slug}
              product={workspace.products.find((one) => one.id === row.product)?.name ?? ""}
              isLastOfTop={row.place === data.top_count && row.place < data.count}
              topCount={data.top_count}
              canMove={data.can.reorder}
              onMove={(place) => setMoving({ item: row, place: Math.max(1, Math.min(place, data.count)) })}
              onDrag={setDragged}
              onDrop={() => {
                if (dragged && dragged.id !== row.id) setMoving({ item: dragged, place: row.place });
                setDragged(null);
              }}
            />
          ))}
        </ol>
      )}
      {moving && data && (
        <MoveForm
          slug={slug}
          item={moving.item}
          place={moving.place}
          edition={data.edition}
          count={data.count}
          onClose={() => setMoving(null)}
        />
      )}
      {isComparing && data && <Changes slug={slug} list={data} onClose={() => setComparing(false)} />}
    </Page>
  );
}
