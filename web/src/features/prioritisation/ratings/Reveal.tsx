import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../../texts";
import { ItemName } from "./ballots/ItemName";
import { figureText, type OrderName, orderNames, type Rating, type Result, type Round } from "./data";
import { Extras } from "./Extras";
import { Gauge } from "./Gauge";
import { Reasons } from "./Reasons";
import styles from "./ratings.module.css";
import { Strip } from "./Strip";

interface RevealProps {
  rating: Rating;
  round: Round;
  result: Result;
  rounds: readonly number[];
  onRound: (round: number) => void;
}

/** A revealed round: how far all agree, the order by three ways, and where everybody put each requirement. */
export function Reveal({ rating, round, result, rounds, onRound }: RevealProps) {
  const { t, language } = useTexts();
  const [order, setOrder] = useState<OrderName>("kemeny");
  const known = new Map(rating.items.map((item) => [item.id, item]));
  const rows = new Map(result.items.map((row) => [row.item, row]));
  const isLatest = round.number === rounds.at(-1);
  return (
    <section className={styles.card} aria-label={t("ratings.result")}>
      <div className={styles.cardHead}>
        <h2 className={styles.heading}>{t("ratings.result")}</h2>
        {rounds.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t("ratings.whichRound")}
            value={String(round.number)}
            onChange={(value) => onRound(Number(value))}
            data={rounds.map((number) => ({
              value: String(number),
              label: t("ratings.round", { round: number }),
            }))}
          />
        )}
      </div>
      <div className={styles.summary}>
        <Gauge agreement={result.agreement} from={rating.agreed_from} />
        <div className={styles.summaryWords}>
          <p className={styles.says}>{round.says}</p>
          <p className={styles.quiet}>
            {round.gain !== null && `${t("ratings.gain", { gain: figureText(round.gain, language) })} `}
            {t("ratings.apartRule")}
          </p>
          <p className={styles.quiet}>
            {t(result.kemeny.is_proven ? "ratings.proven" : "ratings.notProven", {
              count: result.kemeny.disagreements,
              bound: result.kemeny.bound,
            })}
          </p>
          {result.camps.length > 1 && (
            <p className={styles.quiet}>
              {t("ratings.camps")}{" "}
              {result.camps
                .map((camp) => camp.map((one) => one.label).join(t("ratings.listMark")))
                .join(" | ")}
            </p>
          )}
        </div>
      </div>
      <div className={styles.orderBy}>
        <span className={styles.quiet}>{t("ratings.orderBy")}</span>
        <SegmentedControl
          size="xs"
          aria-label={t("ratings.orderBy")}
          value={order}
          onChange={(value) => setOrder(value as OrderName)}
          data={orderNames.map((one) => ({ value: one, label: t(`ratings.orderName.${one}`) }))}
        />
      </div>
      <ol className={styles.results}>
        <li className={styles.resultHead} aria-hidden="true">
          <span>#</span>
          <span>{t("ratings.requirement")}</span>
          <span className={styles.scale}>
            <span>1</span>
            <span>{t("ratings.places")}</span>
            <span>{rating.items.length}</span>
          </span>
          <span>{t("ratings.median")}</span>
        </li>
        {(result.orders[order] ?? []).map((id, index) => {
          const item = known.get(id);
          const row = rows.get(id);
          if (!item || !row) return null;
          return (
            <li key={id} className={styles.resultRow}>
              <span className={styles.place}>{index + 1}</span>
              <ItemName item={item} />
              <Strip row={row} count={rating.items.length} isNamed={rating.naming === "named"} />
              <span className={styles.figures}>
                {row.rank_spread ? figureText(row.rank_spread.median, language) : "–"}
                <span className={styles.quiet}>
                  {row.rank_spread && ` ±${figureText(row.rank_spread.quartile_range, language)}`}
                </span>
              </span>
              <Reasons
                rating={rating}
                item={item}
                row={row}
                isOpen={isLatest && rating.can.give_reason}
                isLatest={isLatest}
              />
            </li>
          );
        })}
      </ol>
      <Extras result={result} items={known} />
    </section>
  );
}
