import { ActionIcon, Button, Drawer, Menu, TextInput } from "@mantine/core";
import { IconCheck, IconCircle, IconDots, IconPencil, IconX } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import { Decide } from "./Decide";
import { dayText, gateTones, type Milestone, type Project, useWrite } from "./data";
import { Meeting } from "./Meeting";
import { MilestoneForm } from "./MilestoneForm";
import styles from "./projects.module.css";

interface MilestonePanelProps {
  project: Project;
  milestone: Milestone;
  onClose: () => void;
}

/** One milestone: what it asks for, what was decided, and the meeting that decides. */
export function MilestonePanel({ project, milestone: one, onClose }: MilestonePanelProps) {
  const { t, language } = useTexts();
  const [isChanging, setChanging] = useState(false);
  return (
    <Drawer opened onClose={onClose} position="right" size="lg" title={one.title}>
      <div className={styles.panel}>
        <div className={styles.marks}>
          <span className={styles.key}>{one.key}</span>
          <Mark tone={gateTones[one.state]}>{t(`projects.gate.${one.state}`)}</Mark>
          {one.is_overdue && <Mark tone="red">{t("projects.overdue")}</Mark>}
          {one.can.plan && project.can.edit && (
            <Button
              size="xs"
              variant="subtle"
              leftSection={<IconPencil size={14} />}
              onClick={() => setChanging(true)}
            >
              {t("projects.change")}
            </Button>
          )}
        </div>
        <dl className={styles.facts}>
          <div>
            <dt>{t("projects.on")}</dt>
            <dd data-overdue={one.is_overdue || undefined}>{dayText(one.on, language)}</dd>
          </div>
          {one.deadline && (
            <div>
              <dt>{t("projects.promised")}</dt>
              <dd>{dayText(one.deadline, language)}</dd>
            </div>
          )}
          <div>
            <dt>{t("projects.milestoneOwner")}</dt>
            <dd>{one.owner ? <Person name={one.owner.name} /> : "–"}</dd>
          </div>
        </dl>
        <Criteria one={one} />
        <Decide one={one} />
        <Meeting one={one} />
      </div>
      {isChanging && <MilestoneForm project={project} milestone={one} onClose={() => setChanging(false)} />}
    </Drawer>
  );
}

function Criteria({ one }: { one: Milestone }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const [text, setText] = useState("");
  const isOpen = one.can.settle && one.decision.decision === "";
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await write(t("projects.done.criterion", { key: one.key }), () =>
      api.POST("/api/v1/workspaces/{slug}/milestones/{key}/criteria", {
        params: { path: { slug, key: one.key } },
        body: { text },
      }),
    );
    if (isDone) setText("");
  };
  return (
    <section className={styles.part}>
      <h3>{t("projects.criteria")}</h3>
      {one.criteria.length === 0 && <p className={styles.quiet}>{t("projects.noCriteria")}</p>}
      <ul className={styles.criteria}>
        {one.criteria.map((row) => (
          <CriterionLine key={row.id} one={one} row={row} isOpen={isOpen} />
        ))}
      </ul>
      {isOpen && (
        <form className={styles.addLine} onSubmit={(event) => void add(event)}>
          <TextInput
            required
            size="xs"
            maxLength={500}
            aria-label={t("projects.addCriterion")}
            placeholder={t("projects.addCriterion")}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" variant="default">
            {t("common.add")}
          </Button>
        </form>
      )}
    </section>
  );
}

interface CriterionLineProps {
  one: Milestone;
  row: Milestone["criteria"][number];
  isOpen: boolean;
}

const isAddress = (text: string) => /^https?:\/\//i.test(text);

function CriterionLine({ one, row, isOpen }: CriterionLineProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const [evidence, setEvidence] = useState<string | null>(null);
  const at = { params: { path: { slug, key: one.key, criterion_id: row.id } } };
  const path = "/api/v1/workspaces/{slug}/milestones/{key}/criteria/{criterion_id}" as const;
  const put = (body: { is_met?: boolean | null; evidence?: string }) =>
    write(t("projects.done.criterion", { key: one.key }), () =>
      api.PATCH(path, { ...at, body: { ...body, version: one.version } }),
    );
  const remove = () => write(t("projects.done.criterion", { key: one.key }), () => api.DELETE(path, at));
  const state = row.is_met === null ? "open" : row.is_met ? "met" : "unmet";
  const Icon = { open: IconCircle, met: IconCheck, unmet: IconX }[state];
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    if (await put({ evidence: evidence ?? "" })) setEvidence(null);
  };
  return (
    <li className={styles.criterion}>
      {isOpen ? (
        <ActionIcon
          variant="default"
          size="sm"
          data-state={state}
          aria-label={t(row.is_met ? "projects.markOpen" : "projects.markMet", { text: row.text })}
          onClick={() => void put({ is_met: row.is_met ? null : true })}
        >
          <Icon size={14} />
        </ActionIcon>
      ) : (
        <span
          className={styles.sign}
          data-state={state}
          role="img"
          aria-label={t(`projects.criterion.${state}`)}
        >
          <Icon size={14} />
        </span>
      )}
      <div>
        <p>{row.text}</p>
        {row.by && row.at && (
          <p className={styles.quiet}>
            {t(row.is_met ? "projects.metBy" : "projects.unmetBy", {
              name: row.by.name,
              day: dayText(row.at, language),
            })}
          </p>
        )}
        {row.evidence && evidence === null && (
          <p className={styles.evidence}>
            {t("projects.evidence")}{" "}
            {isAddress(row.evidence) ? (
              <a href={row.evidence} target="_blank" rel="noreferrer noopener">
                {row.evidence}
              </a>
            ) : (
              row.evidence
            )}
          </p>
        )}
        {evidence !== null && (
          <form className={styles.addLine} onSubmit={(event) => void keep(event)}>
            <TextInput
              data-autofocus
              size="xs"
              maxLength={500}
              aria-label={t("projects.evidence")}
              placeholder={t("projects.evidencePlaceholder")}
              value={evidence}
              onChange={(event) => setEvidence(event.currentTarget.value)}
            />
            <Button type="submit" size="xs" variant="default">
              {t("common.save")}
            </Button>
          </form>
        )}
      </div>
      {isOpen && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="sm" aria-label={t("common.more")}>
              <IconDots size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void put({ is_met: false })}>{t("projects.notMet")}</Menu.Item>
            <Menu.Item onClick={() => setEvidence(row.evidence)}>{t("projects.giveEvidence")}</Menu.Item>
            <Menu.Item color="red" onClick={() => void remove()}>
              {t("common.delete")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
