import { Button, Textarea } from "@mantine/core";
import { IconScale } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Face, Mark } from "../../ui/mark";
import { AboutList } from "./AboutList";
import { type ClashKind, type ConflictRow, momentText } from "./data";
import styles from "./decisions.module.css";
import { useAct } from "./useAct";

/** One conflict: what collides and whose it is; opened as a disagreement or dismissed with a reason. */
export function ConflictCard({ row }: { row: ConflictRow }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const [reason, setReason] = useState<string | null>(null);
  const path = { params: { path: { slug, key: row.key } } };
  const dismiss = () =>
    act(() =>
      api.POST("/api/v1/workspaces/{slug}/conflicts/{key}/dismiss", {
        ...path,
        body: { reason: reason ?? "" },
      }),
    );
  const takeUp = () => act(() => api.POST("/api/v1/workspaces/{slug}/conflicts/{key}/take-up", path));
  return (
    <li className={styles.card}>
      <div className={styles.cardHead}>
        <Mark tone={row.state === "open" ? "red" : "grey"}>
          {t(`decisions.clash.${row.kind as ClashKind}`)}
        </Mark>
        <Link className={styles.key ?? ""} to={`/w/${slug}/conflicts/${row.key}`}>
          {row.key}
        </Link>
        <span className={styles.grow} />
        <span className={styles.faces}>
          {row.parties.map((one) => (
            <Face key={one.id} name={one.name} />
          ))}
        </span>
      </div>
      <p className={styles.stand}>{row.words}</p>
      <AboutList about={row.about} />
      <div className={styles.row2}>
        {row.can_open && (
          <Button
            component={Link}
            to={`/w/${slug}/disagreements`}
            search={
              {
                about: row.about.map((one) => one.key).join(","),
                conflict: row.key,
                question: row.words.slice(0, 300),
              } as never
            }
            size="compact-sm"
            leftSection={<IconScale size={14} />}
          >
            {t("decisions.disagreements.open")}
          </Button>
        )}
        {row.can_settle && row.state === "open" && reason === null && (
          <Button size="compact-sm" variant="default" onClick={() => setReason("")}>
            {t("decisions.conflicts.dismiss")}
          </Button>
        )}
        {row.can_settle && row.state === "dismissed" && (
          <Button size="compact-sm" variant="default" loading={isBusy} onClick={() => void takeUp()}>
            {t("decisions.conflicts.takeUp")}
          </Button>
        )}
        {row.disagreement !== "" && (
          <Link className={styles.link ?? ""} to={`/w/${slug}/disagreements/${row.disagreement}`}>
            {row.disagreement}
          </Link>
        )}
        <time className={styles.quiet} dateTime={row.found_at}>
          {momentText(row.found_at, language)}
        </time>
      </div>
      {row.state === "dismissed" && (
        <p className={styles.quiet}>
          {t("decisions.conflicts.dismissed", {
            name: row.dismissed_by?.name ?? "",
            reason: row.dismissed_because,
          })}
        </p>
      )}
      {reason !== null && row.state === "open" && (
        <form
          className={styles.apart}
          onSubmit={(event) => {
            event.preventDefault();
            void dismiss();
          }}
        >
          <Textarea
            autosize
            autoFocus
            maxLength={500}
            label={t("decisions.conflicts.dismissWhy")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={isBusy} disabled={reason.trim() === ""}>
            {t("decisions.conflicts.dismiss")}
          </Button>
        </form>
      )}
    </li>
  );
}
