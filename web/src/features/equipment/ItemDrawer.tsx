import { Button, Drawer, Group, Menu, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { IconCalendarPlus, IconDots, IconPencil, IconShoppingCart, IconTrash } from "@tabler/icons-react";
import { type FormEvent, Suspense, useState } from "react";
import { api, must } from "../../api/client";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { Face, Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { recordPanel } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import { useActing } from "../../ui/undo/useActing";
import { BookForm } from "./BookForm";
import { type Item, useEquipmentRefresh, useItem, useKindName, useMovements, useSaid } from "./data";
import styles from "./equipment.module.css";
import { Facts } from "./Facts";
import { ItemForm } from "./ItemForm";
import { PurchaseForm } from "./PurchaseForm";

interface ItemDrawerProps {
  slug: string;
  itemKey: string;
  onClose: () => void;
}

const upkeeps = ["calibration", "maintenance"] as const;
type Dialog = "edit" | "book" | "buy" | null;

/** One item: what it is, what is free, its stock or pieces, and its upkeep. */
export function ItemDrawer({ slug, itemKey, onClose }: ItemDrawerProps) {
  const { t } = useTexts();
  const said = useSaid();
  const kindName = useKindName();
  const refresh = useEquipmentRefresh(slug);
  const found = useItem(slug, itemKey);
  const [dialog, setDialog] = useState<Dialog>(null);
  const item = found.data;
  const Comments = recordPanel("comments");
  const remove = async (one: Item) => {
    const words = t("equipment.deleteWords", { name: one.title });
    if (!(await askConfirm({ title: t("equipment.delete"), words, action: t("equipment.delete") }))) return;
    try {
      await must(
        api.POST("/api/v1/workspaces/{slug}/equipment/delete", {
          params: { path: { slug } },
          body: { keys: [one.key] },
        }),
      );
      await refresh();
      noticeDone(t("equipment.deleted", { name: one.title }));
      onClose();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const facts: [string, string | null][] = item
    ? [
        [t("equipment.field.kind"), kindName(item.kind)],
        [
          t("equipment.field.amount"),
          item.use === "lent"
            ? t("equipment.freeOf", { free: item.free_today, amount: item.amount })
            : `${said.figure(item.stock)} ${item.unit}`,
        ],
        [t("equipment.field.minimum"), item.minimum === null ? null : said.figure(item.minimum)],
        [t("equipment.field.place"), item.place],
        [t("equipment.field.valid_until"), item.valid_until && said.day(item.valid_until)],
        [t("equipment.field.needs_approval"), item.needs_approval ? t("equipment.yes") : null],
        [t("equipment.field.notes"), item.notes],
      ]
    : [];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={
        <>
          {itemKey}{" "}
          {item && item.state !== "in_use" && (
            <Mark>{t(`equipment.state.${item.state as "in_repair"}`)}</Mark>
          )}
        </>
      }
    >
      {found.isPending && <Loading shape="text" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {item && (
        <>
          <h2 className={styles.title}>{item.title}</h2>
          <Group gap="xs" mb="md">
            {item.can.book && (
              <Button
                size="xs"
                leftSection={<IconCalendarPlus size={15} />}
                onClick={() => setDialog("book")}
              >
                {t("equipment.booking.add")}
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconShoppingCart size={15} />}
              onClick={() => setDialog("buy")}
            >
              {t("equipment.purchase.add")}
            </Button>
            {item.can.keep && (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button size="xs" variant="default" aria-label={t("equipment.more")}>
                    <IconDots size={15} />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setDialog("edit")}>
                    {t("equipment.change")}
                  </Menu.Item>
                  <Menu.Item
                    color="red"
                    leftSection={<IconTrash size={15} />}
                    onClick={() => void remove(item)}
                  >
                    {t("equipment.delete")}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </Group>
          <Facts facts={facts}>
            {item.keeper.name && (
              <div>
                <dt>{t("equipment.field.owner")}</dt>
                <dd className={styles.keeper}>
                  <Face name={item.keeper.name} size={20} /> {item.keeper.name}
                </dd>
              </div>
            )}
          </Facts>
          {item.pieces.length > 0 && <Pieces slug={slug} item={item} />}
          {item.use === "used_up" && <Stock slug={slug} item={item} />}
          <Upkeep slug={slug} item={item} />
          {Comments && (
            <Suspense fallback={<Loading shape="text" />}>
              <div className={styles.part}>
                <Comments recordKey={item.key} can={{ comment: true }} />
              </div>
            </Suspense>
          )}
          {dialog === "edit" && (
            <ItemForm
              slug={slug}
              item={item}
              onClose={() => setDialog(null)}
              onDone={() => setDialog(null)}
            />
          )}
          {dialog === "book" && (
            <BookForm
              slug={slug}
              start={{ item: item.id }}
              canRepair={item.can.keep}
              onClose={() => setDialog(null)}
            />
          )}
          {dialog === "buy" && <PurchaseForm slug={slug} item={item} onClose={() => setDialog(null)} />}
        </>
      )}
    </Drawer>
  );
}

function Pieces({ slug, item }: { slug: string; item: Item }) {
  const { t } = useTexts();
  const { act } = useActing({ slug, refresh: useEquipmentRefresh(slug) });
  const put = (serial: string, state: string) =>
    act(() =>
      api.PATCH("/api/v1/workspaces/{slug}/equipment/{key}", {
        params: { path: { slug, key: item.key } },
        body: {
          version: item.version,
          pieces: item.pieces.map((piece) => (piece.serial === serial ? { serial, state } : piece)),
        } as never,
      }),
    );
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{t("equipment.field.pieces")}</h3>
      <ul className={styles.pieces}>
        {item.pieces.map((piece) => (
          <li key={piece.serial}>
            <code>{piece.serial}</code>
            {item.can.keep ? (
              <Select
                size="xs"
                w={128}
                allowDeselect={false}
                aria-label={t("equipment.pieceState", { serial: piece.serial })}
                value={piece.state}
                data={(["in_use", "in_repair", "retired"] as const).map((value) => ({
                  value,
                  label: t(`equipment.state.${value}`),
                }))}
                onChange={(state) => void put(piece.serial, state ?? "in_use")}
              />
            ) : (
              <Mark tone={piece.state === "in_use" ? "teal" : "grey"}>
                {t(`equipment.state.${piece.state as "in_use"}`)}
              </Mark>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Stock({ slug, item }: { slug: string; item: Item }) {
  const { t } = useTexts();
  const said = useSaid();
  const { act } = useActing({ slug, refresh: useEquipmentRefresh(slug) });
  const movements = useMovements(slug, item.key, true);
  const [kind, setKind] = useState<"in" | "out" | "count">("out");
  const [amount, setAmount] = useState<number | string>("");
  const [words, setWords] = useState("");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    await act(() =>
      api.POST("/api/v1/workspaces/{slug}/equipment/{key}/movements", {
        params: { path: { slug, key: item.key } },
        body: { kind, amount: Number(amount), words, about: "" },
      }),
    );
    setAmount("");
    setWords("");
  };
  const kinds = item.can.keep ? (["out", "in", "count"] as const) : (["out"] as const);
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{t("equipment.stock.title")}</h3>
      <form className={styles.move} onSubmit={(event) => void send(event)}>
        <Select
          size="xs"
          allowDeselect={false}
          aria-label={t("equipment.stock.kind")}
          data={kinds.map((value) => ({ value, label: t(`equipment.stock.of.${value}`) }))}
          value={kind}
          onChange={(value) => setKind((value ?? "out") as "out")}
        />
        <NumberInput
          required
          size="xs"
          min={0}
          aria-label={t("equipment.field.amount")}
          suffix={` ${item.unit}`}
          value={amount}
          onChange={setAmount}
        />
        <TextInput
          size="xs"
          aria-label={t("equipment.stock.words")}
          placeholder={t("equipment.stock.words")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Button size="xs" type="submit">
          {t("equipment.stock.do")}
        </Button>
      </form>
      <ol className={styles.movements}>
        {(movements.data?.items ?? []).map((one) => (
          <li key={one.id}>
            <span className={styles.quiet}>{said.day(one.moved_on)}</span>
            <strong data-sign={one.change < 0 ? "out" : "in"}>
              {one.change > 0 ? "+" : ""}
              {said.figure(one.change)}
            </strong>
            <span className={styles.movedWords}>
              {[one.by, one.about, one.words].filter(Boolean).join(" · ")}
            </span>
            <span>{said.figure(one.after)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Upkeep({ slug, item }: { slug: string; item: Item }) {
  const { t } = useTexts();
  const said = useSaid();
  const { act } = useActing({ slug, refresh: useEquipmentRefresh(slug) });
  const [words, setWords] = useState("");
  const due = upkeeps.filter((what) => item[`${what}_on`] || item[`${what}_every_days`]);
  if (due.length === 0) return null;
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{t("equipment.upkeep.title")}</h3>
      {due.map((what) => {
        const on = item[`${what}_on`];
        return (
          <Group key={what} justify="space-between" mb="xs" wrap="nowrap">
            <span>
              {t(`equipment.see.${what}`)}
              <span className={styles.quiet}> {on ? said.day(on) : t("equipment.upkeep.none")}</span>
            </span>
            {item.can.keep && (
              <Button
                size="xs"
                variant="default"
                onClick={() =>
                  void act(() =>
                    api.POST("/api/v1/workspaces/{slug}/equipment/{key}/upkeep", {
                      params: { path: { slug, key: item.key } },
                      body: { what, done_on: todayIso(), words },
                    }),
                  )
                }
              >
                {t("equipment.upkeep.done")}
              </Button>
            )}
          </Group>
        );
      })}
      {item.can.keep && (
        <Textarea
          autosize
          minRows={1}
          size="xs"
          maxLength={300}
          placeholder={t("equipment.stock.words")}
          aria-label={t("equipment.stock.words")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
    </section>
  );
}
