import { Button, Menu, Select, Tabs, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconChevronRight, IconPlus, IconSearch, IconUpload } from "@tabler/icons-react";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { DownloadMenu } from "../../ui/file/DownloadMenu";
import { Face, Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { Attention } from "./Attention";
import {
  type Item,
  kinds,
  useEquipmentFeed,
  useEquipmentRefresh,
  useItems,
  useKindName,
  useSaid,
  useToSeeTo,
} from "./data";
import styles from "./equipment.module.css";
import { ItemDrawer } from "./ItemDrawer";
import { ItemForm } from "./ItemForm";
import { SupplyView, UseView } from "./Use";

const tabs = ["items", "attention", "use", "supply"] as const;

/** What there is: items with what is free today, what is to be seen to, and how much of it is used. */
export default function Equipment() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const { key } = useParams({ strict: false }) as { key?: string };
  const { tab = "items" } = useSearch({ strict: false }) as { tab?: string };
  const [filter, setFilter] = useState({ kind: "", search: "" });
  const [search] = useDebouncedValue(filter.search, 250);
  const [isAdding, setAdding] = useState(false);
  const found = useItems(slug, { kind: filter.kind, search });
  const seen = useToSeeTo(slug);
  useEquipmentFeed(slug);
  const kindName = useKindName();
  const open = (next?: string) =>
    void navigate({ to: `/w/${slug}/equipment${next ? `/${next}` : ""}` as never });
  const add = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
      {t("equipment.add")}
    </Button>
  );
  const can = found.data?.can;
  const all = [...new Set([...kinds, ...(found.data?.kinds ?? [])])];
  return (
    <Page
      header={
        <PageHeader
          title={t("equipment.title")}
          actions={
            <>
              {can?.add && <ImportButton slug={slug} />}
              <DownloadMenu href={(format) => `/api/v1/workspaces/${slug}/equipment/file?format=${format}`} />
              {can?.add && add}
            </>
          }
        >
          <Tabs
            value={tab}
            onChange={(next) =>
              void navigate({
                to: ".",
                search: (next === "items" ? {} : { tab: next }) as never,
                replace: true,
              })
            }
          >
            <Tabs.List className={styles.tabs ?? ""}>
              {tabs.map((name) => (
                <Tabs.Tab key={name} value={name}>
                  {t(`equipment.tab.${name}`)}
                  {name === "attention" && (seen.data?.length ?? 0) > 0 && (
                    <span className={styles.count}>{seen.data?.length}</span>
                  )}
                </Tabs.Tab>
              ))}
            </Tabs.List>
          </Tabs>
        </PageHeader>
      }
    >
      {tab === "attention" && <Attention slug={slug} />}
      {tab === "use" && <UseView slug={slug} />}
      {tab === "supply" && <SupplyView slug={slug} />}
      {tab === "items" && (
        <>
          <div className={styles.filters}>
            <TextInput
              size="xs"
              leftSection={<IconSearch size={14} />}
              aria-label={t("equipment.search")}
              placeholder={t("equipment.search")}
              value={filter.search}
              onChange={(event) => setFilter({ ...filter, search: event.currentTarget.value })}
            />
            <Select
              size="xs"
              clearable
              aria-label={t("equipment.field.kind")}
              placeholder={t("equipment.allKinds")}
              value={filter.kind || null}
              data={all.map((value) => ({ value, label: kindName(value) }))}
              onChange={(kind) => setFilter({ ...filter, kind: kind ?? "" })}
            />
          </div>
          {found.isPending && <Loading shape="rows" />}
          {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
          {found.data?.items.length === 0 && (
            <Empty
              title={t(filter.kind || search ? "equipment.nothingFits" : "equipment.empty")}
              actions={can?.add ? add : undefined}
            >
              {t("equipment.emptyWords")}
            </Empty>
          )}
          {found.data && found.data.items.length > 0 && (
            <ul className={styles.list}>
              {found.data.items.map((item) => (
                <li key={item.key}>
                  <Row item={item} onOpen={() => open(item.key)} />
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {isAdding && <ItemForm slug={slug} onClose={() => setAdding(false)} onDone={open} />}
      {key && <ItemDrawer slug={slug} itemKey={key} onClose={() => open()} />}
    </Page>
  );
}

function Row({ item, onOpen }: { item: Item; onOpen: () => void }) {
  const { t } = useTexts();
  const said = useSaid();
  const kindName = useKindName();
  const isLent = item.use === "lent";
  const share = isLent ? item.free_today / Math.max(1, item.amount) : null;
  return (
    <button type="button" className={styles.row} onClick={onOpen}>
      <span className={styles.key}>{item.key}</span>
      <span className={styles.what}>
        <strong>{item.title}</strong>
        <span className={styles.quiet}>{[kindName(item.kind), item.place].filter(Boolean).join(" · ")}</span>
      </span>
      <span className={styles.amount}>
        {isLent ? (
          <>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.fill} style={{ width: `${(share ?? 0) * 100}%` }} />
            </span>
            <span>{t("equipment.freeOf", { free: item.free_today, amount: item.amount })}</span>
          </>
        ) : (
          <span>
            {said.figure(item.stock)} {item.unit}
            {item.minimum !== null && (
              <span className={styles.quiet}>
                {" "}
                {t("equipment.atLeast", { amount: said.figure(item.minimum) })}
              </span>
            )}
          </span>
        )}
      </span>
      <span className={styles.marks}>
        {item.state !== "in_use" && (
          <Mark tone="grey">{t(`equipment.state.${item.state as "in_repair"}`)}</Mark>
        )}
        {item.to_see_to.map((what) => (
          <Mark key={what} tone={what === "low" ? "red" : "amber"}>
            {t(`equipment.see.${what as "low"}`)}
          </Mark>
        ))}
      </span>
      {item.keeper.name ? <Face name={item.keeper.name} /> : <span />}
      <IconChevronRight size={15} stroke={1.6} className={styles.chevron} aria-hidden="true" />
    </button>
  );
}

function ImportButton({ slug }: { slug: string }) {
  const { t } = useTexts();
  const refresh = useEquipmentRefresh(slug);
  const input = useRef<HTMLInputElement>(null);
  const send = async (file: File) => {
    const body = new FormData();
    body.append("file", file);
    try {
      const done = await must(
        api.POST("/api/v1/workspaces/{slug}/equipment/file", {
          params: { path: { slug } },
          body: body as never,
          bodySerializer: (given) => given as never,
        }),
      );
      noticeDone(t("equipment.imported", { created: done.created, changed: done.changed }));
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconUpload size={15} stroke={1.6} />}>
            {t("equipment.import")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label maw={280}>{t("equipment.importWords")}</Menu.Label>
          <Menu.Item onClick={() => input.current?.click()}>{t("equipment.importChoose")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.csv"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = "";
          if (file) void send(file);
        }}
      />
    </>
  );
}
