import { Button, Group, Modal, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { IconListCheck, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../ui/grid";
import { Mark, Person } from "../../ui/mark";
import { type Response, type Risk, type Scheme, useAct, useSaid } from "./data";
import styles from "./risks.module.css";

const strategies = ["avoid", "transfer", "reduce", "accept"] as const;
const responseStates = ["planned", "active", "done", "dropped"] as const;
const tones = { planned: "grey", active: "blue", done: "green", dropped: "amber" } as const;

/** What is done about the risk, what it costs and what is left after it. */
export function Responses({ risk, scheme }: { risk: Risk; scheme: Scheme }) {
  const { t } = useTexts();
  const { slug, can } = useWorkspace();
  const { act } = useAct();
  const said = useSaid();
  const [edited, setEdited] = useState<Response | "new" | null>(null);
  const path = (number: number) => ({ params: { path: { slug, key: risk.key, number } } });
  const { promised } = risk;
  return (
    <div className={styles.record}>
      {risk.responses.length === 0 && <p className={styles.quiet}>{t("risks.responses.none")}</p>}
      {risk.responses.map((one) => (
        <article key={one.number} className={styles.card}>
          <div className={styles.spread}>
            <span className={styles.line}>
              <Mark tone="violet">{t(`risks.strategy.${one.strategy}`)}</Mark>
              <Mark tone={tones[one.state]} look="dot">
                {t(`risks.responses.state.${one.state}`)}
              </Mark>
              {one.is_overdue && <Mark tone="red">{t("risks.responses.overdue")}</Mark>}
            </span>
            {risk.can.edit && (
              <span className={styles.line}>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  aria-label={t("risks.responses.edit", { number: one.number })}
                  onClick={() => setEdited(one)}
                >
                  <IconPencil size={14} />
                </Button>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  aria-label={t("risks.responses.removeOne", { number: one.number })}
                  onClick={() =>
                    void act(
                      () =>
                        api.DELETE(
                          "/api/v1/workspaces/{slug}/risks/{key}/responses/{number}",
                          path(one.number),
                        ),
                      t("risks.responses.removed"),
                    )
                  }
                >
                  <IconTrash size={14} />
                </Button>
              </span>
            )}
          </div>
          <p className={styles.sentence}>{one.words}</p>
          <div className={styles.line}>
            {one.owner && <Person name={one.owner.name} />}
            {one.cost !== null && <span className={styles.figure}>{said.money(one.cost)}</span>}
            {one.due_on && <span className={styles.quiet}>{dateText(one.due_on)}</span>}
            {one.task !== "" ? (
              <Link className={styles.link ?? ""} to={`/w/${slug}/plan`} search={{ task: one.task } as never}>
                <IconListCheck size={14} aria-hidden="true" /> {one.task}
              </Link>
            ) : (
              can.plan && (
                <Button
                  size="compact-xs"
                  variant="default"
                  leftSection={<IconListCheck size={13} />}
                  onClick={() =>
                    void act(() =>
                      api.POST("/api/v1/workspaces/{slug}/risks/{key}/responses/{number}/task", {
                        ...path(one.number),
                        body: { effort_days: 1 },
                      }),
                    )
                  }
                >
                  {t("risks.responses.makeTask")}
                </Button>
              )
            )}
          </div>
          {one.strategy !== "accept" && (
            <p className={styles.quiet}>
              {t("risks.responses.effect", {
                likelihood: one.likelihood_steps,
                impact: one.impact_steps,
                probability: said.share(one.probability_factor),
                figures: said.share(one.impact_factor),
              })}
            </p>
          )}
        </article>
      ))}
      {risk.responses.length > 0 && (
        <dl className={styles.figures}>
          <div>
            <dt>{t("risks.responses.cost")}</dt>
            <dd>{said.money(risk.response_cost)}</dd>
          </div>
          <div>
            <dt>{t("risks.responses.left")}</dt>
            <dd>
              {promised.expected_cost === null && promised.likelihood && promised.impact
                ? `${scheme.likelihood[promised.likelihood - 1]?.name} × ${scheme.impact[promised.impact - 1]?.name}`
                : said.money(promised.expected_cost)}
            </dd>
          </div>
          {risk.worth !== null && (
            <div>
              <dt>{t("risks.responses.worth")}</dt>
              <dd>{said.money(risk.worth)}</dd>
            </div>
          )}
        </dl>
      )}
      {risk.can.edit && (
        <div className={styles.line}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => setEdited("new")}
          >
            {t("risks.responses.add")}
          </Button>
        </div>
      )}
      {edited && (
        <ResponseForm risk={risk} given={edited === "new" ? null : edited} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}

interface ResponseFormProps {
  risk: Risk;
  given: Response | null;
  onClose: () => void;
}

function ResponseForm({ risk, given, onClose }: ResponseFormProps) {
  const { t } = useTexts();
  const { slug, people } = useWorkspace();
  const { act, isBusy } = useAct();
  const [values, setValues] = useState({
    strategy: given?.strategy ?? "reduce",
    words: given?.words ?? "",
    owner: given?.owner?.id ?? null,
    cost: given?.cost ?? null,
    due_on: given?.due_on ?? null,
    state: given?.state ?? "planned",
    task: given?.task ?? "",
    likelihood_steps: given?.likelihood_steps ?? 1,
    impact_steps: given?.impact_steps ?? 0,
    probability_factor: given?.probability_factor ?? 1,
    impact_factor: given?.impact_factor ?? 1,
  });
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const save = async () => {
    const path = { slug, key: risk.key };
    const isDone = await act(
      () =>
        given
          ? api.PATCH("/api/v1/workspaces/{slug}/risks/{key}/responses/{number}", {
              params: { path: { ...path, number: given.number } },
              body: values,
            })
          : api.POST("/api/v1/workspaces/{slug}/risks/{key}/responses", { params: { path }, body: values }),
      t("risks.responses.saved"),
    );
    if (isDone) onClose();
  };
  const steps = (name: "likelihood_steps" | "impact_steps") => (
    <NumberInput
      label={t(`risks.responses.${name}`)}
      min={0}
      max={4}
      allowDecimal={false}
      value={values[name]}
      onChange={(value) => put({ [name]: Number(value) })}
    />
  );
  const factor = (name: "probability_factor" | "impact_factor") => (
    <NumberInput
      label={t(`risks.responses.${name}`)}
      suffix=" %"
      min={0}
      max={100}
      value={Math.round(values[name] * 100)}
      onChange={(value) => put({ [name]: Number(value) / 100 })}
    />
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(given ? "risks.responses.change" : "risks.responses.add")}
      size={560}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={styles.pair}>
          <Select
            label={t("risks.strategy.title")}
            value={values.strategy}
            allowDeselect={false}
            data={strategies.map((value) => ({ value, label: t(`risks.strategy.${value}`) }))}
            onChange={(strategy) => strategy && put({ strategy: strategy as Response["strategy"] })}
          />
          <Select
            label={t("risks.field.state")}
            value={values.state}
            allowDeselect={false}
            data={responseStates.map((value) => ({ value, label: t(`risks.responses.state.${value}`) }))}
            onChange={(state) => state && put({ state: state as Response["state"] })}
          />
        </div>
        <Textarea
          required
          autosize
          minRows={2}
          data-autofocus
          label={t("risks.responses.words")}
          value={values.words}
          onChange={(event) => put({ words: event.currentTarget.value })}
        />
        <div className={styles.three}>
          <Select
            label={t("risks.field.owner")}
            clearable
            searchable
            value={values.owner ? String(values.owner) : null}
            data={people.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(owner) => put({ owner: owner ? Number(owner) : null })}
          />
          <NumberInput
            label={t("risks.responses.ownCost")}
            min={0}
            thousandSeparator
            value={values.cost ?? ""}
            onChange={(cost) => put({ cost: cost === "" ? null : Number(cost) })}
          />
          <TextInput
            type="date"
            label={t("risks.responses.due")}
            value={values.due_on ?? ""}
            onChange={(event) => put({ due_on: event.currentTarget.value || null })}
          />
        </div>
        <TextInput
          label={t("risks.responses.task")}
          description={t("risks.responses.taskWords")}
          value={values.task}
          onChange={(event) => put({ task: event.currentTarget.value.toUpperCase().trim() })}
        />
        {values.strategy !== "accept" && (
          <>
            <div className={styles.pair}>
              {steps("likelihood_steps")}
              {steps("impact_steps")}
            </div>
            <div className={styles.pair}>
              {factor("probability_factor")}
              {factor("impact_factor")}
            </div>
          </>
        )}
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
