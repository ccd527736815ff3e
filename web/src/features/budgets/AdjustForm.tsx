import { ActionIcon, Button, Group, Modal, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import styles from "./budgets.module.css";
import { type LineRow, useAct, useSaid } from "./data";

interface AdjustFormProps {
  lines: readonly LineRow[];
  first?: string;
  onClose: () => void;
}

/** Asks to move money between lines, to add or to cut; a second line begins with the opposite of the first. */
export default function AdjustForm({ lines, first, onClose }: AdjustFormProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const { act, isBusy } = useAct();
  const [reason, setReason] = useState("");
  const [rows, setRows] = useState<
    readonly { id: number; line: string; amount: number | string; month: string }[]
  >([{ id: 0, line: first ?? "", amount: "", month: "" }]);
  const kept = lines.filter((one) => one.can.keep);
  const of = (key: string) => lines.find((one) => one.key === key);
  const put = (id: number, change: Partial<(typeof rows)[number]>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...change } : row)));
  const total = rows.reduce((sum, row) => sum + (Number(row.amount) || 0), 0);
  const currencies = new Set(rows.map((row) => of(row.line)?.currency).filter(Boolean));
  const [only] = [...currencies];
  const save = async () => {
    const isDone = await act(() =>
      api.POST("/api/v1/workspaces/{slug}/budget-adjustments", {
        params: { path: { slug } },
        body: {
          reason,
          moves: rows.map((row) => ({
            line: row.line,
            amount: Number(row.amount),
            month: row.month ? `${row.month}-01` : null,
          })),
        },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("budgets.adjust.ask")} size={640}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className={styles.quiet}>{t("budgets.adjust.words")}</p>
        {rows.map((row, place) => (
          <div key={row.id} className={styles.move}>
            <Select
              required
              searchable
              label={place === 0 ? t("budgets.line") : undefined}
              aria-label={t("budgets.line")}
              value={row.line || null}
              data={kept.map((one) => ({ value: one.key, label: `${one.title} (${one.currency})` }))}
              onChange={(line) => put(row.id, { line: line ?? "" })}
            />
            <NumberInput
              required
              thousandSeparator
              decimalScale={2}
              label={place === 0 ? t("budgets.adjust.amount") : undefined}
              aria-label={t("budgets.adjust.amount")}
              value={row.amount}
              onChange={(amount) => put(row.id, { amount })}
            />
            <TextInput
              type="month"
              label={place === 0 ? t("budgets.adjust.month") : undefined}
              aria-label={t("budgets.adjust.month")}
              value={row.month}
              onChange={(event) => put(row.id, { month: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              disabled={rows.length === 1}
              aria-label={t("budgets.adjust.drop")}
              onClick={() => setRows(rows.filter((one) => one.id !== row.id))}
            >
              <IconX size={15} />
            </ActionIcon>
          </div>
        ))}
        <div className={styles.spread}>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconPlus size={13} />}
            onClick={() =>
              setRows([
                ...rows,
                {
                  id: Math.max(...rows.map((row) => row.id)) + 1,
                  line: "",
                  amount: total ? -total : "",
                  month: "",
                },
              ])
            }
          >
            {t("budgets.adjust.add")}
          </Button>
          {only && currencies.size === 1 && (
            <span className={styles.quiet}>
              {t(total === 0 ? "budgets.adjust.balanced" : "budgets.adjust.sum", {
                amount: said.money(total, only),
              })}
            </span>
          )}
        </div>
        <Textarea
          required
          autosize
          minRows={2}
          label={t("budgets.adjust.reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t("budgets.adjust.send")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
