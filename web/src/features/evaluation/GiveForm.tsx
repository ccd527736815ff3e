import { Button, Modal, SegmentedControl, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { circles, kinds, type Request, useRefresh } from "./data";
import styles from "./evaluation.module.css";

/** What a feedback cycle asks one for. */
export interface Wanted {
  cycle: number;
  recipient: { id: number; name: string };
  question: string;
}

interface GiveFormProps {
  leads: readonly { id: number; name: string }[];
  request?: Request;
  wanted?: Wanted;
  onClose: () => void;
}

/** What to say, to whom, and, in words before it is sent, who will read it. */
export function GiveForm({ leads, request, wanted, onClose }: GiveFormProps) {
  const { t } = useTexts();
  const { slug, people } = useWorkspace();
  const { user } = useSession();
  const refresh = useRefresh(slug);
  const [recipient, setRecipient] = useState<string | null>(() => {
    const asked = request?.asker.id ?? wanted?.recipient.id;
    return asked === undefined ? null : String(asked);
  });
  const question = request?.question ?? wanted?.question ?? "";
  const [kind, setKind] = useState<string>("suggestion");
  const [circle, setCircle] = useState<string>("recipient");
  const [well, setWell] = useState("");
  const [change, setChange] = useState("");
  const [about, setAbout] = useState<string[]>(request?.about.map((one) => one.key) ?? []);
  const [start, setStart] = useState(request?.start_on ?? "");
  const [finish, setFinish] = useState(request?.finish_on ?? "");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const others = people.filter((one) => one.id !== user.id);
  const name = others.find((one) => String(one.id) === recipient)?.name ?? t("evaluation.form.them");
  const also = leads.filter((one) => one.id !== user.id && String(one.id) !== recipient);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      await must(
        api.POST("/api/v1/workspaces/{slug}/feedback", {
          params: { path: { slug } },
          body: {
            recipient: Number(recipient),
            kind,
            circle,
            went_well: well,
            to_change: change,
            about,
            start_on: start || null,
            finish_on: finish || null,
            request: request?.id ?? null,
            cycle: wanted?.cycle ?? null,
          },
        }),
      );
      await refresh();
      noticeDone(t("evaluation.sent", { name }));
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("evaluation.give")}>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        {question && <p className={styles.quiet}>{t("evaluation.askedFor", { question })}</p>}
        <Select
          searchable
          required
          disabled={request !== undefined || wanted !== undefined}
          label={t("evaluation.form.recipient")}
          data={others.map((one) => ({ value: String(one.id), label: one.name }))}
          value={recipient}
          onChange={setRecipient}
          error={wrong.recipient?.join(" ") ?? wrong.request?.join(" ") ?? wrong.cycle?.join(" ")}
        />
        <SegmentedControl
          aria-label={t("evaluation.form.kind")}
          value={kind}
          onChange={setKind}
          data={kinds.map((value) => ({ value, label: t(`evaluation.kind.${value}`) }))}
        />
        <Textarea
          autosize
          minRows={2}
          required={kind === "praise"}
          label={t("evaluation.wentWell")}
          value={well}
          onChange={(event) => setWell(event.currentTarget.value)}
          error={wrong.went_well?.join(" ")}
        />
        <Textarea
          autosize
          minRows={2}
          required={kind === "suggestion"}
          label={t("evaluation.toChange")}
          value={change}
          onChange={(event) => setChange(event.currentTarget.value)}
          error={wrong.to_change?.join(" ")}
        />
        <TagsInput
          label={t("evaluation.form.about")}
          splitChars={[",", " ", "，", "、"]}
          value={about}
          onChange={(next) => setAbout(next.map((key) => key.toUpperCase()))}
          error={wrong.about?.join(" ")}
        />
        <div className={styles.pair}>
          <TextInput
            type="date"
            label={t("evaluation.form.start")}
            value={start}
            onChange={(event) => setStart(event.currentTarget.value)}
            error={wrong.start_on?.join(" ")}
          />
          <TextInput
            type="date"
            label={t("evaluation.form.finish")}
            value={finish}
            onChange={(event) => setFinish(event.currentTarget.value)}
            error={wrong.finish_on?.join(" ")}
          />
        </div>
        <SegmentedControl
          aria-label={t("evaluation.form.circle")}
          value={circle}
          onChange={setCircle}
          data={circles.map((value) => ({ value, label: t(`evaluation.circle.${value}`) }))}
        />
        <p className={styles.said} role="note">
          {circle === "recipient"
            ? t("evaluation.form.onlyThem", { name })
            : t("evaluation.form.themAndLeads", {
                name,
                leads:
                  also.map((one) => one.name).join(t("evaluation.separator")) || t("evaluation.form.noLead"),
              })}
        </p>
        <Button type="submit" loading={isBusy}>
          {t("evaluation.send")}
        </Button>
      </form>
    </Modal>
  );
}
