import { ActionIcon, Button, SegmentedControl, Select, Textarea } from "@mantine/core";
import { IconAlertTriangle, IconPencil, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { Mark } from "../../../ui/mark";
import type { OpenRequirement } from "../detail/useRequirement";
import { say, type Words } from "../fields";
import type { Values } from "../types";
import styles from "./pool.module.css";
import type { Scope } from "./say";

interface Draft {
  release: string;
  stand: "in" | "out";
  reason: string;
  version: number;
}

/** What is said about a release's scope: inside or outside, and why. */
export function ScopeLines({ open, words }: { open: OpenRequirement; words: Words }) {
  const { t, releases } = words;
  const { shown, save } = open;
  const scope = shown.scope as Scope;
  const mayEdit = shown.can.edit && shown.can.commit;
  const [draft, setDraft] = useState<Draft | null>(null);
  const rest = releases.filter((one) => !(String(one.id) in scope));
  const keep = async () => {
    if (!draft) return;
    const { release, stand, reason, version } = draft;
    if (await save({ scope: { ...scope, [release]: { stand, reason } } } as Values, version)) setDraft(null);
  };
  return (
    <div className={styles.scope} aria-busy={open.saving.has("scope") || undefined}>
      {Object.entries(scope).map(([release, { stand, reason }]) => (
        <div key={release} className={styles.line}>
          <Mark tone={stand === "in" ? "green" : "rose"}>{t(`pool.scope.${stand}`)}</Mark>
          <span className={styles.words}>
            <span className={styles.release}>{say("release", Number(release), words)}</span>
            {reason && <span className={styles.reason}>{reason}</span>}
            {stand === "out" && shown.release === Number(release) && (
              <span className={styles.clash}>
                <IconAlertTriangle size={14} stroke={1.8} aria-hidden="true" />
                {t("pool.scope.clash")}
              </span>
            )}
          </span>
          {mayEdit && (
            <span className={styles.buttons}>
              <ActionIcon
                size={24}
                aria-label={t("pool.scope.edit", { release: say("release", Number(release), words) })}
                onClick={() => setDraft({ release, stand, reason, version: shown.version })}
              >
                <IconPencil size={13} stroke={1.7} />
              </ActionIcon>
              <ActionIcon
                size={24}
                aria-label={t("pool.scope.remove", { release: say("release", Number(release), words) })}
                onClick={() => {
                  const { [release]: _gone, ...others } = scope;
                  void save({ scope: others } as Values);
                }}
              >
                <IconX size={13} stroke={1.7} />
              </ActionIcon>
            </span>
          )}
        </div>
      ))}
      {Object.keys(scope).length === 0 && !mayEdit && <span className={styles.none}>—</span>}
      {draft && (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          <div className={styles.choice}>
            <span className={styles.release}>{say("release", Number(draft.release), words)}</span>
            <SegmentedControl
              size="xs"
              value={draft.stand}
              data={(["in", "out"] as const).map((value) => ({ value, label: t(`pool.scope.${value}`) }))}
              onChange={(value) => setDraft({ ...draft, stand: value === "out" ? "out" : "in" })}
            />
          </div>
          <Textarea
            autoFocus
            autosize={false}
            rows={2}
            maxLength={1000}
            aria-label={t("pool.scope.reason")}
            placeholder={t(draft.stand === "out" ? "pool.scope.reasonOut" : "pool.scope.reason")}
            value={draft.reason}
            onChange={(event) => setDraft({ ...draft, reason: event.currentTarget.value })}
          />
          {open.wrong.scope && <div className={styles.wrong}>{open.wrong.scope.join(" ")}</div>}
          <div className={styles.choice}>
            <Button type="submit" size="xs" disabled={draft.stand === "out" && draft.reason.trim() === ""}>
              {t("common.save")}
            </Button>
            <Button size="xs" variant="subtle" color="gray" onClick={() => setDraft(null)}>
              {t("common.cancel")}
            </Button>
          </div>
        </form>
      )}
      {mayEdit && !draft && rest.length > 0 && (
        <Select
          className={styles.add ?? ""}
          size="xs"
          variant="unstyled"
          aria-label={t("pool.scope.add")}
          placeholder={`+ ${t("pool.scope.add")}`}
          value={null}
          data={rest.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(release) =>
            release && setDraft({ release, stand: "out", reason: "", version: shown.version })
          }
        />
      )}
    </div>
  );
}
