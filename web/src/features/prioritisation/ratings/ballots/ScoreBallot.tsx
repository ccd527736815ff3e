import { NumberInput, Select } from "@mantine/core";
import { useTexts } from "../../../../texts";
import type { BallotProps } from "../RateForm";
import styles from "../ratings.module.css";
import { ItemName } from "./ItemName";

/** The inputs of a scoring method, a line per requirement; an empty line is no opinion. */
export function ScoreBallot({ rating, ballot, onChange }: BallotProps) {
  const { t } = useTexts();
  const given = new Map((ballot.scores ?? []).map((row) => [row.item, row.inputs]));
  const put = (item: number, name: string, value: number | null) => {
    const { [name]: _, ...rest } = given.get(item) ?? {};
    const inputs = value === null ? rest : { ...rest, [name]: value };
    const next = new Map(given).set(item, inputs);
    if (Object.keys(inputs).length === 0) next.delete(item);
    onChange({ ...ballot, scores: [...next].map(([id, one]) => ({ item: id, inputs: one })) });
  };
  return (
    <div className={styles.scroller}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("ratings.requirement")}</th>
            {rating.inputs.map((input) => (
              <th key={input.name} scope="col" title={input.unit}>
                {input.label}
                <span className={styles.unit}>{input.unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rating.items.map((item) => (
            <tr key={item.id}>
              <th scope="row">
                <ItemName item={item} />
              </th>
              {rating.inputs.map((input) => {
                const value = given.get(item.id)?.[input.name];
                const label = `${item.key} ${input.label}`;
                return (
                  <td key={input.name}>
                    {input.choices ? (
                      <Select
                        className={styles.number ?? ""}
                        clearable
                        aria-label={label}
                        data={input.choices.map(String)}
                        value={value === undefined ? null : String(value)}
                        onChange={(chosen) =>
                          put(item.id, input.name, chosen === null ? null : Number(chosen))
                        }
                      />
                    ) : (
                      <NumberInput
                        className={styles.number ?? ""}
                        aria-label={label}
                        {...(input.low === null ? {} : { min: input.low })}
                        {...(input.high === null ? {} : { max: input.high })}
                        value={value ?? ""}
                        onChange={(next) => put(item.id, input.name, next === "" ? null : Number(next))}
                      />
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
