import { Button, Group, Modal, NumberInput, Select, Tabs, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { Empty } from "../../ui/state";
import styles from "./budgets.module.css";
import { type Actual, type Line, useAct, useLines, useSaid } from "./data";
import { entriesOf } from "./entries";

/** What was booked. An entry stands for ever; a wrong one is reversed. */
export function Actuals({ line }: { line: Line }) {
  const { t } = useTexts();
  const said = useSaid();
  const [isBooking, setBooking] = useState(false);
  const [reversed, setReversed] = useState<Actual | null>(null);
  const add = line.can.keep && (
    <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setBooking(true)}>
      {t("budgets.actual.add")}
    </Button>
  );
  return (
    <div className={styles.part}>
      {line.actuals.length === 0 ? (
        <Empty title={t("budgets.actual.empty")} actions={add || undefined}>
          {t(line.source === "people" ? "budgets.actual.emptyPeople" : "budgets.actual.emptyWords")}
        </Empty>
      ) : (
        <>
          <Group justify="flex-end">{add}</Group>
          <SideScroll className={styles.tableBox} label={t("budgets.tab.actuals")}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t("budgets.actual.on")}</th>
                  <th scope="col" className={styles.number}>
                    {t("budgets.actual.amount")}
                  </th>
                  <th scope="col">{t("budgets.actual.note")}</th>
                  <th scope="col">{t("budgets.actual.voucher")}</th>
                  <th scope="col">{t("budgets.actual.by")}</th>
                  <th scope="col">
                    <span className={styles.unseen}>{t("budgets.actual.reverse")}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {line.actuals.map((one) => (
                  <tr key={one.number} data-void={one.reversed_by !== null || undefined}>
                    <th scope="row">
                      {dateText(one.on)} <span className={styles.quiet}>#{one.number}</span>
                    </th>
                    <td className={styles.number}>
                      {said.money(one.amount, one.currency)}
                      {one.currency !== line.base_currency && (
                        <span className={styles.foreign}>{said.money(one.base, line.base_currency)}</span>
                      )}
                    </td>
                    <td>
                      {one.note}{" "}
                      {one.reverses !== null && (
                        <Mark tone="amber">{t("budgets.actual.reverses", { number: one.reverses })}</Mark>
                      )}
                      {one.reversed_by !== null && (
                        <Mark>{t("budgets.actual.reversedBy", { number: one.reversed_by })}</Mark>
                      )}
                      {one.commitment !== null && (
                        <Mark tone="blue">{t("budgets.actual.settles", { number: one.commitment })}</Mark>
                      )}
                    </td>
                    <td className={styles.quiet}>{one.voucher}</td>
                    <td>{one.by.name}</td>
                    <td className={styles.number}>
                      {line.can.keep && one.reverses === null && one.reversed_by === null && (
                        <Button size="compact-xs" variant="subtle" onClick={() => setReversed(one)}>
                          {t("budgets.actual.reverse")}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </SideScroll>
        </>
      )}
      {isBooking && <BookForm line={line} onClose={() => setBooking(false)} />}
      {reversed && <ReverseForm line={line} entry={reversed} onClose={() => setReversed(null)} />}
    </div>
  );
}

function ReverseForm({ line, entry, onClose }: { line: Line; entry: Actual; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const { act, isBusy } = useAct();
  const [reason, setReason] = useState("");
  const save = async () => {
    const isDone = await act(() =>
      api.POST("/api/v1/workspaces/{slug}/budget-lines/{key}/actuals/{number}/reverse", {
        params: { path: { slug, key: line.key, number: entry.number } },
        body: { reason },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("budgets.actual.reverse")} size={440}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className={styles.quiet}>
          {t("budgets.actual.reverseWords", {
            number: entry.number,
            amount: said.money(-entry.amount, entry.currency),
            day: dateText(entry.on),
          })}
        </p>
        <TextInput
          required
          data-autofocus
          label={t("budgets.actual.reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" loading={isBusy}>
            {t("budgets.actual.reverse")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function BookForm({ line, onClose }: { line: Line; onClose: () => void }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const lines = useLines(slug, language);
  const [tab, setTab] = useState<string | null>("one");
  const [text, setText] = useState("");
  const [shared, setShared] = useState({ currency: line.currency, commitment: "" });
  const [one, setOne] = useState({
    on: todayIso(),
    amount: "" as number | string,
    note: "",
    voucher: "",
  });
  const many = entriesOf(text);
  const orders = line.commitments.filter((order) => order.state === "open");
  const entries = tab === "one" ? [{ ...one, amount: Number(one.amount) }] : many.entries;
  const save = async () => {
    const isDone = await act(() =>
      api.POST("/api/v1/workspaces/{slug}/budget-lines/{key}/actuals", {
        params: { path: { slug, key: line.key } },
        body: {
          entries: entries.map((entry) => ({
            ...entry,
            currency: shared.currency,
            commitment: shared.commitment ? Number(shared.commitment) : null,
          })),
        },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("budgets.actual.add")} size={560}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Tabs value={tab} onChange={setTab}>
          <Tabs.List>
            <Tabs.Tab value="one">{t("budgets.actual.one")}</Tabs.Tab>
            <Tabs.Tab value="many">{t("budgets.actual.many")}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="one" pt="md">
            <div className={styles.pair}>
              <TextInput
                required={tab === "one"}
                type="date"
                label={t("budgets.actual.on")}
                value={one.on}
                onChange={(event) => setOne({ ...one, on: event.currentTarget.value })}
              />
              <NumberInput
                required={tab === "one"}
                data-autofocus
                thousandSeparator
                decimalScale={2}
                label={t("budgets.actual.amount")}
                value={one.amount}
                onChange={(amount) => setOne({ ...one, amount })}
              />
              <TextInput
                label={t("budgets.actual.note")}
                value={one.note}
                onChange={(event) => setOne({ ...one, note: event.currentTarget.value })}
              />
              <TextInput
                label={t("budgets.actual.voucher")}
                value={one.voucher}
                onChange={(event) => setOne({ ...one, voucher: event.currentTarget.value })}
              />
            </div>
          </Tabs.Panel>
          <Tabs.Panel value="many" pt="md">
            <Textarea
              rows={7}
              label={t("budgets.actual.paste")}
              description={t("budgets.actual.pasteHint")}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <p className={styles.quiet} role="status">
              {t("budgets.actual.read", { count: many.entries.length })}
              {many.wrong.length > 0 &&
                ` ${t("budgets.actual.wrong", { rows: many.wrong.slice(0, 8).join(", ") })}`}
            </p>
          </Tabs.Panel>
        </Tabs>
        <div className={styles.pair}>
          <Select
            label={t("budgets.field.currency")}
            value={shared.currency}
            allowDeselect={false}
            data={[...(lines.data?.currencies ?? [line.currency])]}
            onChange={(currency) => currency && setShared({ ...shared, currency })}
          />
          <Select
            clearable
            label={t("budgets.actual.commitment")}
            value={shared.commitment || null}
            data={orders.map((order) => ({
              value: String(order.number),
              label: `#${order.number} ${order.supplier}`,
            }))}
            onChange={(commitment) => setShared({ ...shared, commitment: commitment ?? "" })}
          />
        </div>
        <p className={styles.quiet}>{t("budgets.actual.stands")}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button
            type="submit"
            loading={isBusy}
            disabled={entries.length === 0 || (tab === "many" && many.wrong.length > 0)}
          >
            {t("budgets.actual.book")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
