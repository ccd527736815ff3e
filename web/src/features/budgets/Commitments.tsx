import { Button, Group, Modal, NumberInput, Select, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark, type Tone } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { Empty } from "../../ui/state";
import styles from "./budgets.module.css";
import { type Commitment, type Line, useAct, useLines, useSaid } from "./data";

const tones: Record<Commitment["state"], Tone> = { open: "blue", settled: "green", cancelled: "grey" };

/** Orders and contracts of a line: who is paid, how much is still open and when it is expected. */
export function Commitments({ line }: { line: Line }) {
  const { t } = useTexts();
  const said = useSaid();
  const [edited, setEdited] = useState<Commitment | "new" | null>(null);
  const add = line.can.keep && (
    <Button size="xs" leftSection={<IconPlus size={14} />} onClick={() => setEdited("new")}>
      {t("budgets.commitment.add")}
    </Button>
  );
  return (
    <div className={styles.part}>
      {line.commitments.length === 0 ? (
        <Empty title={t("budgets.commitment.empty")} actions={add || undefined}>
          {t("budgets.commitment.emptyWords")}
        </Empty>
      ) : (
        <>
          <Group justify="flex-end">{add}</Group>
          <SideScroll className={styles.tableBox} label={t("budgets.tab.commitments")}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t("budgets.commitment.supplier")}</th>
                  <th scope="col">{t("budgets.commitment.expected_on")}</th>
                  <th scope="col" className={styles.number}>
                    {t("budgets.commitment.amount")}
                  </th>
                  <th scope="col" className={styles.number}>
                    {t("budgets.commitment.open")}
                  </th>
                  <th scope="col">{t("budgets.field.state")}</th>
                </tr>
              </thead>
              <tbody>
                {line.commitments.map((one) => (
                  <tr key={one.number}>
                    <th scope="row" className={styles.name}>
                      {line.can.keep ? (
                        <button type="button" className={styles.linkButton} onClick={() => setEdited(one)}>
                          {one.supplier}
                        </button>
                      ) : (
                        one.supplier
                      )}
                      <span className={styles.quiet}>
                        {[`#${one.number}`, one.about, one.note].filter(Boolean).join(" · ")}
                      </span>
                    </th>
                    <td>
                      {dateText(one.expected_on)}{" "}
                      {one.is_late && <Mark tone="amber">{t("budgets.commitment.late")}</Mark>}
                    </td>
                    <td className={styles.number}>{said.money(one.amount, one.currency)}</td>
                    <td className={styles.number}>{said.money(one.open, one.currency)}</td>
                    <td>
                      <Mark tone={tones[one.state]} look="dot">
                        {t(`budgets.commitment.states.${one.state}`)}
                      </Mark>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </SideScroll>
        </>
      )}
      {edited && (
        <CommitmentForm
          line={line}
          given={edited === "new" ? null : edited}
          onClose={() => setEdited(null)}
        />
      )}
    </div>
  );
}

interface FormProps {
  line: Line;
  given: Commitment | null;
  onClose: () => void;
}

function CommitmentForm({ line, given, onClose }: FormProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const lines = useLines(slug, language);
  const [values, setValues] = useState({
    supplier: given?.supplier ?? "",
    note: given?.note ?? "",
    amount: (given?.amount ?? "") as number | string,
    currency: given?.currency ?? line.currency,
    expected_on: given?.expected_on ?? "",
    about: given?.about ?? "",
    state: given?.state ?? ("open" as const),
  });
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const path = { slug, key: line.key };
  const label = t("budgets.changed", { title: line.title });
  const save = async () => {
    const body = { ...values, amount: Number(values.amount) } as never;
    const isDone = await act(
      () =>
        given
          ? api.PATCH("/api/v1/workspaces/{slug}/budget-lines/{key}/commitments/{number}", {
              params: { path: { ...path, number: given.number } },
              body,
            })
          : api.POST("/api/v1/workspaces/{slug}/budget-lines/{key}/commitments", { params: { path }, body }),
      label,
    );
    if (isDone) onClose();
  };
  const remove = async () => {
    if (!given) return;
    const isDone = await act(
      () =>
        api.DELETE("/api/v1/workspaces/{slug}/budget-lines/{key}/commitments/{number}", {
          params: { path: { ...path, number: given.number } },
        }),
      label,
    );
    if (isDone) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(given ? "budgets.commitment.edit" : "budgets.commitment.add")}
      size={520}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          required
          data-autofocus
          label={t("budgets.commitment.supplier")}
          value={values.supplier}
          onChange={(event) => put({ supplier: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <NumberInput
            required
            min={0}
            thousandSeparator
            decimalScale={2}
            label={t("budgets.commitment.amount")}
            value={values.amount}
            onChange={(amount) => put({ amount })}
          />
          <Select
            label={t("budgets.field.currency")}
            value={values.currency}
            allowDeselect={false}
            data={[...(lines.data?.currencies ?? [line.currency])]}
            onChange={(currency) => currency && put({ currency })}
          />
          <TextInput
            required
            type="date"
            label={t("budgets.commitment.expected_on")}
            value={values.expected_on}
            onChange={(event) => put({ expected_on: event.currentTarget.value })}
          />
          <Select
            label={t("budgets.field.state")}
            value={values.state}
            allowDeselect={false}
            data={(["open", "settled", "cancelled"] as const).map((value) => ({
              value,
              label: t(`budgets.commitment.states.${value}`),
            }))}
            onChange={(state) => state && put({ state: state as Commitment["state"] })}
          />
        </div>
        <TextInput
          label={t("budgets.commitment.about")}
          description={t("budgets.commitment.aboutHint")}
          value={values.about}
          onChange={(event) => put({ about: event.currentTarget.value.trim().toUpperCase() })}
        />
        <TextInput
          label={t("budgets.field.note")}
          value={values.note}
          onChange={(event) => put({ note: event.currentTarget.value })}
        />
        <Group justify="space-between">
          {given ? (
            <Button variant="subtle" color="red" onClick={() => void remove()}>
              {t("budgets.commitment.remove")}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={isBusy}>
            {t("common.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
