import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { ColumnsMenu, Grid, type GridEdit, type GridLayout, plainLayout } from "../../ui/grid";
import { Empty, Failure } from "../../ui/state";
import { redoLast, undoLast } from "../../ui/undo";
import { useColumns } from "./columns";
import { type RiskFilter, type RiskRow, type Scheme, useAct, useRisks } from "./data";
import type { RiskSearch } from "./Risks";
import styles from "./risks.module.css";

interface RegisterProps {
  filter: RiskFilter;
  search: RiskSearch;
  put: (change: Record<string, string | undefined>) => void;
  scheme: Scheme;
  onNew: () => void;
}

const usuallyHidden = ["phase", "product", "inherent_likelihood", "inherent_impact", "expected_days"];

/** The register as a grid that is edited in place; a gesture is one step to undo. */
export default function Register({ filter, search, put, scheme, onNew }: RegisterProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const pages = useRisks(slug, filter, search.sort ?? "", language);
  const { act } = useAct();
  const columns = useColumns(scheme);
  const [layout, setLayout] = useState<GridLayout>({ ...plainLayout, hidden: usuallyHidden });
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  const first = pages.data?.pages[0];
  const sort = (search.sort ?? "")
    .split(",")
    .filter(Boolean)
    .map((part) => ({
      columnId: part.replace(/^-/, ""),
      direction: part.startsWith("-") ? ("desc" as const) : ("asc" as const),
    }));
  const onEdit = (edits: readonly GridEdit[]) => {
    const byRow = new Map<string, Record<string, unknown>>();
    for (const edit of edits) {
      const isFigure = /likelihood|impact|owner/.test(edit.columnId);
      const value = isFigure && edit.value !== null ? Number(edit.value) : edit.value;
      byRow.set(edit.rowKey, { ...byRow.get(edit.rowKey), [edit.columnId]: value });
    }
    const body = [...byRow].map(([id, values]) => ({
      id: Number(id),
      version: rows.find((row) => String(row.id) === id)?.version ?? null,
      ...values,
    }));
    void act(
      () =>
        api.PATCH("/api/v1/workspaces/{slug}/risks", {
          params: { path: { slug } },
          body: { edits: body as never },
        }),
      t("risks.changed", { count: body.length }),
    );
  };
  if (pages.isError) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  const isFiltered = Object.keys(filter).length > 0;
  if (first && first.total === 0 && !isFiltered)
    return (
      <Empty
        title={t("risks.empty")}
        actions={
          first.can_create ? (
            <>
              <Button leftSection={<IconPlus size={15} />} onClick={onNew}>
                {t("risks.new")}
              </Button>
              <Button variant="default" onClick={() => put({ view: "find" })}>
                {t("risks.view.find")}
              </Button>
            </>
          ) : undefined
        }
      >
        {t("risks.emptyWords")}
      </Empty>
    );
  return (
    <div className={styles.grid}>
      <div className={styles.gridTools}>
        <span className={styles.quiet}>{first ? t("risks.count", { count: first.total }) : ""}</span>
        <ColumnsMenu columns={columns} layout={layout} onLayout={setLayout} />
      </div>
      <Grid<RiskRow>
        label={t("risks.title")}
        columns={columns}
        rowCount={first ? first.total : 12}
        getRow={(index) => rows[index]}
        rowKey={(row) => String(row.id)}
        onNeed={(_, last) => {
          if (last >= rows.length && pages.hasNextPage && !pages.isFetchingNextPage)
            void pages.fetchNextPage();
        }}
        layout={layout}
        onLayout={setLayout}
        stickyColumns={2}
        sort={sort}
        onSort={(next) =>
          put({
            sort:
              next.map((one) => `${one.direction === "desc" ? "-" : ""}${one.columnId}`).join(",") ||
              undefined,
          })
        }
        onEdit={onEdit}
        onUndo={() => void undoLast()}
        onRedo={() => void redoLast()}
        onOpen={(row) => put({ open: row.key })}
        empty={<Empty drawing="search" title={t("risks.nothingFits")} />}
      />
    </div>
  );
}
