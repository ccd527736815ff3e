import { Button, TagsInput, Textarea } from "@mantine/core";
import { IconEyeOff } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { api } from "../../../api/client";
import { useSession, useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { Mark, Person } from "../../../ui/mark";
import type { Disagreement } from "../data";
import styles from "../decisions.module.css";
import { useAct } from "../useAct";

/** Everybody's position: one's own form until the reveal, then all side by side. */
export function Positions({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTexts();
  const me = useSession().user.id;
  const isStating = disagreement.step === "positions";
  const isParty = disagreement.parties.some((one) => one.person.id === me);
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("decisions.positions.title")}</h2>
      {isStating && isParty && <PositionForm disagreement={disagreement} me={me} />}
      <ul className={styles.cards}>
        {disagreement.positions
          .filter((one) => !(isStating && one.person.id === me))
          .map((one) => (
            <li key={one.person.id} className={styles.card}>
              <div className={styles.cardHead}>
                <Person name={one.person.name} />
                {!one.is_visible && (
                  <Mark look="dot" tone={one.is_stated ? "green" : "grey"}>
                    {t(one.is_stated ? "decisions.positions.sealed" : "decisions.positions.none")}
                  </Mark>
                )}
              </div>
              {one.is_visible ? (
                <>
                  <p className={styles.stand}>{one.position}</p>
                  <Words title={t("decisions.positions.reasons")} words={one.reasons} />
                  <Words title={t("decisions.positions.evidence")} words={one.evidence} />
                  {one.criteria.length > 0 && (
                    <span className={styles.marks}>
                      {one.criteria.map((name) => (
                        <Mark key={name} tone="teal">
                          {name}
                        </Mark>
                      ))}
                    </span>
                  )}
                </>
              ) : (
                <p className={styles.hidden}>
                  <IconEyeOff size={16} stroke={1.6} aria-hidden="true" />
                  {t(isStating ? "decisions.positions.unseen" : "decisions.positions.never")}
                </p>
              )}
            </li>
          ))}
      </ul>
    </section>
  );
}

function Words({ title, words }: { title: string; words: string }) {
  if (words === "") return null;
  return (
    <div>
      <h3 className={styles.small}>{title}</h3>
      <p className={styles.words}>{words}</p>
    </div>
  );
}

function PositionForm({ disagreement, me }: { disagreement: Disagreement; me: number }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const mine = disagreement.positions.find((one) => one.person.id === me);
  const [position, setPosition] = useState(mine?.position ?? "");
  const [reasons, setReasons] = useState(mine?.reasons ?? "");
  const [evidence, setEvidence] = useState(mine?.evidence ?? "");
  const [criteria, setCriteria] = useState<string[]>(mine?.criteria ?? []);
  const state = async (event: FormEvent) => {
    event.preventDefault();
    await act(() =>
      api.PUT("/api/v1/workspaces/{slug}/disagreements/{key}/position", {
        params: { path: { slug, key: disagreement.key } },
        body: { position, reasons, evidence, criteria },
      }),
    );
  };
  return (
    <form className={styles.ownForm} onSubmit={(event) => void state(event)}>
      <p className={styles.hidden}>
        <IconEyeOff size={16} stroke={1.6} aria-hidden="true" />
        {t("decisions.positions.secret")}
      </p>
      <Textarea
        required
        autosize
        minRows={2}
        label={t("decisions.positions.mine")}
        placeholder={t("decisions.positions.minePlaceholder")}
        value={position}
        onChange={(event) => setPosition(event.currentTarget.value)}
      />
      <Textarea
        required
        autosize
        minRows={2}
        label={t("decisions.positions.reasons")}
        value={reasons}
        onChange={(event) => setReasons(event.currentTarget.value)}
      />
      <Textarea
        autosize
        minRows={2}
        label={t("decisions.positions.evidence")}
        placeholder={t("decisions.positions.evidencePlaceholder")}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <TagsInput
        label={t("decisions.positions.criteria")}
        description={t("decisions.positions.criteriaWords")}
        maxTags={10}
        value={criteria}
        onChange={setCriteria}
      />
      <div className={styles.row2}>
        <Button type="submit" loading={isBusy} disabled={position.trim() === "" || reasons.trim() === ""}>
          {t(mine?.is_stated ? "decisions.positions.again" : "decisions.positions.state")}
        </Button>
        {mine?.is_stated && <Mark tone="green">{t("decisions.positions.stated")}</Mark>}
      </div>
    </form>
  );
}
