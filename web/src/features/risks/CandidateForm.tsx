import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { type Scheme, type Session, useAct } from "./data";
import styles from "./risks.module.css";

const path = "/api/v1/workspaces/{slug}/risk-sessions/{key}/candidates";
const nothing = { cause: "", event: "", effect: "", category: "technical" };

/** One line after another in a brainstorm; an answer per question in an interview. */
export function CandidateForm({ session, scheme }: { session: Session; scheme: Scheme }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const [values, setValues] = useState(nothing);
  const params = { params: { path: { slug, key: session.key } } };
  if (session.kind === "interview")
    return (
      <div className={styles.part}>
        {session.questions.map((one, index) => (
          <Answer key={one.question} session={session} number={index + 1} />
        ))}
      </div>
    );
  const save = async () => {
    if (await act(() => api.POST(path, { params: params.params, body: values })))
      setValues({ ...nothing, category: values.category });
  };
  return (
    <form
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        required
        label={t("risks.field.event")}
        placeholder={t("risks.form.event")}
        value={values.event}
        onChange={(event) => setValues({ ...values, event: event.currentTarget.value })}
      />
      <div className={styles.three}>
        <TextInput
          label={t("risks.field.cause")}
          value={values.cause}
          onChange={(event) => setValues({ ...values, cause: event.currentTarget.value })}
        />
        <TextInput
          label={t("risks.field.effect")}
          value={values.effect}
          onChange={(event) => setValues({ ...values, effect: event.currentTarget.value })}
        />
        <Select
          label={t("risks.field.category")}
          value={values.category}
          allowDeselect={false}
          data={scheme.categories.map((one) => ({ value: one.code, label: one.name }))}
          onChange={(category) => category && setValues({ ...values, category })}
        />
      </div>
      <span className={styles.line}>
        <Button
          type="submit"
          size="xs"
          loading={isBusy}
          leftSection={<IconPlus size={14} />}
          disabled={values.event.trim() === ""}
        >
          {t("risks.session.put")}
        </Button>
      </span>
    </form>
  );
}

function Answer({ session, number }: { session: Session; number: number }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const [words, setWords] = useState("");
  const asked = session.questions[number - 1];
  if (!asked) return null;
  const answers = session.candidates.filter((one) => one.question === number);
  const save = async () => {
    const body = { event: words, cause: "", effect: "", category: "", question: number };
    if (await act(() => api.POST(path, { params: { path: { slug, key: session.key } }, body }))) setWords("");
  };
  return (
    <div className={styles.card}>
      <span className={styles.line}>
        <Mark>{asked.category_name}</Mark>
        <span className={styles.quiet}>{t("risks.session.answers", { count: answers.length })}</span>
      </span>
      <Textarea
        autosize
        label={asked.question}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {words.trim() !== "" && (
        <span className={styles.line}>
          <Button size="xs" loading={isBusy} onClick={() => void save()}>
            {t("risks.session.put")}
          </Button>
        </span>
      )}
    </div>
  );
}
