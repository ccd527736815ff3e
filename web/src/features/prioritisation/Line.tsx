import { Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type MethodId, type Ranked, useRankingRefresh } from "./data";
import { InputCell } from "./InputCell";
import styles from "./ranking.module.css";

interface LineProps {
  row: Ranked;
  method: MethodId;
  inputs: readonly components["schemas"]["ScoreInputOut"][];
  slug: string;
  canScore: boolean;
}

/** One requirement's place: what was given, by whom, and the formula with the numbers in it. */
export function Line({ row, method, inputs, slug, canScore }: LineProps) {
  const { t, language } = useTexts();
  const refresh = useRankingRefresh(slug);
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const score = method === "moscow" ? null : row.scores[method];
  const put = async (name: string, value: number | null) => {
    try {
      const { response } = await api.PATCH("/api/v1/workspaces/{slug}/scores", {
        params: { path: { slug } },
        body: { edits: [{ id: row.id, method, inputs: { [name]: value }, version: score?.version ?? 0 }] },
      });
      noteStep({
        slug,
        label: t("prioritisation.scored", { key: row.key }),
        operationIds: [operationOf(response)],
        loudness: "quiet",
      });
    } catch (error) {
      noticeFailed(error);
    } finally {
      await refresh();
    }
  };
  return (
    <tr data-closed={row.position === null || undefined}>
      <td className={styles.position}>{row.position ?? "–"}</td>
      <th scope="row" className={styles.what}>
        <Link className={styles.key ?? ""} to={`/w/${slug}/requirements/${row.key}`}>
          {row.key}
        </Link>
        <span>{row.title}</span>
      </th>
      {inputs.map((input) => (
        <td key={input.name} className={styles.right}>
          {score && input.is_computed ? (
            <Tooltip label={score.computed?.[input.name]?.says} multiline maw={320}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where the figure comes from is read by keyboard too */}
              <span className={styles.computed} tabIndex={0} role="note">
                {figure.format(score.computed?.[input.name]?.value ?? 0)}
              </span>
            </Tooltip>
          ) : (
            <InputCell
              input={input}
              label={`${row.key} ${input.label}`}
              value={score?.inputs[input.name]}
              proposed={score?.proposed[input.name]}
              isEditable={canScore}
              onPut={(value) => void put(input.name, value)}
            />
          )}
        </td>
      ))}
      <td className={styles.figure}>
        {score ? (
          <Tooltip label={score.formula || t("prioritisation.missing")} disabled={!score.formula} multiline>
            <span>{score.figure === null ? "–" : figure.format(score.figure)}</span>
          </Tooltip>
        ) : (
          <span>
            {row.scores.moscow.moscow
              ? t(`prioritisation.moscow.${row.scores.moscow.moscow}` as "prioritisation.moscow.must")
              : "–"}
          </span>
        )}
        {score?.formula && <div className={styles.put}>{score.formula}</div>}
      </td>
      <td className={styles.by}>{score?.author && <Person name={score.author.name} />}</td>
    </tr>
  );
}
