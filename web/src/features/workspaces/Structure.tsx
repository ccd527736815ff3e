import { useQueryClient } from "@tanstack/react-query";
import { type SessionWorkspace, sessionKey } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { Section } from "../../ui/section";
import { Areas } from "./Areas";
import styles from "./List.module.css";
import { Products } from "./Products";

/** Products, areas and skills: the words that every requirement is sorted by. */
export function Structure({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  return (
    <>
      <Section title={t("workspaces.products.title")} words={t("workspaces.products.words")}>
        <Products workspace={workspace} />
      </Section>
      <Section title={t("workspaces.areas.title")} words={t("workspaces.areas.words")}>
        <Areas workspace={workspace} />
      </Section>
      <Section title={t("workspaces.skills.title")} words={t("workspaces.skills.words")}>
        <div className={styles.chips}>
          {workspace.skills.map((skill) => (
            <Mark key={skill.id}>{skill.name}</Mark>
          ))}
          {workspace.skills.length === 0 && (
            <span className={styles.quiet}>{t("workspaces.skills.none")}</span>
          )}
        </div>
      </Section>
    </>
  );
}

/** Runs a change of the structure and shows it everywhere; false when the server refused. */
export function useStructureChange(): (change: () => Promise<unknown>) => Promise<boolean> {
  const queries = useQueryClient();
  return async (change) => {
    try {
      await change();
      await queries.invalidateQueries({ queryKey: sessionKey });
      return true;
    } catch (error) {
      noticeFailed(error);
      return false;
    }
  };
}
