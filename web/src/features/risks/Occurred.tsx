import { Button, Group, Modal, NumberInput, Textarea, TextInput } from "@mantine/core";
import { IconFlame } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../ui/grid";
import { Mark } from "../../ui/mark";
import { type Risk, useAct, useSaid } from "./data";
import styles from "./risks.module.css";

/** What happened, each time that it did: an issue with what it really cost. */
export function Occurred({ risk }: { risk: Risk }) {
  const { t } = useTexts();
  const said = useSaid();
  const [edited, setEdited] = useState<number | null>(null);
  if (risk.occurrences.length === 0) return null;
  return (
    <div className={styles.part}>
      {risk.occurrences.map((one) => (
        <article key={one.number} className={styles.card} data-firing={one.closed_on === null || undefined}>
          <div className={styles.spread}>
            <span className={styles.line}>
              <IconFlame size={15} aria-hidden="true" />
              <strong>{t("risks.occurred.on", { day: dateText(one.occurred_on) })}</strong>
              <Mark tone={one.closed_on ? "green" : "red"}>
                {one.closed_on
                  ? t("risks.occurred.settled", { day: dateText(one.closed_on) })
                  : t("risks.occurred.unsettled")}
              </Mark>
            </span>
            {risk.can.edit && (
              <Button size="compact-xs" variant="default" onClick={() => setEdited(one.number)}>
                {t("risks.occurred.change")}
              </Button>
            )}
          </div>
          <dl className={styles.facts}>
            {one.delay_days !== null && (
              <div>
                <dt>{t("risks.delay")}</dt>
                <dd className={styles.figure}>{said.figure(one.delay_days)}</dd>
              </div>
            )}
            {one.cost !== null && (
              <div>
                <dt>{t("risks.cost")}</dt>
                <dd className={styles.figure}>{said.money(one.cost)}</dd>
              </div>
            )}
            {(["happened", "done", "lesson"] as const).map(
              (name) =>
                one[name] !== "" && (
                  <div key={name}>
                    <dt>{t(`risks.occurred.${name}`)}</dt>
                    <dd>{one[name]}</dd>
                  </div>
                ),
            )}
          </dl>
        </article>
      ))}
      {edited !== null && <TellOccurrence risk={risk} number={edited} onClose={() => setEdited(null)} />}
    </div>
  );
}

interface TellProps {
  risk: Risk;
  /** Which occurrence is completed; null tells a new one. */
  number: number | null;
  onClose: () => void;
}

export function TellOccurrence({ risk, number, onClose }: TellProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const given = risk.occurrences.find((one) => one.number === number);
  const [values, setValues] = useState({
    occurred_on: given?.occurred_on ?? new Date().toLocaleDateString("sv"),
    delay_days: given?.delay_days ?? null,
    cost: given?.cost ?? null,
    happened: given?.happened ?? "",
    done: given?.done ?? "",
    lesson: given?.lesson ?? "",
    closed_on: given?.closed_on ?? null,
  });
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const save = async () => {
    const path = { slug, key: risk.key };
    const isDone = await act(() =>
      number === null
        ? api.POST("/api/v1/workspaces/{slug}/risks/{key}/occurrences", { params: { path }, body: values })
        : api.PATCH("/api/v1/workspaces/{slug}/risks/{key}/occurrences/{number}", {
            params: { path: { ...path, number } },
            body: values,
          }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("risks.occurred.tell")} size={540}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {number === null && risk.contingency !== "" && (
          <p className={styles.banner}>{t("risks.occurred.plan", { plan: risk.contingency })}</p>
        )}
        <div className={styles.pair}>
          {(["occurred_on", "closed_on"] as const).map((name) => (
            <TextInput
              key={name}
              type="date"
              required={name === "occurred_on"}
              label={t(`risks.occurred.${name}`)}
              value={values[name] ?? ""}
              onChange={(event) => put({ [name]: event.currentTarget.value || null })}
            />
          ))}
          {(["delay_days", "cost"] as const).map((name) => (
            <NumberInput
              key={name}
              min={0}
              thousandSeparator
              label={t(`risks.occurred.${name}`)}
              value={values[name] ?? ""}
              onChange={(value) => put({ [name]: value === "" ? null : Number(value) })}
            />
          ))}
        </div>
        {(["happened", "done", "lesson"] as const).map((name) => (
          <Textarea
            key={name}
            autosize
            label={t(`risks.occurred.${name}`)}
            value={values[name]}
            onChange={(event) => put({ [name]: event.currentTarget.value })}
          />
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t("common.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
