import { Button, Checkbox, Modal, MultiSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Loading } from "../../ui/state";
import type { FeedbackCycle, Wrong } from "./cycles";
import { useRefresh } from "./data";
import styles from "./evaluation.module.css";

const name = (giver: number, recipient: number) => `${giver}:${recipient}`;

/** A lead asks chosen people for feedback to chosen others; who to whom is proposed from real work together. */
export function FeedbackCycleForm({ cycle, onClose }: { cycle?: FeedbackCycle; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const proposed = useQuery({
    queryKey: ["feedback-pairs", slug],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/feedback-cycle-pairs", { params: { path: { slug } } })),
  });
  const refresh = useRefresh(slug);
  const [title, setTitle] = useState(cycle?.title ?? "");
  const [question, setQuestion] = useState(cycle?.question ?? "");
  const [due, setDue] = useState(cycle?.due_on ?? "");
  const [people, setPeople] = useState<string[]>(() => [
    ...new Set((cycle?.pairs ?? []).flatMap((pair) => [pair.giver.id, pair.recipient.id]).map(String)),
  ]);
  const [pairs, setPairs] = useState<ReadonlySet<string>>(
    () => new Set((cycle?.pairs ?? []).map((pair) => name(pair.giver.id, pair.recipient.id))),
  );
  const [wrong, setWrong] = useState<Wrong>({});
  const [isBusy, setBusy] = useState(false);
  const all = proposed.data?.people ?? [];
  const shared = new Map(
    (proposed.data?.pairs ?? []).map((pair) => [name(pair.giver.id, pair.recipient.id), pair.shared]),
  );
  const chosen = all.filter((one) => people.includes(String(one.id)));
  const given = new Set(
    (cycle?.pairs ?? [])
      .filter((pair) => pair.is_given)
      .map((pair) => name(pair.giver.id, pair.recipient.id)),
  );
  const choose = (next: string[]) => {
    const fresh = next.filter((id) => !people.includes(id));
    const kept = [...pairs].filter((pair) => pair.split(":").every((id) => next.includes(id)));
    const added = [...shared.keys()].filter((pair) => {
      const ends = pair.split(":");
      return ends.every((id) => next.includes(id)) && ends.some((id) => fresh.includes(id));
    });
    setPeople(next);
    setPairs(new Set([...kept, ...added, ...given]));
  };
  const flip = (pair: string) =>
    setPairs(new Set(pairs.has(pair) ? [...pairs].filter((one) => one !== pair) : [...pairs, pair]));
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setWrong({});
    const body = {
      title,
      question,
      due_on: due,
      pairs: [...pairs].map((pair) => {
        const [giver, recipient] = pair.split(":").map(Number);
        return { giver: giver ?? 0, recipient: recipient ?? 0 };
      }),
    };
    try {
      await must(
        cycle
          ? api.PUT("/api/v1/workspaces/{slug}/feedback-cycles/{cycle_id}", {
              params: { path: { slug, cycle_id: cycle.id } },
              body: { ...body, version: cycle.version },
            })
          : api.POST("/api/v1/workspaces/{slug}/feedback-cycles", { params: { path: { slug } }, body }),
      );
      await refresh();
      noticeDone(t("evaluation.feedbackCycle.saved"));
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(cycle ? "evaluation.cycles.changeOf" : "evaluation.feedbackCycle.open", {
        name: cycle?.title ?? "",
      })}
    >
      {proposed.isPending ? (
        <Loading shape="text" />
      ) : (
        <form className={styles.form} onSubmit={(event) => void send(event)}>
          <div className={styles.pair}>
            <TextInput
              required
              data-autofocus
              maxLength={120}
              label={t("evaluation.form.title")}
              value={title}
              onChange={(event) => setTitle(event.currentTarget.value)}
              error={wrong.title?.join(" ")}
            />
            <TextInput
              required
              type="date"
              label={t("evaluation.feedbackCycle.due")}
              value={due}
              onChange={(event) => setDue(event.currentTarget.value)}
              error={wrong.due_on?.join(" ")}
            />
          </div>
          <Textarea
            autosize
            minRows={2}
            maxLength={2000}
            label={t("evaluation.feedbackCycle.question")}
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
            error={wrong.question?.join(" ")}
          />
          <MultiSelect
            searchable
            label={t("evaluation.feedbackCycle.people")}
            description={t("evaluation.feedbackCycle.peopleWords")}
            data={all.map((one) => ({ value: String(one.id), label: one.name }))}
            value={people}
            onChange={choose}
          />
          {chosen.length > 1 && (
            <ul className={styles.matrix} aria-label={t("evaluation.feedbackCycle.pairs")}>
              {chosen.map((giver) => (
                <li key={giver.id}>
                  <span className={styles.giver}>
                    <Person name={giver.name} />
                    <small>{t("evaluation.feedbackCycle.givesTo")}</small>
                  </span>
                  <div className={styles.boxes}>
                    {chosen
                      .filter((one) => one.id !== giver.id)
                      .map((one) => {
                        const pair = name(giver.id, one.id);
                        const count = shared.get(pair);
                        return (
                          <Checkbox
                            key={one.id}
                            size="xs"
                            disabled={given.has(pair)}
                            checked={pairs.has(pair)}
                            onChange={() => flip(pair)}
                            label={
                              count === undefined
                                ? one.name
                                : t("evaluation.form.sharedWork", { name: one.name, count })
                            }
                          />
                        );
                      })}
                  </div>
                </li>
              ))}
            </ul>
          )}
          {wrong.pairs && (
            <p className={styles.wrong} role="alert">
              {wrong.pairs.join(" ")}
            </p>
          )}
          <p className={styles.said} role="note">
            {t("evaluation.feedbackCycle.privacy")}
          </p>
          <Button type="submit" loading={isBusy}>
            {t(cycle ? "evaluation.form.save" : "evaluation.feedbackCycle.open")}
          </Button>
        </form>
      )}
    </Modal>
  );
}
