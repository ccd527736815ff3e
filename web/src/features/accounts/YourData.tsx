import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, must } from "../../api/client";
import { sessionKey } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Section } from "../../ui/section";
import styles from "./Tokens.module.css";
import { momentOf } from "./when";

const key = ["deleted-workspaces"];

/** The way to everything about oneself, and one's own workspaces that can still be brought back. */
export function YourData() {
  const { t } = useTexts();
  return (
    <>
      <Section title={t("privacy.data.title")} words={t("privacy.data.words")}>
        <Button
          component={Link}
          variant="default"
          to={"/people/$person/data" as never}
          params={{ person: "me" } as never}
        >
          {t("privacy.data.open")}
        </Button>
      </Section>
      <DeletedWorkspaces />
    </>
  );
}

function DeletedWorkspaces() {
  const { t, language } = useTexts();
  const queries = useQueryClient();
  const deleted = useQuery({ queryKey: key, queryFn: () => must(api.GET("/api/v1/deleted-workspaces")) });
  if (!deleted.data || deleted.data.length === 0) return null;
  const restore = async (slug: string, name: string) => {
    try {
      await must(
        api.POST("/api/v1/deleted-workspaces/{deleted}/restore", { params: { path: { deleted: slug } } }),
      );
      await Promise.all([
        queries.invalidateQueries({ queryKey: key }),
        queries.invalidateQueries({ queryKey: sessionKey }),
      ]);
      noticeDone(t("privacy.trash.restored", { name }));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Section title={t("privacy.workspaces.title")} words={t("privacy.workspaces.words")}>
      <ul className={styles.list}>
        {deleted.data.map((one) => (
          <li key={one.slug} className={styles.row}>
            <div className={styles.about}>
              <div className={styles.name}>{one.name}</div>
              <div className={styles.when}>
                {t("privacy.workspaces.gone", {
                  who: one.by,
                  when: momentOf(one.deleted_at, language),
                  gone: momentOf(one.gone_at, language),
                })}
              </div>
            </div>
            <Button variant="subtle" onClick={() => void restore(one.slug, one.name)}>
              {t("privacy.trash.restore")}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
