import { Button, Drawer, Group, NumberInput, Textarea, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Suspense, useState } from "react";
import { api, must } from "../../api/client";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { recordPanel } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import { type Purchase, toneOfPurchase, useEquipmentRefresh, usePurchase, useSaid } from "./data";
import styles from "./equipment.module.css";
import { Facts } from "./Facts";
import { PurchaseForm } from "./PurchaseForm";

interface PurchaseDrawerProps {
  slug: string;
  purchaseKey: string;
  onClose: () => void;
}

const way = ["requested", "approved", "ordered", "delivered"] as const;

/** One purchase on its way, with what came of it and what is next. */
export function PurchaseDrawer({ slug, purchaseKey, onClose }: PurchaseDrawerProps) {
  const { t } = useTexts();
  const said = useSaid();
  const found = usePurchase(slug, purchaseKey);
  const one = found.data;
  const Comments = recordPanel("comments");
  const day = (iso: string | null | undefined) => (iso ? said.day(iso) : null);
  const facts: [string, string | null][] = one
    ? [
        [t("equipment.purchase.field.amount"), `${said.figure(one.amount)} ${one.unit}`],
        [
          t("equipment.purchase.field.price"),
          one.price === null
            ? null
            : `${said.money(one.price, one.currency)} · ${t("equipment.purchase.inAll", { total: said.money(one.total ?? 0, one.currency) })}`,
        ],
        [t("equipment.purchase.field.supplier"), one.supplier],
        [t("equipment.purchase.field.needed_on"), day(one.needed_on)],
        [t("equipment.purchase.field.ordered_on"), day(one.ordered_on)],
        [t("equipment.purchase.field.expected_on"), day(one.expected_on)],
        [t("equipment.purchase.field.project"), one.project_title],
        [t("equipment.purchase.field.factor"), [one.factor, one.factor_title].filter(Boolean).join(" ")],
        [t("equipment.purchase.field.asked_by"), one.asked_by.name],
        [t("equipment.purchase.field.reason"), one.reason],
        [t("equipment.purchase.field.decided_by"), [one.decided_by, one.answer].filter(Boolean).join(" · ")],
      ]
    : [];
  const reached = one ? way.indexOf(one.state as (typeof way)[number]) : -1;
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={
        <>
          {purchaseKey}{" "}
          {one && (
            <Mark tone={toneOfPurchase[one.state] ?? "grey"}>
              {t(`equipment.purchase.state.${one.state as "ordered"}`)}
            </Mark>
          )}{" "}
          {one?.is_late && <Mark tone="red">{t("equipment.see.late")}</Mark>}
        </>
      }
    >
      {found.isPending && <Loading shape="text" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {one && (
        <>
          <h2 className={styles.title}>{one.title}</h2>
          {reached >= 0 && (
            <ol className={styles.way}>
              {way.map((state, place) => (
                <li key={state} data-done={place <= reached || undefined}>
                  {t(`equipment.purchase.state.${state}`)}
                </li>
              ))}
            </ol>
          )}
          <Facts facts={facts}>
            {one.item_key && (
              <div>
                <dt>{t("equipment.purchase.field.item")}</dt>
                <dd>
                  <Link className={styles.link ?? ""} to={`/w/${slug}/equipment/${one.item_key}` as never}>
                    {one.item_title}
                  </Link>
                </dd>
              </div>
            )}
          </Facts>
          {one.deliveries.length > 0 && (
            <section className={styles.part}>
              <h3 className={styles.partTitle}>
                {t("equipment.purchase.deliveries", {
                  delivered: said.figure(one.delivered),
                  amount: said.figure(one.amount),
                })}
              </h3>
              <ol className={styles.movements}>
                {one.deliveries.map((part) => (
                  <li key={`${part.delivered_on}-${part.amount}-${part.serials.join()}`}>
                    <span className={styles.quiet}>{said.day(part.delivered_on)}</span>
                    <strong data-sign="in">+{said.figure(part.amount)}</strong>
                    <span className={styles.movedWords}>
                      {[part.serials.join(", "), part.words, part.by].filter(Boolean).join(" · ")}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          )}
          <Settle slug={slug} one={one} />
          {Comments && (
            <Suspense fallback={<Loading shape="text" />}>
              <div className={styles.part}>
                <Comments recordKey={one.key} can={{ comment: true }} />
              </div>
            </Suspense>
          )}
        </>
      )}
    </Drawer>
  );
}

function Settle({ slug, one }: { slug: string; one: Purchase }) {
  const { t } = useTexts();
  const refresh = useEquipmentRefresh(slug);
  const [answer, setAnswer] = useState("");
  const [order, setOrder] = useState({ supplier: one.supplier, expected_on: one.expected_on ?? "" });
  const [price, setPrice] = useState<number | string>(one.price ?? "");
  const [part, setPart] = useState({ on: todayIso(), serials: "" });
  const [amount, setAmount] = useState<number | string>(one.amount - one.delivered);
  const [isChanging, setChanging] = useState(false);
  const params = { path: { slug, key: one.key } };
  const at = "/api/v1/workspaces/{slug}/purchases/{key}" as const;
  const write = async (work: Promise<unknown>) => {
    try {
      await work;
      await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const { version } = one;
  return (
    <div className={styles.settle}>
      {one.can.decide && (
        <>
          <Textarea
            autosize
            minRows={2}
            maxLength={1000}
            label={t("equipment.booking.answer")}
            description={t("equipment.answerWords")}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button
              onClick={() =>
                void write(must(api.POST(`${at}/approve`, { params, body: { version, answer } })))
              }
            >
              {t("equipment.approve")}
            </Button>
            <Button
              variant="default"
              disabled={!answer.trim()}
              onClick={() =>
                void write(must(api.POST(`${at}/refuse`, { params, body: { version, answer } })))
              }
            >
              {t("equipment.refuse")}
            </Button>
          </Group>
        </>
      )}
      {one.can.order && (
        <>
          <Group grow align="flex-start">
            <TextInput
              label={t("equipment.purchase.field.supplier")}
              value={order.supplier}
              onChange={(event) => setOrder({ ...order, supplier: event.currentTarget.value })}
            />
            <NumberInput
              min={0}
              decimalScale={2}
              label={t("equipment.purchase.field.price")}
              suffix={` ${one.currency}`}
              value={price}
              onChange={setPrice}
            />
          </Group>
          <TextInput
            type="date"
            required
            label={t("equipment.purchase.field.expected_on")}
            value={order.expected_on}
            onChange={(event) => setOrder({ ...order, expected_on: event.currentTarget.value })}
          />
          <Button
            disabled={!order.expected_on}
            onClick={() =>
              void write(
                must(
                  api.POST(`${at}/order`, {
                    params,
                    body: { version, ...order, price: price === "" ? null : Number(price) },
                  }),
                ),
              )
            }
          >
            {t("equipment.purchase.order")}
          </Button>
        </>
      )}
      {one.can.receive && (
        <>
          <Group grow align="flex-start">
            <NumberInput
              min={0}
              label={t("equipment.purchase.came")}
              suffix={one.unit ? ` ${one.unit}` : ""}
              value={amount}
              onChange={setAmount}
            />
            <TextInput
              type="date"
              label={t("equipment.purchase.cameOn")}
              value={part.on}
              onChange={(event) => setPart({ ...part, on: event.currentTarget.value })}
            />
          </Group>
          {one.item_use === "lent" && (
            <Textarea
              autosize
              minRows={2}
              label={t("equipment.field.pieces")}
              description={t("equipment.field.piecesWords")}
              value={part.serials}
              onChange={(event) => setPart({ ...part, serials: event.currentTarget.value })}
            />
          )}
          <Button
            onClick={() =>
              void write(
                must(
                  api.POST(`${at}/deliveries`, {
                    params,
                    body: {
                      version,
                      amount: Number(amount),
                      delivered_on: part.on || null,
                      serials: part.serials.split("\n").filter((line) => line.trim()),
                      words: "",
                    },
                  }),
                ),
              )
            }
          >
            {t("equipment.purchase.receive")}
          </Button>
        </>
      )}
      <Group gap="xs">
        {one.can.change && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t("equipment.purchase.change")}
          </Button>
        )}
        {one.can.cancel && (
          <Button
            variant="subtle"
            color="red"
            onClick={() => void write(must(api.POST(`${at}/cancel`, { params, body: { version, answer } })))}
          >
            {t("equipment.purchase.cancel")}
          </Button>
        )}
      </Group>
      {isChanging && <PurchaseForm slug={slug} purchase={one} onClose={() => setChanging(false)} />}
    </div>
  );
}
