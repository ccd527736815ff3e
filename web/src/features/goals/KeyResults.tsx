import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconPencil, IconPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Spark } from "../../ui/chart";
import { Person } from "../../ui/mark";
import { CheckInForm } from "./CheckInForm";
import { CheckIns } from "./CheckIns";
import { figure, type KeyResult, type Objective, percent, useWrite } from "./data";
import styles from "./goals.module.css";
import { KeyResultForm } from "./KeyResultForm";
import { Score } from "./Score";

type Dialog = { kind: "result"; result?: KeyResult } | { kind: "check"; result?: KeyResult };

/** The key results with their course, confidence and score; and check-ins of the objective's own metric. */
export function KeyResults({ one }: { one: Objective }) {
  const { t } = useTexts();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  return (
    <section className={styles.card} aria-label={t("goals.keyResults")}>
      <header className={styles.cardHead}>
        <h2>{t("goals.keyResults")}</h2>
        <span className={styles.cardActions}>
          {one.can.check_in && (
            <Button size="compact-sm" variant="default" onClick={() => setDialog({ kind: "check" })}>
              {t("goals.checkInOwn")}
            </Button>
          )}
          {one.can.edit && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPlus size={14} />}
              onClick={() => setDialog({ kind: "result" })}
            >
              {t("goals.addResult")}
            </Button>
          )}
        </span>
      </header>
      {one.results.length === 0 && <p className={styles.none}>{t("goals.noResults")}</p>}
      <ul className={styles.results}>
        {one.results.map((result) => (
          <Result key={result.id} one={one} result={result} onDialog={setDialog} />
        ))}
      </ul>
      {one.check_ins.length > 0 && (
        <div className={styles.ownChecks}>
          <p className={styles.resultTitle}>{t("goals.ownMetric", { metric: one.metric })}</p>
          <CheckIns objective={one.key} rows={one.check_ins} unit={one.unit} />
        </div>
      )}
      {dialog?.kind === "result" && (
        <KeyResultForm
          one={one}
          {...(dialog.result ? { result: dialog.result } : {})}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === "check" && (
        <CheckInForm
          one={one}
          {...(dialog.result ? { result: dialog.result } : {})}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  );
}

interface ResultProps {
  one: Objective;
  result: KeyResult;
  onDialog: (dialog: Dialog) => void;
}

function Result({ one, result, onDialog }: ResultProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const [isOpen, setOpen] = useState(false);
  const remove = () =>
    write(t("goals.done.resultGone", { title: result.title }), () =>
      api.DELETE("/api/v1/workspaces/{slug}/objectives/{key}/key-results/{result_id}", {
        params: { path: { slug, key: one.key, result_id: result.id } },
      }),
    );
  return (
    <li className={styles.result}>
      <div className={styles.resultHead}>
        <div className={styles.what}>
          <p className={styles.resultTitle}>{result.title}</p>
          <p className={styles.quiet}>
            {result.metric !== result.title && `${result.metric} · `}
            {figure(result.baseline)} → {figure(result.target)} {result.unit}
            {result.weight !== 1 && ` · ${t("goals.weighs", { weight: figure(result.weight) })}`}
            {result.owner && (
              <>
                {" · "}
                <Person name={result.owner.name} />
              </>
            )}
          </p>
        </div>
        <Spark
          label={t("goals.course", { title: result.title })}
          values={result.check_ins.map((each) => each.value)}
          from={result.baseline}
          to={result.target}
        />
        <span className={styles.nowFigure}>
          <b>{figure(result.value)}</b> <small>{result.unit}</small>
          {result.confidence !== null && (
            <small>{t("goals.confidenceIs", { share: percent(result.confidence) })}</small>
          )}
        </span>
        <Score score={result.score} band={result.band} />
        <span className={styles.cardActions}>
          {result.can_check_in && (
            <Button size="compact-sm" variant="light" onClick={() => onDialog({ kind: "check", result })}>
              {t("goals.checkIn")}
            </Button>
          )}
          {one.can.edit && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={t("goals.moreOf", { title: result.title })}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconPencil size={15} />}
                  onClick={() => onDialog({ kind: "result", result })}
                >
                  {t("goals.change")}
                </Menu.Item>
                <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => void remove()}>
                  {t("common.delete")}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      </div>
      {result.formula && (
        <p className={styles.formula}>
          {result.formula}
          {result.check_ins.length > 0 && (
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() => setOpen(!isOpen)}
              aria-expanded={isOpen}
            >
              {t("goals.checkIns", { count: result.check_ins.length })}
            </Button>
          )}
        </p>
      )}
      {isOpen && <CheckIns objective={one.key} rows={result.check_ins} unit={result.unit} />}
    </li>
  );
}
