import { Button, Group, NumberInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import styles from "./budgets.module.css";
import { type Line, useAct, useSaid } from "./data";

/** What is planned for each month beside what was spent in it. Typed or pasted as a column from a spreadsheet. */
export function MonthTable({ line }: { line: Line }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const { act, isBusy } = useAct();
  const [edited, setEdited] = useState<Readonly<Record<string, number>>>({});
  const planned = (month: string, amount: number) => edited[month] ?? amount;
  const before = line.months.reduce((sum, one) => sum + one.planned, 0);
  const after = line.months.reduce((sum, one) => sum + planned(one.month, one.planned), 0);
  const isChanged = Object.keys(edited).length > 0;
  const isOffTotal = line.is_total_fixed && Math.abs(before - after) >= 0.005;
  const highest = Math.max(
    1,
    ...line.months.map((one) => Math.max(planned(one.month, one.planned), one.actual)),
  );
  const isForeign = line.currency !== line.base_currency;
  const first = line.starts_on.slice(0, 7);
  const last = line.ends_on.slice(0, 7);
  const isInside = (month: string) => month.slice(0, 7) >= first && month.slice(0, 7) <= last;
  const paste = (text: string, from: number) => {
    const figures = text
      .trim()
      .split(/\r?\n|\t/)
      .map((one) => Number(one.replace(/[^\d.-]/g, "")));
    if (figures.length < 2 || figures.some((one) => !Number.isFinite(one) || one < 0)) return false;
    const next: Record<string, number> = { ...edited };
    for (const [place, figure] of figures.entries()) {
      const month = line.months[from + place]?.month;
      if (month && isInside(month)) next[month] = figure;
    }
    setEdited(next);
    return true;
  };
  const save = () => {
    const months = Object.fromEntries(
      line.months
        .filter((one) => isInside(one.month))
        .map((one) => [one.month, planned(one.month, one.planned)]),
    );
    void act(
      () =>
        api.PATCH("/api/v1/workspaces/{slug}/budget-lines/{key}", {
          params: { path: { slug, key: line.key } },
          body: { months, version: line.version } as never,
        }),
      t("budgets.changed", { title: line.title }),
    );
  };
  return (
    <div className={styles.part}>
      <SideScroll className={styles.tableBox} label={t("budgets.tab.months")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("budgets.month")}</th>
              <th scope="col" className={styles.number}>
                {t("budgets.money.planned")}
              </th>
              {isForeign && (
                <th scope="col" className={styles.number}>
                  {t("budgets.inBase", { currency: line.base_currency })}
                </th>
              )}
              <th scope="col" className={styles.number}>
                {t("budgets.money.actual")}
              </th>
              <th scope="col" className={styles.wide}>
                <span className={styles.legend}>
                  <span>
                    <i data-part="planned" aria-hidden="true" /> {t("budgets.money.planned")}
                  </span>
                  <span>
                    <i data-part="actual" aria-hidden="true" /> {t("budgets.money.actual")}
                  </span>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {line.months.map((one, place) => (
              <tr key={one.month}>
                <th scope="row" className={styles.month}>
                  {said.month(one.month)}
                </th>
                <td className={styles.number}>
                  {line.can.keep && isInside(one.month) ? (
                    <NumberInput
                      size="xs"
                      hideControls
                      min={0}
                      thousandSeparator
                      decimalScale={2}
                      className={styles.monthInput ?? ""}
                      aria-label={t("budgets.plannedIn", { month: said.month(one.month) })}
                      value={planned(one.month, one.planned)}
                      onPaste={(event) => {
                        if (paste(event.clipboardData.getData("text"), place)) event.preventDefault();
                      }}
                      onChange={(value) => setEdited({ ...edited, [one.month]: Number(value) || 0 })}
                    />
                  ) : (
                    said.money(one.planned, line.currency)
                  )}
                </td>
                {isForeign && <td className={styles.number}>{said.money(one.base, line.base_currency)}</td>}
                <td className={styles.number}>{one.actual ? said.money(one.actual, line.currency) : "–"}</td>
                <td aria-hidden="true">
                  <span className={styles.twin}>
                    <i
                      data-part="planned"
                      style={{ width: `${(100 * planned(one.month, one.planned)) / highest}%` }}
                    />
                    <i
                      data-part="actual"
                      style={{ width: `${(100 * Math.max(0, one.actual)) / highest}%` }}
                    />
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className={styles.group}>
              <th scope="row">{t("budgets.total")}</th>
              <td className={styles.number}>{said.money(after, line.currency)}</td>
              {isForeign && <td />}
              <td className={styles.number}>
                {said.money(
                  line.months.reduce((sum, one) => sum + one.actual, 0),
                  line.currency,
                )}
              </td>
              <td>
                {isOffTotal && (
                  <Mark tone="red">
                    {t("budgets.offTotal", { difference: said.money(after - before, line.currency) })}
                  </Mark>
                )}
              </td>
            </tr>
          </tfoot>
        </table>
      </SideScroll>
      {line.can.keep && (
        <Group justify="space-between">
          <span className={styles.quiet}>
            {t(line.is_total_fixed ? "budgets.monthsFixed" : "budgets.monthsHint")}
          </span>
          {isChanged && (
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={() => setEdited({})}>
                {t("common.cancel")}
              </Button>
              <Button size="xs" loading={isBusy} disabled={isOffTotal} onClick={save}>
                {t("common.save")}
              </Button>
            </Group>
          )}
        </Group>
      )}
    </div>
  );
}
