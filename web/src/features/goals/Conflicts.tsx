import { Button, Textarea } from "@mantine/core";
import { IconEye } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person, type Tone } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Conflict, dayText, useConflicts, useWrite } from "./data";
import styles from "./goals.module.css";

const tones: Record<Conflict["kind"], Tone> = {
  opposite: "red",
  capacity: "amber",
  declared: "violet",
  requirements: "rose",
};

/** Goals of two people that pull against each other, with the reason; those of one objective with `about`. */
export function Conflicts({ about }: { about?: string }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const found = useConflicts(slug, language);
  if (found.isPending) return about ? null : <Loading shape="rows" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const rows = found.data.filter((one) => !about || one.first.key === about || one.second.key === about);
  if (about)
    return rows.length === 0 ? null : (
      <section className={styles.card} aria-label={t("goals.pulls")}>
        <header className={styles.cardHead}>
          <h2>{t("goals.pulls")}</h2>
        </header>
        <List rows={rows} />
      </section>
    );
  if (rows.length === 0) return <Empty title={t("goals.noConflicts")}>{t("goals.noConflictsWords")}</Empty>;
  return (
    <div className={styles.tree}>
      <p className={styles.quiet}>{t("goals.conflictsWords")}</p>
      <List rows={rows} />
    </div>
  );
}

function List({ rows }: { rows: readonly Conflict[] }) {
  const ordered = [...rows].sort((a, b) => Number(a.is_settled) - Number(b.is_settled));
  return (
    <ul className={styles.conflicts}>
      {ordered.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </ul>
  );
}

function Row({ row }: { row: Conflict }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const look = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await write(t("goals.done.looked"), () =>
      api.PUT("/api/v1/workspaces/{slug}/goals/conflicts/{conflict}", {
        params: { path: { slug, conflict: row.id } },
        body: { reason },
      }),
    );
    if (isDone) setOpen(false);
  };
  const withdraw = () =>
    write(t("goals.done.withdrawn"), () =>
      api.DELETE("/api/v1/workspaces/{slug}/objectives/{key}/conflicts/{other}", {
        params: { path: { slug, key: row.first.key, other: row.second.key } },
      }),
    );
  return (
    <li className={styles.conflict} data-settled={row.is_settled || undefined}>
      <div className={styles.marks}>
        <Mark tone={tones[row.kind]}>{t(`goals.pull.${row.kind}`)}</Mark>
        {row.is_settled && <Mark tone="green">{t("goals.lookedAtBoth")}</Mark>}
      </div>
      <p className={styles.reason}>{row.reason}</p>
      {[row.first, row.second].map((one) => (
        <p key={one.key} className={styles.side2}>
          <Link className={styles.link ?? ""} to={`/w/${slug}/goals/${one.key}`}>
            <span className={styles.key}>{one.key}</span> {one.title}
          </Link>
          {one.owner && <Person name={one.owner.name} />}
        </p>
      ))}
      {row.looked.map((one) => (
        <p key={one.person.id} className={styles.lookedAt}>
          <IconEye size={14} aria-hidden="true" />
          <span>
            {one.person.name}
            {t("goals.colon")}
            {one.reason} <span className={styles.quiet}>{dayText(one.at, language)}</span>
          </span>
        </p>
      ))}
      {isOpen ? (
        <form className={styles.lookForm} onSubmit={(event) => void look(event)}>
          <Textarea
            data-autofocus
            autosize
            aria-label={t("goals.lookWhy")}
            placeholder={t("goals.lookWhy")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <div className={styles.cardActions}>
            <Button type="submit" size="compact-sm" disabled={reason.trim() === ""}>
              {t("common.save")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setOpen(false)}>
              {t("common.cancel")}
            </Button>
          </div>
        </form>
      ) : (
        <div className={styles.cardActions}>
          {row.can_look_at && (
            <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
              {t("goals.lookedAt")}
            </Button>
          )}
          {row.can_withdraw && (
            <Button size="compact-sm" variant="subtle" onClick={() => void withdraw()}>
              {t("goals.withdraw")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
