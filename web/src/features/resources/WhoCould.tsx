import { Button, Drawer, Select } from "@mantine/core";
import { IconSeedling, IconUserSearch } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Face, Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import type { RecordPanelProps } from "../../ui/record";
import { Empty, Failure, Loading } from "../../ui/state";
import { useLevels } from "./data";
import { useDates } from "./said";
import styles from "./who.module.css";

type Candidate = components["schemas"]["StaffCandidate"];
type Found = components["schemas"]["StaffCandidatesOut"];

/** A button beside a task that shows who could do it, ranked, with reasons. */
export default function WhoCould({ recordKey, can }: RecordPanelProps) {
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="light"
        fullWidth
        leftSection={<IconUserSearch size={16} />}
        onClick={() => setOpen(true)}
      >
        {t("resources.who.button")}
      </Button>
      {isOpen && <Drawn taskKey={recordKey} canAssign={can.edit === true} onClose={() => setOpen(false)} />}
    </>
  );
}

interface DrawnProps {
  taskKey: string;
  canAssign: boolean;
  onClose: () => void;
}

function Drawn({ taskKey, canAssign, onClose }: DrawnProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const [level, setLevel] = useState<number | null>(null);
  const found = useQuery({
    queryKey: ["candidates", slug, taskKey, level, language],
    placeholderData: (before) => before,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/candidates", {
          params: { path: { slug }, query: { task: taskKey, ...(level ? { level } : {}) } },
        }),
      ),
  });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="lg"
      title={t("resources.who.title", { key: taskKey })}
    >
      {found.isPending && <Loading shape="text" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <List
          found={found.data}
          taskKey={taskKey}
          canAssign={canAssign}
          onLevel={setLevel}
          onAssigned={onClose}
        />
      )}
    </Drawer>
  );
}

interface ListProps {
  found: Found;
  taskKey: string;
  canAssign: boolean;
  onLevel: (level: number) => void;
  onAssigned: () => void;
}

function List({ found, taskKey, canAssign, onLevel, onAssigned }: ListProps) {
  const { t, language } = useTexts();
  const dates = useDates();
  const queries = useQueryClient();
  const { slug } = useWorkspace();
  const levels = useLevels(slug);
  const { need } = found;
  const assign = async (one: Candidate) => {
    try {
      await api.PATCH("/api/v1/workspaces/{slug}/tasks/{key}", {
        params: { path: { slug, key: taskKey } },
        body: { person: one.person },
      });
      noticeDone(t("resources.who.assigned", { name: one.name, key: taskKey }));
      for (const key of ["task", "gantt", "load", "candidates"])
        await queries.invalidateQueries({ queryKey: [key, slug] });
      onAssigned();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const setLevel = async (next: number) => {
    onLevel(next);
    if (!canAssign || !need.skill) return;
    try {
      await api.PUT("/api/v1/workspaces/{slug}/records/{key}/skill-needs", {
        params: { path: { slug, key: taskKey } },
        body: { needs: [{ skill: need.skill, level: next }] },
      });
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <div className={styles.need}>
        <span>
          {need.skill || t("resources.who.anySkill")} ·{" "}
          {t("resources.load.dayCount", { days: dates.figure(need.effort_days) })} ·{" "}
          {dates.span(need.start_on, need.finish_on)}
          {need.is_window_assumed && <span className={styles.quiet}> {t("resources.who.assumed")}</span>}
        </span>
        {need.skill && (
          <Select
            size="xs"
            allowDeselect={false}
            aria-label={t("resources.who.level")}
            value={String(need.level)}
            data={(levels.data?.levels ?? []).map((word) => ({
              value: String(word.level),
              label: t("resources.who.least", {
                level: word.level,
                word: language === "zh" ? word.zh : word.en,
              }),
            }))}
            onChange={(value) => value && void setLevel(Number(value))}
          />
        )}
      </div>
      {found.candidates.length === 0 && (
        <Empty title={t("resources.who.nobody")}>{t("resources.who.nobodyWords")}</Empty>
      )}
      <ol className={styles.candidates}>
        {found.candidates.map((one) => (
          <Row key={one.person} one={one} onAssign={canAssign ? () => void assign(one) : undefined} />
        ))}
      </ol>
      {found.below > 0 && <p className={styles.quiet}>{t("resources.who.below", { count: found.below })}</p>}
    </>
  );
}

function Row({ one, onAssign }: { one: Candidate; onAssign: (() => void) | undefined }) {
  const { t } = useTexts();
  const dates = useDates();
  return (
    <li className={styles.candidate}>
      <div className={styles.head}>
        <Face name={one.name} size={30} />
        <span className={styles.who}>
          <strong>{one.name}</strong>
          <span className={styles.quiet}>
            {[one.department_name, one.level > 0 ? `${one.level} · ${one.level_word}` : ""]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </span>
        {one.is_growth && (
          <Mark tone="violet">
            <IconSeedling size={12} aria-hidden="true" /> {t("resources.who.growth")}
          </Mark>
        )}
        <span className={styles.score}>
          {dates.figure(one.score)}
          <span className={styles.quiet}> / 100</span>
        </span>
        {one.is_current ? (
          <Mark tone="green">{t("resources.who.current")}</Mark>
        ) : (
          onAssign && (
            <Button size="compact-sm" variant="default" onClick={onAssign}>
              {t("resources.who.assign")}
            </Button>
          )
        )}
      </div>
      <dl className={styles.parts}>
        {one.parts.map((part) => (
          <div key={part.name} data-none={part.points === 0 || undefined}>
            <dt>{t(`resources.who.part.${part.name as "skill"}`)}</dt>
            <dd className={styles.points}>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.fill} style={{ width: `${(part.points / part.most) * 100}%` }} />
              </span>
              {dates.figure(part.points)}/{part.most}
            </dd>
            <dd>{part.text}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
