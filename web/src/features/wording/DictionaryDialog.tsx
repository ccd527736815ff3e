import { ActionIcon, Button, Modal, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { send } from "../../api/outbox";
import { ApiProblem } from "../../api/problem";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { Failure, Loading } from "../../ui/state";
import { type OwnWord, useDictionary, useForget } from "./data";
import styles from "./page.module.css";

/** The workspace's own words: those that break a rule here, and those that break none. */
export function DictionaryDialog({ slug, onClose }: { slug: string; onClose: () => void }) {
  const { t, language } = useTexts();
  const dictionary = useDictionary(slug, language);
  const forget = useForget(slug);
  const [words, setWords] = useState("");
  const [rule, setRule] = useState("vague");
  const [instead, setInstead] = useState("");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const put = async () => {
    setWrong({});
    try {
      await send((once) =>
        api.PUT("/api/v1/workspaces/{slug}/wording/dictionary", {
          params: { path: { slug } },
          headers: { "Idempotency-Key": once },
          body: { words, rule: rule === "none" ? "" : rule, instead: rule === "none" ? "" : instead },
        }),
      );
      setWords("");
      setInstead("");
      await forget();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    }
  };
  const remove = async (word: OwnWord) => {
    try {
      await send((once) =>
        api.DELETE("/api/v1/workspaces/{slug}/wording/dictionary/{word_id}", {
          params: { path: { slug, word_id: word.id } },
          headers: { "Idempotency-Key": once },
        }),
      );
      await forget();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const can = dictionary.data?.can.change === true;
  return (
    <Modal opened onClose={onClose} title={t("wording.dictionary")} size="lg">
      <p className={styles.quiet}>{t("wording.dictionaryWords")}</p>
      {dictionary.isPending && <Loading shape="rows" />}
      {dictionary.isError && <Failure error={dictionary.error} onRetry={() => void dictionary.refetch()} />}
      {can && (
        <form
          className={styles.teach}
          onSubmit={(event) => {
            event.preventDefault();
            void put();
          }}
        >
          <TextInput
            data-autofocus
            label={t("wording.word")}
            value={words}
            maxLength={100}
            error={wrong.words?.[0]}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Select
            label={t("wording.breaks")}
            value={rule}
            allowDeselect={false}
            error={wrong.rule?.[0]}
            data={[
              { value: "none", label: t("wording.breaksNone") },
              ...(dictionary.data?.rules ?? []).map((one) => ({ value: one.rule, label: one.name })),
            ]}
            onChange={(value) => setRule(value ?? "vague")}
          />
          <TextInput
            label={t("wording.instead")}
            value={rule === "none" ? "" : instead}
            disabled={rule === "none"}
            maxLength={200}
            error={wrong.instead?.[0]}
            onChange={(event) => setInstead(event.currentTarget.value)}
          />
          <Button type="submit" disabled={words.trim() === ""}>
            {t("common.add")}
          </Button>
        </form>
      )}
      {dictionary.data?.words.length === 0 && <p className={styles.quiet}>{t("wording.noWords")}</p>}
      <ul className={styles.words}>
        {dictionary.data?.words.map((word) => (
          <li key={word.id}>
            <b>{word.words}</b>
            <Mark tone={word.rule ? "amber" : "green"}>
              {word.rule ? word.name : t("wording.breaksNone")}
            </Mark>
            {word.instead && <span>→ {word.instead}</span>}
            <span className={styles.author}>{word.author.name}</span>
            {can && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t("wording.forget", { words: word.words })}
                onClick={() => void remove(word)}
              >
                <IconTrash size={15} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}
