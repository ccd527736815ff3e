import { Button, SegmentedControl } from "@mantine/core";
import { IconBinaryTree2, IconLayoutKanban, IconPlus, IconTable } from "@tabler/icons-react";
import { lazy, Suspense, useMemo, useState } from "react";
import { useWorkspace } from "../../api/session";
import { FilterBar } from "../../ui/filter";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Address, filterNames, filterOf, isFiltered, useAddress, type ViewName, views } from "./address";
import { openCreate } from "./create";
import { filterDefinitions } from "./filters";
import { GridColumnsMenu } from "./GridColumns";
import { GridView } from "./GridView";
import { isOwn } from "./own/fields";
import { readOwnFilters, writeOwnFilter } from "./own/filters";
import styles from "./page.module.css";
import { useRows } from "./rows/useRows";
import { Totals } from "./Totals";
import { usePageCommands } from "./usePageCommands";
import { useWords } from "./useWords";

// The grid is what most open first; the rest comes when it is asked for, so that the first page stays small.
const BoardView = lazy(() => import("./BoardView").then((file) => ({ default: file.BoardView })));
const BulkBar = lazy(() => import("./BulkBar").then((file) => ({ default: file.BulkBar })));
const ListMenu = lazy(() => import("./ListMenu").then((file) => ({ default: file.ListMenu })));
const SavedViews = lazy(() => import("./SavedViews").then((file) => ({ default: file.SavedViews })));
const SidePanel = lazy(() => import("./SidePanel").then((file) => ({ default: file.SidePanel })));
const TreeView = lazy(() => import("./TreeView").then((file) => ({ default: file.TreeView })));

const icons = { grid: IconTable, board: IconLayoutKanban, tree: IconBinaryTree2 };
const nobody: ReadonlySet<string> = new Set();

/** The requirements as grid, board or tree: one filter, one order, one set of rows, kept in the address. */
export default function RequirementsPage() {
  const words = useWords();
  const { t } = words;
  const workspace = useWorkspace();
  const { address, change } = useAddress();
  const filter = useMemo(() => filterOf(address), [address]);
  const rows = useRows(workspace.slug, filter, address.sort ?? "");
  const [selected, setSelected] = useState<ReadonlySet<string>>(nobody);
  const view = address.view ?? "grid";
  const definitions = useMemo(() => filterDefinitions(words), [words]);
  const values = useMemo(() => valuesOf(address), [address]);
  const mayWrite = workspace.can.write === true && workspace.products.length > 0;

  usePageCommands(change, cleared);

  const { snapshot } = rows;
  const isEmpty = snapshot.isComplete && snapshot.total === 0;
  const body = () => {
    if (snapshot.error && snapshot.order.length === 0)
      return <Failure error={snapshot.error} onRetry={rows.retry} />;
    if (isEmpty && isFiltered(filter))
      return (
        <Empty
          drawing="search"
          title={t("requirements.empty.filtered")}
          actions={
            <Button variant="default" onClick={() => change(cleared)}>
              {t("filter.clear")}
            </Button>
          }
        >
          {t("requirements.empty.filteredWords")}
        </Empty>
      );
    const shared = { rows, words, address, change, selected, onSelect: setSelected };
    if (view === "board" && !isEmpty) return <BoardView {...shared} />;
    if (view === "tree" && !isEmpty) return <TreeView {...shared} />;
    return <GridView {...shared} />;
  };

  return (
    <Page
      layout="fill"
      header={
        <PageHeader
          title={t("requirements.title")}
          meta={<Totals slug={workspace.slug} filter={filter} words={words} />}
          actions={
            <>
              <Suspense>
                <SavedViews address={address} change={change} />
              </Suspense>
              {view === "grid" && <GridColumnsMenu words={words} address={address} change={change} />}
              <Suspense>
                <ListMenu address={address} />
              </Suspense>
              {mayWrite && (
                <Button
                  leftSection={<IconPlus size={15} />}
                  onClick={() => openCreate()}
                  aria-label={t("requirements.new")}
                >
                  <span className={styles.long}>{t("requirements.new")}</span>
                  <span className={styles.short}>{t("requirements.newShort")}</span>
                </Button>
              )}
            </>
          }
        >
          <SegmentedControl
            aria-label={t("requirements.view.label")}
            value={view}
            onChange={(value) =>
              change({ view: value === "grid" ? undefined : (value as ViewName) } as Address)
            }
            data={views.map((name) => ({
              value: name,
              label: <ViewLabel name={name} word={t(`requirements.view.${name}`)} />,
            }))}
          />
          <FilterBar
            filters={definitions}
            values={values}
            text={address.q ?? ""}
            placeholder={t("requirements.search")}
            onText={(q) => change({ q: q || undefined } as Address)}
            onChange={(name, chosen) => change(filterChange(address, name, chosen))}
            onClear={() => change(cleared)}
          />
        </PageHeader>
      }
    >
      <div className={styles.split}>
        <div className={styles.list}>
          <Suspense fallback={<Loading />}>{body()}</Suspense>
        </div>
        <Suspense>
          {address.open && (
            <SidePanel
              key={address.open}
              requirementKey={address.open}
              onClose={() => change({ open: undefined } as unknown as Address)}
            />
          )}
        </Suspense>
      </div>
      <Suspense>
        {selected.size > 0 && (
          <BulkBar rows={rows} words={words} selected={selected} onDone={() => setSelected(nobody)} />
        )}
      </Suspense>
    </Page>
  );
}

const cleared = Object.fromEntries(
  ["q", "estimated", "overdue", "scope", "custom", ...filterNames].map((name) => [name, undefined]),
) as unknown as Address;

function valuesOf(address: Address): Record<string, readonly string[]> {
  const values: Record<string, readonly string[]> = {};
  for (const name of filterNames) if (address[name]) values[name] = (address[name] ?? "").split(",");
  if (address.estimated) values.estimated = [address.estimated];
  if (address.overdue) values.overdue = [address.overdue];
  if (address.scope) values.scope = address.scope.split(",");
  return { ...values, ...readOwnFilters(address.custom) };
}

function filterChange(address: Address, name: string, chosen: readonly string[]): Address {
  if (isOwn(name)) return { custom: writeOwnFilter(address.custom, name, chosen) } as Address;
  return { [name]: chosen.join(",") || undefined } as Address;
}

function ViewLabel({ name, word }: { name: ViewName; word: string }) {
  const Icon = icons[name];
  return (
    <span className={styles.view}>
      <Icon size={14} stroke={1.7} aria-hidden="true" />
      <span>{word}</span>
    </span>
  );
}
