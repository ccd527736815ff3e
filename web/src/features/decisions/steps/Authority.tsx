import { Button, Radio, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../../api/client";
import { useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import type { Disagreement, Effect } from "../data";
import styles from "../decisions.module.css";
import { EffectsInput } from "../Effects";
import { useAct } from "../useAct";

/** No consensus: the named authority decides, with grounds. */
export function Authority({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const live = disagreement.options.filter((one) => one.merged_into === null);
  const [option, setOption] = useState(live[0] ? String(live[0].number) : "own");
  const [choice, setChoice] = useState("");
  const [effects, setEffects] = useState<Effect[]>([]);
  const [grounds, setGrounds] = useState("");
  if (!disagreement.can.decide)
    return (
      <p className={styles.banner} data-tone="amber">
        {t("decisions.authority.waits", { name: disagreement.authority.name })}
      </p>
    );
  const isOwn = option === "own";
  const decide = async (event: FormEvent) => {
    event.preventDefault();
    await act(() =>
      api.POST("/api/v1/workspaces/{slug}/disagreements/{key}/decision", {
        params: { path: { slug, key: disagreement.key } },
        body: {
          option: isOwn ? null : Number(option),
          choice: isOwn ? choice : "",
          effects: isOwn ? effects : [],
          grounds,
        },
      }),
    );
  };
  return (
    <form className={styles.ownForm} onSubmit={(event) => void decide(event)}>
      <Radio.Group label={t("decisions.authority.choose")} value={option} onChange={setOption}>
        <div className={styles.radios}>
          {live.map((one) => (
            <Radio key={one.number} value={String(one.number)} label={`${one.number} · ${one.title}`} />
          ))}
          <Radio value="own" label={t("decisions.authority.own")} />
        </div>
      </Radio.Group>
      {isOwn && (
        <>
          <TextInput
            required
            label={t("decisions.record.choice")}
            value={choice}
            onChange={(event) => setChoice(event.currentTarget.value)}
          />
          <EffectsInput about={disagreement.about} effects={effects} onChange={setEffects} />
        </>
      )}
      <Textarea
        required
        autosize
        minRows={3}
        label={t("decisions.authority.grounds")}
        description={t("decisions.authority.groundsWords")}
        value={grounds}
        onChange={(event) => setGrounds(event.currentTarget.value)}
      />
      <div className={styles.row2}>
        <Button
          type="submit"
          loading={isBusy}
          disabled={grounds.trim() === "" || (isOwn && choice.trim() === "")}
        >
          {t("decisions.authority.decide")}
        </Button>
      </div>
    </form>
  );
}
