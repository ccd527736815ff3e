import { Alert } from "@mantine/core";
import { IconAlertTriangle, IconRosetteDiscountCheck } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import type { RecordPanelProps } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import {
  momentText,
  type OutcomeName,
  outcomeTones,
  type StateName,
  stateTones,
  useReviewFeed,
} from "./data";
import styles from "./reviews.module.css";

/** Every round in which the requirement was reviewed: outcome, signatures, and whether it was changed since. */
export default function RequirementReviews({ recordKey }: RecordPanelProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  useReviewFeed(slug);
  const rows = useQuery({
    queryKey: ["reviews", slug, "of", recordKey, language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/requirements/{key}/reviews", {
          params: { path: { slug, key: recordKey } },
        }),
      ),
  });
  if (rows.isPending) return <Loading shape="text" />;
  if (rows.isError) return <Failure error={rows.error} onRetry={() => void rows.refetch()} />;
  if (rows.data.length === 0) return <p className={styles.quiet}>{t("reviews.neverReviewed")}</p>;
  const changed = rows.data.find((row) => row.is_latest && row.is_changed_since);
  return (
    <>
      {changed && (
        <Alert
          color="yellow"
          mb="md"
          icon={<IconAlertTriangle size={18} />}
          title={t("reviews.changedTitle")}
        >
          <Link
            className={styles.link ?? ""}
            to={`/w/${slug}/reviews/${changed.key}`}
            search={{ key: recordKey } as never}
          >
            {t("reviews.seeDifference")}
          </Link>
        </Alert>
      )}
      <ul className={styles.rounds}>
        {rows.data.map((row) => (
          <li key={`${row.key}-${row.round}`} className={styles.round}>
            <div className={styles.marks}>
              <Link
                className={styles.name ?? ""}
                to={`/w/${slug}/reviews/${row.key}`}
                search={{ key: recordKey } as never}
              >
                {row.title}
              </Link>
              <span className={styles.key}>{row.key}</span>
              <span className={styles.quiet}>
                {t("reviews.round", { round: row.round })} ·{" "}
                {t("baselines.versions.number", { version: row.version })}
              </span>
              {row.is_latest && (
                <Mark tone={stateTones[row.state as StateName]}>
                  {t(`reviews.state.${row.state as StateName}`)}
                </Mark>
              )}
              <Mark tone={outcomeTones[row.outcome as OutcomeName]}>
                {t(`reviews.outcome.${row.outcome}`)}
              </Mark>
            </div>
            {row.signatures.map((one) => (
              <p key={one.name} className={styles.signature}>
                <IconRosetteDiscountCheck size={16} aria-hidden="true" />
                <span>
                  {one.name}
                  {t("reviews.colon")}
                  {one.said} <span className={styles.quiet}>{momentText(one.at, language)}</span>
                </span>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
