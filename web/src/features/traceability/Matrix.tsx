import { Button, Select } from "@mantine/core";
import { IconArrowsExchange } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useReleaseNames } from "../../api/releases";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { DownloadMenu, type SheetFormat } from "../../ui/file/DownloadMenu";
import { FilterBar, type FilterDefinition } from "../../ui/filter";
import { MatrixGrid } from "../../ui/matrix";
import { noticeFailed } from "../../ui/notice";
import { Empty, Failure, Loading } from "../../ui/state";
import { noteStep, operationOf } from "../../ui/undo";
import { useAddress } from "./address";
import { type Axis, axisFilters, axisKinds, axisQuery, readAxis, writeAxis } from "./axis";
import {
  levels,
  requirementStates,
  sayKind,
  testStates,
  traceKey,
  types,
  useLinkKinds,
  useRefresh,
} from "./data";
import styles from "./matrix.module.css";
import { NodeLine } from "./NodeLine";

/** Two sets of records against each other. A click or Enter in an empty cell links, in a full one shows its links. */
export function Matrix() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  const [address, change] = useAddress();
  const kinds = useLinkKinds(slug, language).data?.kinds;
  const rows = readAxis(address.rows, "requirement");
  const columns = readAxis(address.columns, "test_case");
  const wanted = address.kinds ?? "";
  const query = {
    ...axisQuery("rows", rows),
    ...axisQuery("columns", columns),
    ...(wanted ? { kinds: wanted } : {}),
  };
  const [linkAs, setLinkAs] = useState<string | null>(null);
  const usual =
    columns.kind === "test_case" ? "<verifies" : rows.kind === "test_case" ? "verifies" : "derives_from";
  const drawn = linkAs ?? usual;
  const found = useQuery({
    queryKey: [...traceKey(slug), "matrix", query],
    placeholderData: keepPreviousData,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/trace/matrix", {
          params: { path: { slug }, query: query as never },
        }),
      ),
  });
  const link = async (row: string, column: string) => {
    const isBack = drawn.startsWith("<");
    const [source, target] = isBack ? [column, row] : [row, column];
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/links", {
        params: { path: { slug } },
        body: { source, kind: drawn.replace("<", ""), target },
      });
      noteStep({
        slug,
        label: t("requirements.done.linked", { from: source, to: target }),
        operationIds: [operationOf(response)],
        loudness: "quiet",
      });
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const unlink = async (id: number, row: string, column: string) => {
    try {
      const { response } = await api.DELETE("/api/v1/workspaces/{slug}/links/{link_id}", {
        params: { path: { slug, link_id: id } },
      });
      noteStep({
        slug,
        label: t("requirements.done.unlinked", { from: row, to: column }),
        operationIds: [operationOf(response)],
      });
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const file = (format: SheetFormat) =>
    `/api/v1/workspaces/${slug}/trace/matrix/file?${new URLSearchParams({ ...query, format })}`;
  const ways = (kinds ?? []).flatMap((one) => [
    { value: one.kind, label: t("traceability.matrix.forward", { kind: one.label }) },
    ...(one.is_symmetric
      ? []
      : [{ value: `<${one.kind}`, label: t("traceability.matrix.forward", { kind: one.back }) }]),
  ]);
  return (
    <div className={styles.fill}>
      <div className={styles.sides}>
        <Side
          label={t("traceability.matrix.rows")}
          axis={rows}
          onChange={(next) => change({ rows: writeAxis(next) })}
        />
        <Side
          label={t("traceability.matrix.columns")}
          axis={columns}
          onChange={(next) => change({ columns: writeAxis(next) })}
        />
        <div className={styles.tools}>
          <Select
            size="xs"
            w={190}
            clearable
            aria-label={t("traceability.matrix.show")}
            placeholder={t("traceability.matrix.showAll")}
            value={wanted || null}
            data={(kinds ?? []).map((one) => ({ value: one.kind, label: one.label }))}
            onChange={(value) => change({ kinds: value ?? undefined })}
          />
          {found.data?.can_link && (
            <Select
              size="xs"
              w={230}
              allowDeselect={false}
              aria-label={t("traceability.matrix.linkAs")}
              value={drawn}
              data={ways}
              onChange={setLinkAs}
            />
          )}
          <Button
            size="xs"
            variant="default"
            leftSection={<IconArrowsExchange size={14} stroke={1.6} />}
            onClick={() => change({ rows: writeAxis(columns), columns: writeAxis(rows) })}
          >
            {t("traceability.matrix.turn")}
          </Button>
          <DownloadMenu href={file} />
        </div>
      </div>
      {found.isPending && <Loading shape="rows" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (found.data.rows.length === 0 || found.data.columns.length === 0) && (
        <Empty title={t("traceability.matrix.none")}>{t("traceability.matrix.noneWords")}</Empty>
      )}
      {found.data && found.data.rows.length > 0 && found.data.columns.length > 0 && (
        <>
          {(found.data.rows_total > found.data.rows.length ||
            found.data.columns_total > found.data.columns.length) && (
            <p className={styles.cut}>
              {t("traceability.matrix.cut", {
                rows: found.data.rows.length,
                rowsTotal: found.data.rows_total,
                columns: found.data.columns.length,
                columnsTotal: found.data.columns_total,
              })}
            </p>
          )}
          <MatrixGrid
            rows={found.data.rows}
            columns={found.data.columns}
            cells={found.data.cells}
            canLink={found.data.can_link}
            head={(node) => <NodeLine node={node} />}
            words={{
              label: t("traceability.view.matrix"),
              corner: t("traceability.matrix.size", {
                rows: found.data.rows_total,
                columns: found.data.columns_total,
              }),
              linked: (row, column, said) => t("traceability.matrix.linked", { row, column, kinds: said }),
              unlinked: (row, column) => t("traceability.matrix.unlinked", { row, column }),
              suspect: t("traceability.suspect"),
              remove: t("traceability.matrix.remove"),
              addMore: t("traceability.matrix.addMore"),
            }}
            say={(one) => sayKind(kinds, one.kind, one.is_forward)}
            onLink={(row, column) => void link(row.key, column.key)}
            onUnlink={(one, row, column) => void unlink(one.id, row.key, column.key)}
          />
        </>
      )}
    </div>
  );
}

function Side({ label, axis, onChange }: { label: string; axis: Axis; onChange: (axis: Axis) => void }) {
  const { t } = useTexts();
  const filters = useSideFilters(axis);
  return (
    <div className={styles.side}>
      <span className={styles.sideName}>{label}</span>
      <Select
        size="xs"
        w={116}
        allowDeselect={false}
        aria-label={t("traceability.matrix.what", { side: label })}
        value={axis.kind}
        data={axisKinds.map((one) => ({ value: one, label: t(`traceability.kind.${one}`) }))}
        onChange={(kind) => onChange({ kind: (kind ?? "requirement") as Axis["kind"], q: "", choices: {} })}
      />
      <FilterBar
        filters={filters}
        values={axis.choices}
        text={axis.q}
        placeholder={t("traceability.matrix.search", { side: label })}
        onText={(q) => onChange({ ...axis, q })}
        onChange={(name, values) => onChange({ ...axis, choices: { ...axis.choices, [name]: values } })}
        onClear={() => onChange({ ...axis, q: "", choices: {} })}
      />
    </div>
  );
}

function useSideFilters(axis: Axis): readonly FilterDefinition[] {
  const { t } = useTexts();
  const { products, areas } = useWorkspace();
  const releases = useReleaseNames();
  const none = { value: "none", label: t("filter.none") };
  const all: Record<string, FilterDefinition> = {
    level: {
      name: "level",
      label: t("requirements.field.level"),
      options: [
        ...levels.map((one) => ({ value: one as string, label: t(`requirements.level.${one}`) })),
        none,
      ],
    },
    type: {
      name: "type",
      label: t("requirements.field.type"),
      options: types.map((one) => ({ value: one, label: t(`requirements.type.${one}`) })),
    },
    state: {
      name: "state",
      label: t("requirements.field.state"),
      options:
        axis.kind === "test_case"
          ? testStates.map((one) => ({ value: one, label: t(`traceability.testState.${one}`) }))
          : requirementStates.map((one) => ({ value: one, label: t(`requirements.state.${one}`) })),
    },
    product: {
      name: "product",
      label: t("requirements.field.product"),
      options: products.map((one) => ({ value: String(one.id), label: one.name })),
    },
    area: {
      name: "area",
      label: t("requirements.field.area"),
      options: [...areas.map((one) => ({ value: String(one.id), label: one.name })), none],
    },
    release: {
      name: "release",
      label: t("requirements.field.release"),
      options: [...releases.map((one) => ({ value: String(one.id), label: one.name })), none],
    },
  };
  return axisFilters[axis.kind].flatMap((name) => all[name] ?? []).filter((one) => one.options.length > 0);
}
