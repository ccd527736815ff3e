import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../../../api/client";
import { useSession, useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { Face, Mark } from "../../../ui/mark";
import type { Disagreement, Round } from "../data";
import styles from "../decisions.module.css";
import { useAct } from "../useAct";

/** What closed rounds came to: agreement and its gain, where each stood on each option, who stands apart and why. */
export function Results({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTexts();
  const closed = disagreement.rounds.filter((one) => one.closed_at !== null);
  const last = closed[closed.length - 1];
  if (!last) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("decisions.results.title", { round: last.number })}</h2>
      <div className={styles.roundLine}>
        {closed.map((one) => (
          <span key={one.number} className={styles.roundFact}>
            <span className={styles.quiet}>{t("decisions.results.round", { round: one.number })}</span>
            <strong className={styles.figure}>{one.w === null ? "–" : one.w.toFixed(2)}</strong>
            {one.gain !== null && (
              <span className={styles.quiet}>
                {one.gain >= 0 ? "+" : "−"}
                {Math.abs(one.gain).toFixed(2)}
              </span>
            )}
          </span>
        ))}
        <span className={styles.quiet}>
          {t("decisions.results.measure", { threshold: disagreement.threshold })}
        </span>
      </div>
      <ul className={styles.cards}>
        {last.options.map((one) => (
          <OptionLine key={one.number} disagreement={disagreement} round={last} number={one.number} />
        ))}
      </ul>
    </section>
  );
}

interface OptionLineProps {
  disagreement: Disagreement;
  round: Round;
  number: number;
}

function OptionLine({ disagreement, round, number }: OptionLineProps) {
  const { t } = useTexts();
  const me = useSession().user.id;
  const names = new Map(disagreement.parties.map(({ person }) => [person.id, person.name]));
  const option = disagreement.options.find((one) => one.number === number);
  const result = round.options.find((one) => one.number === number);
  if (!option || !result) return null;
  const isMine = result.apart.includes(me);
  const hasSaid = result.reasons.some((one) => one.person.id === me);
  const canSay = disagreement.can.take_part && ["scoring", "authority"].includes(disagreement.step);
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <span className={styles.badge}>{number}</span>
        <strong className={styles.grow}>{option.title}</strong>
        {round.best === number && <Mark tone="green">{t("decisions.results.best")}</Mark>}
        <span className={styles.total} title={t("decisions.results.mean")}>
          {result.mean.toFixed(1)}
        </span>
      </div>
      <div
        className={styles.scale}
        role="img"
        aria-label={t("decisions.results.spread", { title: option.title })}
      >
        {result.totals.map(({ person, total }) => (
          <span
            key={person}
            className={styles.onScale}
            data-apart={result.apart.includes(person) || undefined}
            style={{ left: `${total * 10}%` }}
            title={`${names.get(person) ?? ""} ${total.toFixed(1)}`}
          >
            <Face name={names.get(person) ?? ""} size={22} />
          </span>
        ))}
      </div>
      {result.reasons.map((one) => (
        <p key={one.person.id} className={styles.reason}>
          <Face name={one.person.name} size={20} /> {one.text}
        </p>
      ))}
      {isMine && canSay && !hasSaid && <ApartForm disagreement={disagreement} number={number} />}
    </li>
  );
}

function ApartForm({ disagreement, number }: { disagreement: Disagreement; number: number }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const [text, setText] = useState("");
  const send = () =>
    act(() =>
      api.PUT("/api/v1/workspaces/{slug}/disagreements/{key}/options/{number}/reason", {
        params: { path: { slug, key: disagreement.key, number } },
        body: { text },
      }),
    );
  return (
    <form
      className={styles.apart}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextInput
        label={t("decisions.results.apart")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={isBusy} disabled={text.trim() === ""}>
        {t("decisions.results.say")}
      </Button>
    </form>
  );
}
