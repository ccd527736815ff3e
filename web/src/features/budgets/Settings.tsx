import { ActionIcon, Button, Group, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { momentText } from "../../texts/dates";
import { SideScroll } from "../../ui/screen";
import { Section } from "../../ui/section";
import { Failure, Loading } from "../../ui/state";
import styles from "./budgets.module.css";
import { type Settings as Kept, useAct, useSaid, useSettings } from "./data";

/** Exchange rates with the day from which they hold, and the approved budgets beside what is planned now. */
export default function Settings() {
  const { language } = useTexts();
  const { slug } = useWorkspace();
  const found = useSettings(slug, language);
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading shape="text" />;
  return (
    <div>
      <Rates key={JSON.stringify(found.data.rates)} kept={found.data} />
      {found.data.can_manage && <Approved kept={found.data} />}
    </div>
  );
}

function Rates({ kept }: { kept: Kept }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const [rows, setRows] = useState(kept.rates.map((one, id) => ({ ...one, id })));
  const [isChanged, setChanged] = useState(false);
  const put = (next: typeof rows) => {
    setRows(next);
    setChanged(true);
  };
  const change = (id: number, values: Partial<(typeof rows)[number]>) =>
    put(rows.map((row) => (row.id === id ? { ...row, ...values } : row)));
  const save = () =>
    void act(() =>
      api.PUT("/api/v1/workspaces/{slug}/exchange-rates", {
        params: { path: { slug } },
        body: {
          rates: rows.map(({ currency, holds_from, rate }) => ({
            currency: currency.trim().toUpperCase(),
            holds_from,
            rate,
          })),
        },
      }),
    );
  return (
    <Section title={t("budgets.rates.title")} words={t("budgets.rates.words", { base: kept.base })}>
      <div className={styles.form}>
        {rows.length === 0 && <p className={styles.quiet}>{t("budgets.rates.empty")}</p>}
        {rows.map((row, place) => (
          <div key={row.id} className={styles.rate}>
            <TextInput
              label={place === 0 ? t("budgets.field.currency") : undefined}
              aria-label={t("budgets.field.currency")}
              maxLength={3}
              disabled={!kept.can_manage}
              value={row.currency}
              onChange={(event) => change(row.id, { currency: event.currentTarget.value.toUpperCase() })}
            />
            <NumberInput
              min={0}
              decimalScale={8}
              label={place === 0 ? t("budgets.rates.rate", { base: kept.base }) : undefined}
              aria-label={t("budgets.rates.rate", { base: kept.base })}
              disabled={!kept.can_manage}
              value={row.rate}
              onChange={(rate) => change(row.id, { rate: Number(rate) })}
            />
            <TextInput
              type="date"
              label={place === 0 ? t("budgets.rates.from") : undefined}
              aria-label={t("budgets.rates.from")}
              disabled={!kept.can_manage}
              value={row.holds_from}
              onChange={(event) => change(row.id, { holds_from: event.currentTarget.value })}
            />
            {kept.can_manage && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("budgets.rates.drop", { currency: row.currency })}
                onClick={() => put(rows.filter((one) => one.id !== row.id))}
              >
                <IconX size={15} />
              </ActionIcon>
            )}
          </div>
        ))}
        {kept.can_manage && (
          <Group justify="space-between">
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() =>
                put([
                  ...rows,
                  {
                    id: Math.max(-1, ...rows.map((row) => row.id)) + 1,
                    currency: "",
                    rate: 1,
                    holds_from: todayIso(),
                  },
                ])
              }
            >
              {t("budgets.rates.add")}
            </Button>
            {isChanged && (
              <Button size="xs" loading={isBusy} onClick={save}>
                {t("common.save")}
              </Button>
            )}
          </Group>
        )}
      </div>
    </Section>
  );
}

function Approved({ kept }: { kept: Kept }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const { act, isBusy } = useAct();
  const [name, setName] = useState("");
  const approve = async () => {
    const isDone = await act(() =>
      api.POST("/api/v1/workspaces/{slug}/approved-budgets", { params: { path: { slug } }, body: { name } }),
    );
    if (isDone) setName("");
  };
  return (
    <Section title={t("budgets.approval.title")} words={t("budgets.approval.words")}>
      <div className={styles.stack}>
        <form
          className={styles.approve}
          onSubmit={(event) => {
            event.preventDefault();
            void approve();
          }}
        >
          <TextInput
            required
            label={t("budgets.approval.name")}
            placeholder={t("budgets.approval.hint", { year: new Date().getFullYear() })}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={isBusy}>
            {t("budgets.approval.approve")}
          </Button>
        </form>
        {kept.approved.map((one) => (
          <section key={one.id} className={styles.part}>
            <div className={styles.spread}>
              <h3 className={styles.heading}>{one.name}</h3>
              <span className={styles.quiet}>
                {one.by.name} · {momentText(one.at, language)} · {said.money(one.total, one.currency)}
              </span>
            </div>
            <SideScroll className={styles.tableBox} label={t("budgets.view.lines")}>
              <table className={styles.table}>
                <thead>
                  <tr>
                    <th scope="col">{t("budgets.line")}</th>
                    <th scope="col" className={styles.number}>
                      {t("budgets.approval.then")}
                    </th>
                    <th scope="col" className={styles.number}>
                      {t("budgets.approval.now")}
                    </th>
                    <th scope="col" className={styles.number}>
                      {t("budgets.approval.change")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {one.rows.map((row) => {
                    const change = (row.now ?? 0) - (row.approved ?? 0);
                    return (
                      <tr key={row.key}>
                        <th scope="row" className={styles.name}>
                          {row.title} <span className={styles.quiet}>{row.category}</span>
                        </th>
                        <td className={styles.number}>{said.money(row.approved, row.currency)}</td>
                        <td className={styles.number}>{said.money(row.now, row.currency)}</td>
                        <td className={styles.number}>
                          {change === 0 ? "–" : `${change > 0 ? "+" : ""}${said.money(change, row.currency)}`}
                        </td>
                      </tr>
                    );
                  })}
                </tbody>
              </table>
            </SideScroll>
          </section>
        ))}
      </div>
    </Section>
  );
}
