import { memo, type ReactNode } from "react";
import { dateText } from "../../texts/dates";
import { Mark, Person, toneOf } from "../mark";
import styles from "./grid.module.css";
import type { CellValue, GridColumn } from "./types";
import { asText, isEmptyValue } from "./values";

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberText(value: number, decimals: number | undefined): string {
  const key = `${decimals ?? "any"}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat("en", {
      maximumFractionDigits: decimals ?? 2,
      minimumFractionDigits: decimals ?? 0,
    });
    numberFormats.set(key, format);
  }
  return format.format(value);
}

export function CellContent<R>({ column, row }: { column: GridColumn<R>; row: R }): ReactNode {
  if (column.render) return column.render(row);
  const value = column.value(row);
  if (isEmptyValue(value)) return null;
  switch (column.kind) {
    case "number":
      return (
        <>
          {typeof value === "number" ? numberText(value, column.decimals) : String(value)}
          {column.unit && <span className={styles.unit}>{column.unit}</span>}
        </>
      );
    case "date":
      return dateText(String(value));
    case "person":
      return <Person name={asText(column, value)} />;
    case "select": {
      const option = column.options?.find((candidate) => candidate.value === value);
      return (
        <Mark tone={option?.tone ?? "grey"} look={column.look ?? "chip"}>
          {option?.label ?? String(value)}
        </Mark>
      );
    }
    case "tags":
      return <Tags column={column as GridColumn<unknown>} value={value} />;
    default:
      return String(value);
  }
}

const Tags = memo(function Tags({ column, value }: { column: GridColumn<unknown>; value: CellValue }) {
  const words = Array.isArray(value) ? value : [String(value)];
  return (
    <span className={styles.tags}>
      {words.map((word) => {
        const option = column.options?.find((candidate) => candidate.value === word);
        return (
          <Mark key={word} tone={option?.tone ?? toneOf(word)}>
            {option?.label ?? word}
          </Mark>
        );
      })}
    </span>
  );
});
