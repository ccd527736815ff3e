import { Button, Textarea } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../../api/client";
import { useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { Mark } from "../../../ui/mark";
import { noticeFailed } from "../../../ui/notice";
import { figureText, type ItemResult, type RatedItem, type Rating, useRatingRefresh } from "./data";
import styles from "./ratings.module.css";

interface ReasonsProps {
  rating: Rating;
  item: RatedItem;
  row: ItemResult;
  isOpen: boolean;
  /** Of the newest round: what still differs there can be settled as a disagreement. */
  isLatest: boolean;
}

/** Who stands apart on it and why; the form for one's own reason. */
export function Reasons({ rating, item, row, isOpen, isLatest }: ReasonsProps) {
  const { t, language } = useTexts();
  const { slug, can } = useWorkspace();
  const refresh = useRatingRefresh(slug);
  const mine = row.reasons.find((one) => one.voice.is_me);
  const [body, setBody] = useState(mine?.body ?? "");
  const [isBusy, setBusy] = useState(false);
  if (row.apart.length === 0) return null;
  const save = async () => {
    setBusy(true);
    try {
      await api.PUT("/api/v1/workspaces/{slug}/ratings/{key}/reasons/{requirement}", {
        params: { path: { slug, key: rating.key, requirement: item.key } },
        body: { body },
      });
      await refresh();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={styles.reasons}>
      {row.apart.map((one) => {
        const reason = row.reasons.find((given) => given.voice.label === one.voice.label);
        const isMine = one.voice.is_me && isOpen;
        return (
          <div key={one.voice.label} className={styles.reason}>
            <Mark tone="amber">
              {t("ratings.apart", {
                name: one.voice.is_me ? t("ratings.me") : one.voice.label,
                place: figureText(one.place, language),
                others: figureText(one.others, language),
              })}
            </Mark>
            {!isMine && <span>{reason ? reason.body : t("ratings.noReason")}</span>}
            {isMine && (
              <div className={styles.reasonForm}>
                <Textarea
                  autosize
                  minRows={1}
                  aria-label={t("ratings.reason.of", { key: item.key })}
                  placeholder={t("ratings.reason.placeholder")}
                  value={body}
                  onChange={(event) => setBody(event.currentTarget.value)}
                />
                <Button
                  size="compact-sm"
                  loading={isBusy}
                  disabled={body.trim() === "" || body === mine?.body}
                  onClick={() => void save()}
                >
                  {t("ratings.reason.save")}
                </Button>
              </div>
            )}
          </div>
        );
      })}
      {can.plan && isLatest && rating.state !== "open" && (
        <Link
          className={styles.disagree ?? ""}
          to={`/w/${slug}/disagreements`}
          search={
            {
              about: item.key,
              rating: rating.key,
              question: t("ratings.disagreeOver", { title: item.title }),
            } as never
          }
        >
          <IconScale size={14} aria-hidden="true" />
          {t("ratings.disagree")}
          <span className={styles.hidden}> {item.key}</span>
        </Link>
      )}
    </div>
  );
}
