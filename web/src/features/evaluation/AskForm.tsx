import { Button, Modal, MultiSelect, TagsInput, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { useRefresh } from "./data";
import styles from "./evaluation.module.css";

/** Asks people for feedback; none of them learns that the others were asked. */
export function AskForm({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { slug, people } = useWorkspace();
  const { user } = useSession();
  const refresh = useRefresh(slug);
  const [chosen, setChosen] = useState<string[]>([]);
  const [question, setQuestion] = useState("");
  const [about, setAbout] = useState<string[]>([]);
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await must(
        api.POST("/api/v1/workspaces/{slug}/feedback-requests", {
          params: { path: { slug } },
          body: { people: chosen.map(Number), question, about },
        }),
      );
      await refresh();
      noticeDone(t("evaluation.asked"));
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("evaluation.ask")}>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <MultiSelect
          searchable
          label={t("evaluation.form.people")}
          data={people
            .filter((one) => one.id !== user.id)
            .map((one) => ({ value: String(one.id), label: one.name }))}
          value={chosen}
          onChange={setChosen}
          error={wrong.people?.join(" ")}
        />
        <Textarea
          autosize
          required
          minRows={2}
          maxLength={1000}
          label={t("evaluation.form.question")}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          error={wrong.question?.join(" ")}
        />
        <TagsInput
          label={t("evaluation.form.about")}
          splitChars={[",", " ", "，", "、"]}
          value={about}
          onChange={(next) => setAbout(next.map((key) => key.toUpperCase()))}
          error={wrong.about?.join(" ")}
        />
        <p className={styles.said} role="note">
          {t("evaluation.form.askedAlone")}
        </p>
        <Button type="submit" loading={isBusy}>
          {t("evaluation.send")}
        </Button>
      </form>
    </Modal>
  );
}
