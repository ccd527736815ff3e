import { ActionIcon, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTexts } from "../../texts";
import styles from "./section.module.css";

interface SectionProps {
  title: string;
  /** One or two quiet sentences. */
  words?: ReactNode;
  actions?: ReactNode;
  /** `danger` for what cannot be taken back. */
  look?: "plain" | "danger";
  children?: ReactNode;
}

/** A titled part of a settings page: its heading at the left, its card at the right; one column when narrow. */
export function Section({ title, words, actions, look = "plain", children }: SectionProps) {
  return (
    <section className={styles.section} data-look={look}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {words !== undefined && <p className={styles.words}>{words}</p>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children !== undefined && <div className={styles.card}>{children}</div>}
    </section>
  );
}

/** A secret or a link that is shown once, with a button that copies it. */
export function CopyText({ label, value }: { label: string; value: string }) {
  const { t } = useTexts();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 2000);
  };
  return (
    <div className={styles.copy}>
      <code className={styles.code} title={label}>
        {value}
      </code>
      <Tooltip label={t(isCopied ? "common.copied" : "common.copy")}>
        <ActionIcon onClick={() => void copy()} aria-label={`${t("common.copy")}: ${label}`}>
          {isCopied ? <IconCheck size={16} /> : <IconCopy size={16} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
    </div>
  );
}
