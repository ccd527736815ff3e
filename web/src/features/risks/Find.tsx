import { Button, Select, TextInput } from "@mantine/core";
import { IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../ui/grid";
import { Mark } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Scheme, type Suggestions, useSaid, useSessions, useSuggestions } from "./data";
import { type Begun, NewRisk } from "./NewRisk";
import styles from "./risks.module.css";
import { SessionForm } from "./SessionForm";

const stepTones = { collecting: "blue", voting: "amber", done: "green" } as const;

/** How risks are found: sessions, what went wrong before, and signs in the data. */
export default function Find({ scheme }: { scheme: Scheme }) {
  const { t, language } = useTexts();
  const { slug, can } = useWorkspace();
  const navigate = useNavigate();
  const [asked, setAsked] = useState({ q: "", category: "" });
  const [begun, setBegun] = useState<Begun | null>(null);
  const [isOpening, setOpening] = useState(false);
  const sessions = useSessions(slug, language);
  const suggestions = useSuggestions(slug, asked, language);
  if (sessions.isError) return <Failure error={sessions.error} onRetry={() => void sessions.refetch()} />;
  if (!sessions.data) return <Loading shape="cards" />;
  const take = can.write ? setBegun : undefined;
  return (
    <div className={styles.stack}>
      <section className={styles.part}>
        <div className={styles.spread}>
          <h2 className={styles.heading}>{t("risks.session.title")}</h2>
          {sessions.data.can_open && (
            <Button size="xs" leftSection={<IconUsersGroup size={14} />} onClick={() => setOpening(true)}>
              {t("risks.session.open")}
            </Button>
          )}
        </div>
        {sessions.data.items.length === 0 ? (
          <Empty title={t("risks.session.none")}>{t("risks.session.noneWords")}</Empty>
        ) : (
          <ul className={styles.cards}>
            {sessions.data.items.map((one) => (
              <li key={one.key} className={styles.card}>
                <div className={styles.spread}>
                  <span className={styles.line}>
                    <span className={styles.key}>{one.key}</span>
                    <Mark>{t(`risks.session.kind.${one.kind}`)}</Mark>
                  </span>
                  <Mark tone={stepTones[one.step]}>{t(`risks.session.step.${one.step}`)}</Mark>
                </div>
                <Link className={styles.link ?? ""} to={`/w/${slug}/risk-sessions/${one.key}`}>
                  {one.title}
                </Link>
                <span className={styles.quiet}>
                  {t("risks.session.counts", { put: one.put_in, taken: one.taken })}
                  {one.expert !== "" && ` · ${one.expert}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      {suggestions.data && suggestions.data.data.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.heading}>{t("risks.suggest.data")}</h2>
          <p className={styles.quiet}>{t("risks.suggest.dataWords")}</p>
          <ul className={styles.cards}>
            {suggestions.data.data.map((one) => (
              <li key={one.sentence} className={styles.card}>
                <span className={styles.line}>
                  <Mark tone="amber">{t(`risks.suggest.sign.${one.kind as "late_before"}`)}</Mark>
                  <Mark>{one.category_name}</Mark>
                </span>
                <p className={styles.sentence}>{one.sentence}</p>
                <Take begun={one} onTake={take} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.part}>
        <h2 className={styles.heading}>{t("risks.suggest.history")}</h2>
        <div className={styles.line}>
          <TextInput
            size="xs"
            type="search"
            w={260}
            aria-label={t("risks.suggest.words")}
            placeholder={t("risks.suggest.words")}
            value={asked.q}
            onChange={(event) => setAsked({ ...asked, q: event.currentTarget.value })}
          />
          <Select
            size="xs"
            clearable
            aria-label={t("risks.field.category")}
            placeholder={t("risks.field.category")}
            value={asked.category || null}
            data={scheme.categories.map((one) => ({ value: one.code, label: one.name }))}
            onChange={(category) => setAsked({ ...asked, category: category ?? "" })}
          />
        </div>
        {suggestions.isError && <Failure error={suggestions.error} />}
        {suggestions.data?.history.length === 0 && (
          <p className={styles.quiet}>{t("risks.suggest.noHistory")}</p>
        )}
        <ul className={styles.cards}>
          {suggestions.data?.history.map((one) => (
            <Past key={one.key} past={one} onTake={take} />
          ))}
        </ul>
      </section>
      {isOpening && (
        <SessionForm scheme={scheme} questions={sessions.data.questions} onClose={() => setOpening(false)} />
      )}
      {begun && (
        <NewRisk
          scheme={scheme}
          begun={begun}
          onClose={() => setBegun(null)}
          onMade={(key) => void navigate({ to: `/w/${slug}/risks`, search: { open: key } as never })}
        />
      )}
    </div>
  );
}

function Past({
  past,
  onTake,
}: {
  past: Suggestions["history"][number];
  onTake: ((begun: Begun) => void) | undefined;
}) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  return (
    <li className={styles.card}>
      <span className={styles.line}>
        <Mark tone={past.state === "occurred" ? "red" : "green"}>
          {t(past.state === "occurred" ? "risks.state.occurred" : "risks.state.closed")}
        </Mark>
        <Mark>{past.category_name}</Mark>
        {past.because.map((why) => (
          <Mark key={why} tone="teal">
            {t(`risks.suggest.because.${why as "words"}`)}
          </Mark>
        ))}
      </span>
      <span className={styles.line}>
        <span className={styles.key}>{past.key}</span>
        <Link className={styles.link ?? ""} to={`/w/${slug}/risks/${past.key}`}>
          {past.title}
        </Link>
      </span>
      <p className={styles.sentence}>{past.sentence}</p>
      {past.occurrences.map((one) => (
        <p key={one.occurred_on} className={styles.quiet}>
          {t("risks.suggest.cameTo", {
            day: dateText(one.occurred_on),
            cost: said.money(one.cost),
            days: said.figure(one.delay_days),
          })}
          {one.lesson && ` ${one.lesson}`}
        </p>
      ))}
      {past.responses.length > 0 && (
        <p className={styles.quiet}>{t("risks.suggest.done", { words: past.responses.join("；") })}</p>
      )}
      <Take begun={past} onTake={onTake} />
    </li>
  );
}

function Take({ begun, onTake }: { begun: Begun; onTake: ((begun: Begun) => void) | undefined }) {
  const { t } = useTexts();
  if (!onTake) return null;
  return (
    <span className={styles.line}>
      <Button
        size="compact-xs"
        variant="default"
        leftSection={<IconPlus size={13} />}
        onClick={() => onTake(begun)}
      >
        {t("risks.suggest.take")}
      </Button>
    </span>
  );
}
