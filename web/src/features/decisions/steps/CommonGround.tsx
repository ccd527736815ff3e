import { ActionIcon, Button, NumberInput, TextInput } from "@mantine/core";
import { IconPlus, IconTargetArrow, IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../../api/client";
import { useSession, useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { Face, Mark } from "../../../ui/mark";
import type { Disagreement } from "../data";
import styles from "../decisions.module.css";
import { useAct } from "../useAct";

/** What both sides share: goals, criteria with weights; agreed before anything is scored. */
export function CommonGround({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const names = new Map(disagreement.parties.map(({ person }) => [person.id, person.name]));
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("decisions.ground.goals")}</h2>
      {disagreement.goals.length === 0 ? (
        <p className={styles.quiet}>{t("decisions.ground.noGoals")}</p>
      ) : (
        <ul className={styles.plain}>
          {disagreement.goals.map((goal) => (
            <li key={goal.key} className={styles.goal}>
              <IconTargetArrow size={18} stroke={1.6} aria-hidden="true" />
              <Link className={styles.name ?? ""} to={`/w/${slug}/goals/${goal.key}`}>
                {goal.title}
              </Link>
              {goal.keys.map((key) => (
                <span key={key} className={styles.key}>
                  {key}
                </span>
              ))}
              <span className={styles.faces}>
                {goal.parties.map((id) => (
                  <Face key={id} name={names.get(id) ?? ""} />
                ))}
              </span>
              {goal.parties.length > 1 && <Mark tone="teal">{t("decisions.ground.shared")}</Mark>}
            </li>
          ))}
        </ul>
      )}
      <h2 className={styles.heading}>{t("decisions.ground.criteria")}</h2>
      <Criteria disagreement={disagreement} />
    </section>
  );
}

/** The criteria with their shares; in the step itself editable, with everybody's yes. */
export function Criteria({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const me = useSession().user.id;
  const { act, isBusy } = useAct();
  const isOpen = disagreement.step === "common_ground" && disagreement.can.take_part;
  const isAgreed = disagreement.agreed.includes(me);
  const [rows, setRows] = useState<{ id: number; name: string; weight: number | string }[] | null>(null);
  const path = { params: { path: { slug, key: disagreement.key } } };
  const names = new Map(disagreement.parties.map(({ person }) => [person.id, person.name]));
  const edit = () =>
    setRows(disagreement.criteria.map((row, id) => ({ id, name: row.name, weight: row.weight })));
  const save = async () => {
    const isDone = await act(() =>
      api.PUT("/api/v1/workspaces/{slug}/disagreements/{key}/criteria", {
        ...path,
        body: {
          criteria: (rows ?? []).map((row) => ({ name: row.name, weight: Number(row.weight) })),
          revision: disagreement.criteria_revision,
        },
      }),
    );
    if (isDone) setRows(null);
  };
  const agree = () =>
    act(() =>
      api.PUT("/api/v1/workspaces/{slug}/disagreements/{key}/agreement", {
        ...path,
        body: { what: "criteria", revision: disagreement.criteria_revision },
      }),
    );
  if (rows)
    return (
      <div className={styles.ownForm}>
        {rows.map((row) => (
          <div key={row.id} className={styles.criterionForm}>
            <TextInput
              aria-label={t("decisions.ground.criterion")}
              maxLength={60}
              value={row.name}
              onChange={(event) => {
                const name = event.currentTarget.value;
                setRows(rows.map((one) => (one.id === row.id ? { ...one, name } : one)));
              }}
            />
            <NumberInput
              aria-label={t("decisions.ground.weight")}
              min={0}
              max={100}
              value={row.weight}
              onChange={(weight) =>
                setRows(rows.map((one) => (one.id === row.id ? { ...one, weight } : one)))
              }
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t("common.delete")}: ${row.name}`}
              onClick={() => setRows(rows.filter((one) => one.id !== row.id))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
        <div className={styles.row2}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            onClick={() =>
              setRows([...rows, { id: Math.max(-1, ...rows.map((one) => one.id)) + 1, name: "", weight: 1 }])
            }
          >
            {t("decisions.ground.add")}
          </Button>
          <Button loading={isBusy} onClick={() => void save()}>
            {t("decisions.ground.propose")}
          </Button>
          <Button variant="default" onClick={() => setRows(null)}>
            {t("common.cancel")}
          </Button>
        </div>
        <p className={styles.quiet}>{t("decisions.ground.proposeWords")}</p>
      </div>
    );
  return (
    <>
      <ul className={styles.criteria}>
        {disagreement.criteria.map((row) => (
          <li key={row.id} className={styles.criterion}>
            <span>{row.name}</span>
            <span className={styles.weightBar} aria-hidden="true">
              <span style={{ width: `${row.share * 100}%` }} />
            </span>
            <span className={styles.figure}>{Math.round(row.share * 100)} %</span>
            <span className={styles.faces} title={t("decisions.ground.namedBy")}>
              {row.named_by.map((id) => (
                <Face key={id} name={names.get(id) ?? ""} size={20} />
              ))}
            </span>
          </li>
        ))}
      </ul>
      {isOpen && (
        <div className={styles.row2}>
          <Button disabled={isAgreed} loading={isBusy} onClick={() => void agree()}>
            {t(isAgreed ? "decisions.agreed" : "decisions.ground.agree")}
          </Button>
          <Button variant="default" onClick={edit}>
            {t("decisions.ground.change")}
          </Button>
        </div>
      )}
    </>
  );
}
