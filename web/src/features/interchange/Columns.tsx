import { Button, Select, TextInput, Tooltip } from "@mantine/core";
import { IconArrowRight, IconInfoCircle } from "@tabler/icons-react";
import { useState } from "react";
import type { SessionWorkspace } from "../../api/session";
import { type TextKey, useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { Failure, Loading } from "../../ui/state";
import {
  type ColumnChoice,
  type ImportAbout,
  type ImportColumn,
  type ImportField,
  type ImportState,
  type ImportTarget,
  useAbout,
  useCheck,
  useImportFields,
} from "./data";
import styles from "./interchange.module.css";
import { Options } from "./Options";

interface ColumnsProps {
  workspace: SessionWorkspace;
  state: ImportState;
  onChecked: () => void;
}

type Choices = Record<number, ColumnChoice | null>;

function choicesOf(state: ImportState): Choices {
  return Object.fromEntries(
    state.columns.map((column) => [
      column.column,
      column.used ? { column: column.column, ...column.used } : null,
    ]),
  );
}

/** What each column means: the server's proposals with their reasons, to be changed where they are wrong. */
export function Columns({ workspace, state, onChecked }: ColumnsProps) {
  const { t, language } = useTexts();
  const fields = useImportFields(workspace.slug, language, state.about);
  const check = useCheck(workspace.slug, state.id);
  const takeAs = useAbout(workspace.slug, state.id);
  const [choices, setChoices] = useState<Choices>(() => choicesOf(state));
  const [product, setProduct] = useState(String(state.product ?? workspace.products[0]?.id ?? ""));
  const [project, setProject] = useState<ImportTarget>(state.project ?? null);
  const [isBusy, setBusy] = useState(false);
  const doing = async (work: () => Promise<ImportState>) => {
    setBusy(true);
    try {
      return await work();
    } catch (error) {
      noticeFailed(error);
      return null;
    } finally {
      setBusy(false);
    }
  };
  const run = (sheet: string | null, columns: ColumnChoice[] | null) =>
    doing(() => check({ product: Number(product), project, sheet, columns }));
  const readAgain = async (reading: Promise<ImportState | null>) => {
    const read = await reading;
    if (read) setChoices(choicesOf(read));
  };
  const next = async () => {
    const columns = Object.values(choices).filter((choice) => choice !== null);
    if (await run(state.sheet, columns)) onChecked();
  };
  if (fields.isError) return <Failure error={fields.error} onRetry={() => void fields.refetch()} />;
  if (!fields.data) return <Loading shape="text" />;
  const hasTitle = Object.values(choices).some((choice) => choice?.field === "title");
  return (
    <>
      <Options
        workspace={workspace}
        state={state}
        product={product}
        project={project}
        isBusy={isBusy}
        onProduct={setProduct}
        onProject={setProject}
        onAbout={(about: ImportAbout) => void readAgain(doing(() => takeAs(about)))}
        onSheet={(sheet) => void readAgain(run(sheet, null))}
      />
      {state.notices.map((notice) => (
        <p key={notice} className={styles.notice}>
          {notice}
        </p>
      ))}
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("interchange.columns.heading")}</th>
              <th scope="col">{t("interchange.columns.samples")}</th>
              <th scope="col">{t("interchange.columns.field")}</th>
              <th scope="col">{t("interchange.columns.why")}</th>
            </tr>
          </thead>
          <tbody>
            {state.columns.map((column) => (
              <ColumnRow
                key={column.column}
                column={column}
                about={state.about}
                fields={fields.data}
                choice={choices[column.column] ?? null}
                onChoose={(choice) => setChoices({ ...choices, [column.column]: choice })}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles.foot}>
        {!hasTitle && <span className={styles.warn}>{t("interchange.columns.titleNeeded")}</span>}
        <Button
          loading={isBusy}
          disabled={!hasTitle || !product}
          rightSection={<IconArrowRight size={15} />}
          onClick={() => void next()}
        >
          {t("interchange.columns.next")}
        </Button>
      </div>
    </>
  );
}

interface ColumnRowProps {
  column: ImportColumn;
  about: ImportAbout;
  fields: readonly ImportField[];
  choice: ColumnChoice | null;
  onChoose: (choice: ColumnChoice | null) => void;
}

/** The fields of every backlog, the parts of a requirement, and the workspace's own, each under its name. */
function grouped(fields: readonly ImportField[]) {
  const groups = ["plain", "parts", "own"] as const;
  return groups
    .map((group) => ({ group, items: fields.filter((one) => one.group === group) }))
    .filter(({ items }) => items.length > 0);
}

const units = ["", "days", "hours", "weeks", "months"] as const;

function ColumnRow({ column, about, fields, choice, onChoose }: ColumnRowProps) {
  const { t } = useTexts();
  const field = fields.find((one) => one.name === choice?.field);
  const choose = (name: string | null) => {
    if (!name) return onChoose(null);
    const isProposed = column.proposed?.field === name;
    onChoose(
      isProposed && column.proposed
        ? { column: column.column, ...column.proposed }
        : {
            column: column.column,
            field: name,
            member: fields.find((one) => one.name === name)?.is_family ? column.heading : "",
            unit: "",
            factor: 1,
            values: {},
          },
    );
  };
  return (
    <tr data-unused={choice === null || undefined}>
      <th scope="row" className={styles.heading}>
        {column.heading || t("interchange.columns.noHeading", { number: column.column + 1 })}
      </th>
      <td className={styles.samples}>{column.samples.join(" · ")}</td>
      <td>
        <div className={styles.fieldCell}>
          <Select
            aria-label={t("interchange.columns.fieldOf", { heading: column.heading })}
            placeholder={t("interchange.columns.unused")}
            value={choice?.field ?? null}
            clearable
            searchable
            data={grouped(fields).map(({ group, items }) => ({
              group: t(`interchange.columns.group.${about === "tasks" ? "tasks" : group}`),
              items: items.map((one) => ({
                value: one.name,
                label: one.is_family ? t(`interchange.columns.family.${one.name}` as TextKey) : one.label,
              })),
            }))}
            onChange={choose}
          />
          {choice && field?.is_family && (
            <TextInput
              aria-label={t("interchange.columns.member")}
              placeholder={t("interchange.columns.member")}
              value={choice.member}
              onChange={(event) => onChoose({ ...choice, member: event.currentTarget.value })}
            />
          )}
          {choice && field?.kind === "days" && (
            <Select
              aria-label={t("interchange.columns.unit")}
              className={styles.unit ?? ""}
              value={choice.unit}
              allowDeselect={false}
              data={units.map((unit) => ({
                value: unit,
                label: t(`interchange.unit.${unit || "own"}` as "interchange.unit.own"),
              }))}
              onChange={(unit) => onChoose({ ...choice, unit: unit ?? "" })}
            />
          )}
        </div>
      </td>
      <td>
        <div className={styles.why}>
          {column.proposed && column.proposed.field === choice?.field && (
            <Mark tone={column.confidence >= 0.9 ? "green" : column.confidence >= 0.6 ? "blue" : "amber"}>
              {t(
                column.confidence >= 0.9
                  ? "interchange.sure.high"
                  : column.confidence >= 0.6
                    ? "interchange.sure.medium"
                    : "interchange.sure.low",
              )}
            </Mark>
          )}
          {column.reasons.length > 0 && (
            <Tooltip label={column.reasons.join(" ")} multiline w={280}>
              <span role="img" aria-label={column.reasons.join(" ")} className={styles.info}>
                <IconInfoCircle size={16} stroke={1.6} />
              </span>
            </Tooltip>
          )}
        </div>
      </td>
    </tr>
  );
}
