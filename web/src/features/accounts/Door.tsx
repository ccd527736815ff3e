import { type ReactNode, useEffect } from "react";
import { type Language, languageName, languages, setLanguage, useTexts } from "../../texts";
import { Logo } from "../../ui/brand/Logo";
import styles from "./Door.module.css";
import { Weave } from "./Weave";

interface DoorProps {
  title: string;
  words?: ReactNode;
  children: ReactNode;
}

/** The frame of the pages before a workspace: the product at one side, what to do at the other. */
export function Door({ title, words, children }: DoorProps) {
  const { t, language } = useTexts();
  useEffect(() => {
    document.title = `${title} · Planweave`;
  }, [title]);
  return (
    <div className={styles.door}>
      <aside className={styles.side}>
        <div className={styles.brand}>
          <Logo size={30} />
          <span>{t("shell.product")}</span>
        </div>
        <div className={styles.claim}>
          <p className={styles.line}>{t("accounts.claim.line")}</p>
          <p className={styles.more}>{t("accounts.claim.more")}</p>
        </div>
        <Weave />
      </aside>
      <main className={styles.main}>
        <div className={styles.languages}>
          {languages.map((other: Language) => (
            <button
              key={other}
              type="button"
              lang={other === "zh" ? "zh-CN" : "en"}
              aria-pressed={other === language}
              onClick={() => void setLanguage(other)}
            >
              {languageName[other]}
            </button>
          ))}
        </div>
        <div className={styles.card}>
          <h1 className={styles.title}>{title}</h1>
          {words !== undefined && <p className={styles.words}>{words}</p>}
          {children}
        </div>
      </main>
    </div>
  );
}
