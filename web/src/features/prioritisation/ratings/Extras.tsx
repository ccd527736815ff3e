import { useTexts } from "../../../texts";
import { Scatter } from "../../../ui/chart";
import { Mark, type Tone } from "../../../ui/mark";
import { figureText, type RatedItem, type Result } from "./data";
import styles from "./ratings.module.css";

const kanoTones: Record<string, Tone> = {
  M: "red",
  O: "blue",
  A: "green",
  I: "grey",
  R: "violet",
  Q: "amber",
};

/** What only some ways give: Kano's classes with the better–worse diagram, AHP's consistency. */
export function Extras({ result, items }: { result: Result; items: ReadonlyMap<number, RatedItem> }) {
  const { t, language } = useTexts();
  const key = (id: number) => items.get(id)?.key ?? "";
  return (
    <>
      {result.kano && (
        <div className={styles.kano}>
          <Scatter
            label={t("ratings.kano.diagram")}
            xLabel={t("ratings.kano.worse")}
            yLabel={t("ratings.kano.better")}
            points={result.kano.flatMap((row) =>
              row.better === null || row.worse === null
                ? []
                : [
                    {
                      id: String(row.item),
                      label: key(row.item),
                      x: Number((-row.worse).toFixed(2)),
                      y: Number(row.better.toFixed(2)),
                      tone: kanoTones[row.leading ?? "I"] ?? "grey",
                    },
                  ],
            )}
          />
          <ul className={styles.lines}>
            {result.kano.map((row) => (
              <li key={row.item}>
                <span className={styles.key}>{key(row.item)}</span>
                {row.leading && (
                  <Mark tone={kanoTones[row.leading] ?? "grey"}>
                    {t(`ratings.kano.class.${row.leading}` as "ratings.kano.class.M")}
                  </Mark>
                )}
                <span className={styles.quiet}>
                  {t(row.is_significant ? "ratings.kano.sure" : "ratings.kano.unsure", {
                    count: row.respondents,
                  })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {result.ahp && (
        <ul className={styles.lines}>
          {[
            { voice: { label: t("ratings.ahp.group"), is_me: false }, ...result.ahp.group },
            ...result.ahp.people,
          ].map((row) => (
            <li key={row.voice.label}>
              <span>{row.voice.label}</span>
              <Mark tone={row.is_consistent === false ? "amber" : "green"}>
                {row.ratio === null
                  ? t("ratings.ahp.incomplete")
                  : t("ratings.ahp.ratio", { ratio: figureText(row.ratio, language) })}
              </Mark>
              <span className={styles.quiet}>
                {row.is_consistent === false &&
                  row.revisit &&
                  t("ratings.ahp.revisit", {
                    first: key(row.revisit.first),
                    second: key(row.revisit.second),
                    given: figureText(row.revisit.given, language),
                    implied: figureText(row.revisit.implied, language),
                    after: figureText(row.revisit.ratio_after, language),
                  })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
