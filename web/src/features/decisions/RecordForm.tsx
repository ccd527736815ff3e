import { Alert, Button, Modal, TagsInput, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { AboutInput } from "./AboutInput";
import { type Effect, useDraft, useRefresh } from "./data";
import styles from "./decisions.module.css";
import { EffectsInput } from "./Effects";

interface RecordFormProps {
  about: string;
  /** The key of a decision that this one takes back. */
  reverses: string;
  onClose: () => void;
}

/** Records a decision made elsewhere; warns while it is written of what it would contradict. */
export function RecordForm({ about, reverses, onClose }: RecordFormProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const refresh = useRefresh(slug);
  const [keys, setKeys] = useState<string[]>(about.split(",").filter(Boolean));
  const [question, setQuestion] = useState("");
  const [choice, setChoice] = useState("");
  const [grounds, setGrounds] = useState("");
  const [options, setOptions] = useState("");
  const [criteria, setCriteria] = useState<string[]>([]);
  const [review, setReview] = useState("");
  const [effects, setEffects] = useState<Effect[]>([]);
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const draft = useDraft(slug, keys.join(","));
  const [asked] = useDebouncedValue({ question, choice, about: keys, effects, reverses }, 400);
  const against = useQuery({
    queryKey: ["decisions", slug, "check", asked, language],
    enabled: asked.question.trim() !== "" && asked.choice.trim() !== "" && asked.about.length > 0,
    retry: false,
    queryFn: () =>
      must(api.POST("/api/v1/workspaces/{slug}/decision-check", { params: { path: { slug } }, body: asked })),
  });
  const record = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const made = await must(
        api.POST("/api/v1/workspaces/{slug}/decisions", {
          params: { path: { slug } },
          body: {
            question,
            choice,
            grounds,
            about: keys,
            options: options.split("\n").filter((line) => line.trim() !== ""),
            criteria,
            effects,
            review_on: review || null,
            reverses,
          },
        }),
      );
      await refresh();
      await navigate({ to: `/w/${slug}/decisions/${made.key}` });
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  const title = reverses ? t("decisions.record.reverse", { key: reverses }) : t("decisions.record.button");
  return (
    <Modal opened onClose={onClose} size="lg" title={title}>
      <form className={styles.form} onSubmit={(event) => void record(event)}>
        <TextInput
          data-autofocus
          required
          maxLength={300}
          label={t("decisions.form.question")}
          value={question}
          onChange={(event) => setQuestion(event.currentTarget.value)}
          error={wrong.question?.join(" ")}
        />
        <Textarea
          required
          autosize
          minRows={2}
          label={t("decisions.record.choice")}
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value)}
          error={wrong.choice?.join(" ")}
        />
        <AboutInput
          keys={keys}
          onChange={setKeys}
          error={wrong.about?.join(" ") ?? (draft.isError ? draft.error.message : undefined)}
        />
        {(against.data ?? []).length > 0 && (
          <Alert color="red" icon={<IconAlertTriangle size={18} />} title={t("decisions.record.contradicts")}>
            <ul className={styles.plain}>
              {against.data?.map((one) => (
                <li key={`${one.key}-${one.words}`}>
                  <Link className={styles.link ?? ""} to={`/w/${slug}/decisions/${one.key}`}>
                    {one.key}
                  </Link>{" "}
                  {one.words}
                </li>
              ))}
            </ul>
          </Alert>
        )}
        <Textarea
          autosize
          minRows={2}
          label={t("decisions.authority.grounds")}
          value={grounds}
          onChange={(event) => setGrounds(event.currentTarget.value)}
          error={wrong.grounds?.join(" ")}
        />
        <Textarea
          autosize
          minRows={2}
          label={t("decisions.record.options")}
          description={t("decisions.record.optionsWords")}
          value={options}
          onChange={(event) => setOptions(event.currentTarget.value)}
        />
        <TagsInput label={t("decisions.ground.criteria")} value={criteria} onChange={setCriteria} />
        <EffectsInput about={draft.data?.about ?? []} effects={effects} onChange={setEffects} />
        <TextInput
          type="date"
          label={t("decisions.reviewOn")}
          value={review}
          onChange={(event) => setReview(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy}>
          {t("decisions.record.button")}
        </Button>
      </form>
    </Modal>
  );
}
