import { ActionIcon, Button, NumberInput, Select } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import type { RecordPanelProps } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import { type Contribution, days, percent, useContributions, useGoalsFeed, useWrite } from "./data";
import styles from "./goals.module.css";
import { Score } from "./Score";

/** Which objectives a requirement serves, with which share of its effort. */
export default function RequirementGoals({ recordKey }: RecordPanelProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useContributions(slug, recordKey);
  useGoalsFeed(slug);
  const write = useWrite(slug);
  const [added, setAdded] = useState<string | null>(null);
  const [share, setShare] = useState<number | string>(100);
  if (found.isPending) return <Loading shape="text" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const data = found.data;
  const seen = Object.fromEntries(data.contributions.map((one) => [one.key, one.share]));
  const put = (shares: Record<string, number>) =>
    write(t("goals.done.contributes", { key: recordKey }), () =>
      api.PUT("/api/v1/workspaces/{slug}/requirements/{key}/contributions", {
        params: { path: { slug, key: recordKey } },
        body: { shares, seen },
      }),
    );
  const without = (key: string) => Object.fromEntries(Object.entries(seen).filter(([each]) => each !== key));
  const rest = Math.round(data.rest * 100);
  const choices = data.choices.filter((one) => seen[one.key] === undefined);
  const add = async () => {
    if (added && (await put({ ...seen, [added]: Number(share) / 100 }))) setAdded(null);
  };
  return (
    <div className={styles.tab}>
      <p className={styles.quiet}>{t("goals.tabWords")}</p>
      {data.contributions.length === 0 && data.inherited.length === 0 && (
        <p className={styles.none}>{t("goals.servesNothing")}</p>
      )}
      {data.inherited.length > 0 && (
        <>
          <p className={styles.quiet}>{t("goals.inheritedFrom", { key: data.inherited_from })}</p>
          <ul className={styles.serves}>
            {data.inherited.map((one) => (
              <Serves key={one.key} one={one} />
            ))}
          </ul>
        </>
      )}
      <ul className={styles.serves}>
        {data.contributions.map((one) => (
          <Serves
            key={one.key}
            one={one}
            {...(data.can_change && one.state !== "closed"
              ? {
                  onShare: (next: number) => void put({ ...seen, [one.key]: next }),
                  onRemove: () => void put(without(one.key)),
                }
              : {})}
          />
        ))}
      </ul>
      {data.contributions.length > 0 && rest > 0 && (
        <p className={styles.quiet}>{t("goals.restServesNothing", { share: `${rest} %` })}</p>
      )}
      {data.can_change && choices.length > 0 && (data.contributions.length === 0 || rest > 0) && (
        <div className={styles.addServe}>
          <Select
            searchable
            aria-label={t("goals.serve")}
            placeholder={t("goals.serve")}
            value={added}
            data={choices.map((one) => ({ value: one.key, label: `${one.key} ${one.title}` }))}
            onChange={(value) => {
              setAdded(value);
              setShare(data.contributions.length === 0 ? 100 : rest);
            }}
          />
          <NumberInput
            min={1}
            max={100}
            suffix=" %"
            aria-label={t("goals.share")}
            value={share}
            onChange={setShare}
          />
          <Button disabled={!added || share === ""} onClick={() => void add()}>
            {t("goals.add")}
          </Button>
        </div>
      )}
      {data.can_change && data.choices.length === 0 && (
        <p className={styles.none}>
          <Link className={styles.link ?? ""} to={`/w/${slug}/goals`}>
            {t("goals.writeFirst")}
          </Link>
        </p>
      )}
    </div>
  );
}

interface ServesProps {
  one: Contribution;
  onShare?: (share: number) => void;
  onRemove?: () => void;
}

function Serves({ one, onShare, onRemove }: ServesProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const [typed, setTyped] = useState<number | string | null>(null);
  const shown = Math.round(one.share * 1000) / 10;
  const settle = () => {
    if (typed !== null && typed !== "" && Number(typed) !== shown) onShare?.(Number(typed) / 100);
    setTyped(null);
  };
  return (
    <li className={styles.serve}>
      <div className={styles.what}>
        <Link className={styles.name ?? ""} to={`/w/${slug}/goals/${one.key}`}>
          {one.title}
        </Link>
        <p className={styles.quiet}>
          <span className={styles.key}>{one.key}</span>
          {one.theme && ` · ${one.theme}`}
          {one.owner && (
            <>
              {" · "}
              <Person name={one.owner.name} />
            </>
          )}
        </p>
      </div>
      <Score score={one.score} band={one.band} />
      {onShare ? (
        <NumberInput
          className={styles.share ?? ""}
          min={1}
          max={100}
          suffix=" %"
          aria-label={t("goals.shareOf", { key: one.key })}
          value={typed ?? shown}
          onChange={setTyped}
          onBlur={settle}
          onKeyDown={(event) => event.key === "Enter" && settle()}
        />
      ) : (
        <b>{percent(one.share)}</b>
      )}
      <span className={styles.figure}>
        {one.served_days === null ? t("goals.noEstimate") : t("goals.days", { days: days(one.served_days) })}
      </span>
      {onRemove && (
        <ActionIcon aria-label={t("goals.serveNot", { key: one.key })} onClick={onRemove}>
          <IconX size={15} />
        </ActionIcon>
      )}
    </li>
  );
}
