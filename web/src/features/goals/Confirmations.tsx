import { Button } from "@mantine/core";
import { IconCheck, IconChecks, IconClock } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Face, Person } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type ObjectiveRow, useConfirmations, useWrite } from "./data";
import styles from "./goals.module.css";

/** Every active objective with every product manager: who agrees to today's words, and who is still missing. */
export function Confirmations({ rows, canConfirm }: { rows: readonly ObjectiveRow[]; canConfirm: boolean }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useConfirmations(slug);
  const write = useWrite(slug);
  if (found.isPending) return <Loading shape="rows" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const { objectives, missing } = found.data;
  if (objectives.length === 0)
    return <Empty title={t("goals.noneActive")}>{t("goals.noneActiveWords")}</Empty>;
  const people = new Map(
    objectives.flatMap((one) => one.voices.map((voice) => [voice.person.id, voice.person] as const)),
  );
  const open = rows.filter((row) => row.my_voice === "missing");
  const agreeAll = () =>
    write(t("goals.done.agreedAll", { count: open.length }), () =>
      api.POST("/api/v1/workspaces/{slug}/goals/confirmations", {
        params: { path: { slug } },
        body: { objectives: open.map((row) => ({ key: row.key, edition: row.edition })) },
      }),
    );
  return (
    <div className={styles.tree}>
      <div className={styles.agreeHead}>
        <p className={styles.quiet}>{t("goals.agreementWords")}</p>
        {canConfirm && open.length > 0 && (
          <Button leftSection={<IconChecks size={16} />} onClick={() => void agreeAll()}>
            {t("goals.agreeAll", { count: open.length })}
          </Button>
        )}
      </div>
      <SideScroll className={styles.scroll} label={t("goals.one")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("goals.one")}</th>
              {[...people.values()].map((person) => (
                <th key={person.id} scope="col" className={styles.personHead}>
                  <Face name={person.name} size={24} />
                  <span className={styles.personName}>{person.name}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {objectives.map((one) => (
              <tr key={one.key}>
                <th scope="row">
                  <Link className={styles.link ?? ""} to={`/w/${slug}/goals/${one.key}`}>
                    <span className={styles.key}>{one.key}</span> {one.title}
                  </Link>
                  <span className={styles.quiet}> · {t("goals.edition", { edition: one.edition })}</span>
                </th>
                {[...people.keys()].map((pk) => {
                  const voice = one.voices.find((each) => each.person.id === pk);
                  if (voice?.is_current)
                    return (
                      <td key={pk} className={styles.agreed} title={t("goals.agreedCell")}>
                        <IconCheck size={16} role="img" aria-label={t("goals.agreedCell")} />
                      </td>
                    );
                  if (!voice?.is_awaited) return <td key={pk} />;
                  const words =
                    voice.edition > 0 ? t("goals.agreedTo", { edition: voice.edition }) : t("goals.notYet");
                  return (
                    <td key={pk} className={styles.awaited} title={words}>
                      <IconClock size={16} role="img" aria-label={words} />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
      <section className={styles.card} aria-label={t("goals.missing")}>
        <header className={styles.cardHead}>
          <h2>{t("goals.missing")}</h2>
        </header>
        {missing.length === 0 ? (
          <p className={styles.none}>{t("goals.nobodyMissing")}</p>
        ) : (
          <ul className={styles.voices}>
            {missing.map((one) => (
              <li key={one.person.id}>
                <Person name={one.person.name} />
                <span className={styles.keys}>
                  {one.missing.map((key) => (
                    <Link key={key} className={styles.keyLink ?? ""} to={`/w/${slug}/goals/${key}`}>
                      {key}
                    </Link>
                  ))}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
