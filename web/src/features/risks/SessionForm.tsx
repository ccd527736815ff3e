import {
  Button,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Switch,
  Textarea,
  TextInput,
} from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { type Scheme, useAct } from "./data";
import styles from "./risks.module.css";

interface SessionFormProps {
  scheme: Scheme;
  /** The questions with which an interview usually begins. */
  questions: readonly components["schemas"]["RiskQuestionOut"][];
  onClose: () => void;
}

/** A brainstorm (blind if wished) or an interview with questions by category. */
export function SessionForm({ scheme, questions, onClose }: SessionFormProps) {
  const { t } = useTexts();
  const { slug, people } = useWorkspace();
  const navigate = useNavigate();
  const { act, isBusy } = useAct();
  const [values, setValues] = useState({
    title: "",
    kind: "brainstorm" as "brainstorm" | "interview",
    topic: "",
    is_blind: true,
    expert: "",
    people: [] as string[],
    votes: 3,
  });
  const [asked, setAsked] = useState(
    questions.map(({ category, question }, id) => ({ id, category, question })),
  );
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const save = async () => {
    let key = "";
    const isDone = await act(async () => {
      const answer = await api.POST("/api/v1/workspaces/{slug}/risk-sessions", {
        params: { path: { slug } },
        body: {
          ...values,
          people: values.people.map(Number),
          questions:
            values.kind === "interview"
              ? asked.map(({ category, question }) => ({ category, question }))
              : [],
        },
      });
      key = answer.data?.key ?? "";
      return answer;
    });
    if (isDone) void navigate({ to: `/w/${slug}/risk-sessions/${key}` });
  };
  return (
    <Modal opened onClose={onClose} title={t("risks.session.open")} size={600}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <SegmentedControl
          value={values.kind}
          onChange={(kind) => put({ kind: kind as "brainstorm" })}
          data={(["brainstorm", "interview"] as const).map((value) => ({
            value,
            label: t(`risks.session.kind.${value}`),
          }))}
        />
        <TextInput
          required
          data-autofocus
          label={t("risks.session.name")}
          value={values.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        <Textarea
          autosize
          label={t("risks.session.topic")}
          value={values.topic}
          onChange={(event) => put({ topic: event.currentTarget.value })}
        />
        <MultiSelect
          searchable
          label={t("risks.session.people")}
          description={t("risks.session.peopleWords")}
          value={values.people}
          data={people.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(chosen) => put({ people: chosen })}
        />
        {values.kind === "brainstorm" ? (
          <div className={styles.pair}>
            <Switch
              label={t("risks.session.blind")}
              description={t("risks.session.blindWords")}
              checked={values.is_blind}
              onChange={(event) => put({ is_blind: event.currentTarget.checked })}
            />
            <NumberInput
              label={t("risks.session.votes")}
              min={1}
              max={20}
              value={values.votes}
              onChange={(votes) => put({ votes: Number(votes) })}
            />
          </div>
        ) : (
          <>
            <TextInput
              label={t("risks.session.expert")}
              value={values.expert}
              onChange={(event) => put({ expert: event.currentTarget.value })}
            />
            <span className={styles.heading}>{t("risks.session.questions")}</span>
            {asked.map((one) => (
              <div key={one.id} className={styles.line}>
                <Select
                  size="xs"
                  w={120}
                  aria-label={t("risks.field.category")}
                  value={one.category}
                  allowDeselect={false}
                  data={scheme.categories.map((each) => ({ value: each.code, label: each.name }))}
                  onChange={(category) =>
                    category &&
                    setAsked(asked.map((each) => (each.id === one.id ? { ...each, category } : each)))
                  }
                />
                <Textarea
                  size="xs"
                  autosize
                  className={styles.grow ?? ""}
                  aria-label={t("risks.session.question")}
                  value={one.question}
                  onChange={(event) => {
                    const question = event.currentTarget.value;
                    setAsked(asked.map((each) => (each.id === one.id ? { ...each, question } : each)));
                  }}
                />
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  aria-label={t("risks.remove")}
                  onClick={() => setAsked(asked.filter((each) => each.id !== one.id))}
                >
                  <IconTrash size={14} />
                </Button>
              </div>
            ))}
            <span className={styles.line}>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconPlus size={13} />}
                onClick={() => setAsked([...asked, { id: Date.now(), category: "technical", question: "" }])}
              >
                {t("risks.session.addQuestion")}
              </Button>
            </span>
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t("risks.session.start")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
