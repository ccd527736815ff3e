import { Modal, Switch } from "@mantine/core";
import { useMemo } from "react";
import { shortcutCaps } from "../../engines/shortcut";
import { type TextKey, useTexts } from "../../texts";
import { isApple, useRegistry } from "../../ui/commands";
import { Caps } from "../../ui/mark";
import { setFrame, useFrame } from "../frame";
import styles from "./Help.module.css";

interface HelpRow {
  id: string;
  label: string;
  keys: string;
}

/** Every shortcut of this page, from the registry that fires them. */
export default function Help() {
  const { t } = useTexts();
  const frame = useFrame();
  const { commands, hints } = useRegistry();
  const groups = useMemo(() => {
    const byGroup = new Map<TextKey, HelpRow[]>();
    const put = (group: TextKey, row: HelpRow) => byGroup.set(group, [...(byGroup.get(group) ?? []), row]);
    for (const command of commands) {
      if (!command.shortcut) continue;
      put(command.group, { id: command.id, label: t(command.label, command.values), keys: command.shortcut });
    }
    for (const hint of hints) put(hint.group, { id: hint.id, label: t(hint.label), keys: hint.keys });
    return [...byGroup];
  }, [commands, hints, t]);

  return (
    <Modal opened onClose={() => setFrame({ help: false })} title={t("shell.help.title")} size={760}>
      <div className={styles.groups}>
        {groups.map(([group, rows]) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.title}>{t(group)}</h3>
            <dl className={styles.rows}>
              {rows.map((row) => (
                <div key={row.id} className={styles.row}>
                  <dt>{row.label}</dt>
                  <dd>
                    <Caps caps={shortcutCaps(row.keys, isApple)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        className={styles.bare ?? ""}
        checked={frame.bareKeys}
        onChange={(event) => setFrame({ bareKeys: event.currentTarget.checked })}
        label={t("shell.help.bare")}
        description={t("shell.help.bareWords")}
      />
    </Modal>
  );
}
