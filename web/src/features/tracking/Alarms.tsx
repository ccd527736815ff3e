import { Button, Select, Textarea } from "@mantine/core";
import { IconArrowRight, IconChecks } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText, momentText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Alarm, alarmKinds, alarmTones, placeOf, useAct, useAlarms, useProgress, useSaid } from "./data";
import type { ProgressSearch } from "./Progress";
import styles from "./tracking.module.css";

const states = ["open", "new", "closed", "all"] as const;

/** What slips, whom it reaches, and what somebody makes of it. */
export default function Alarms({
  search,
  put,
}: {
  search: ProgressSearch;
  put: (change: ProgressSearch) => void;
}) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const state = states.find((one) => one === search.state) ?? "open";
  const kind = alarmKinds.find((one) => one === search.kind) ?? "";
  const found = useAlarms(slug, { state, kind, project: search.project ?? "" }, language);
  const projects = useProgress(slug).data?.projects;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading shape="cards" />;
  const { alarms, count } = found.data;
  return (
    <div className={styles.stack}>
      <div className={styles.line}>
        <Select
          size="xs"
          clearable
          aria-label={t("tracking.alarms.kind")}
          placeholder={t("tracking.alarms.kind")}
          value={kind || null}
          data={alarmKinds.map((value) => ({ value, label: t(`tracking.alarm.${value}`) }))}
          onChange={(value) => put({ kind: value ?? undefined } as ProgressSearch)}
        />
        <Select
          size="xs"
          clearable
          searchable
          aria-label={t("tracking.project")}
          placeholder={t("tracking.project")}
          value={search.project ?? null}
          data={(projects ?? []).map((one) => ({ value: one.key, label: one.title }))}
          onChange={(value) => put({ project: value ?? undefined } as ProgressSearch)}
        />
        <Select
          size="xs"
          allowDeselect={false}
          aria-label={t("tracking.alarms.state")}
          value={state}
          data={states.map((value) => ({ value, label: t(`tracking.alarms.is.${value}`) }))}
          onChange={(value) =>
            put({ state: value === "open" ? undefined : (value ?? undefined) } as ProgressSearch)
          }
        />
      </div>
      {alarms.length === 0 ? (
        <Empty title={t("tracking.alarms.none")}>{t("tracking.alarms.noneWords")}</Empty>
      ) : (
        <ul className={styles.alarms} aria-label={t("tracking.view.alarms")}>
          {alarms.map((one) => (
            <AlarmCard key={one.id} alarm={one} canAcknowledge={found.data.can_acknowledge} />
          ))}
        </ul>
      )}
      {count > alarms.length && (
        <p className={styles.quiet}>{t("tracking.alarms.more", { count: count - alarms.length })}</p>
      )}
    </div>
  );
}

function AlarmCard({ alarm, canAcknowledge }: { alarm: Alarm; canAcknowledge: boolean }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const { act, isBusy } = useAct();
  const [reason, setReason] = useState<string | null>(null);
  const kind = alarm.scope === "project" ? "project" : "task";
  const place = alarm.scope === "release" ? `/w/${slug}/releases` : placeOf(slug, { kind, key: alarm.key });
  const value = alarm.kind === "behind" ? said.share(alarm.value) : said.figure(alarm.value);
  const acknowledge = async () => {
    const done = await act(() =>
      api.POST("/api/v1/workspaces/{slug}/alarms/{alarm_id}/acknowledge", {
        params: { path: { slug, alarm_id: alarm.id } },
        body: { reason: reason ?? "" },
      }),
    );
    if (done) setReason(null);
  };
  return (
    <li className={styles.alarm} data-closed={alarm.closed_at !== null || undefined}>
      <div className={styles.spread}>
        <span className={styles.line}>
          <Mark tone={alarmTones[alarm.kind]}>{alarm.kind_name}</Mark>
          {alarm.key && <span className={styles.key}>{alarm.key}</span>}
          <a className={styles.strong} href={place ?? undefined}>
            {alarm.name}
          </a>
        </span>
        <span className={styles.quiet}>
          {[alarm.project, momentText(alarm.opened_at, language)].filter(Boolean).join(" · ")}
        </span>
      </div>
      <p className={styles.sentence}>
        {t(`tracking.alarms.says.${alarm.kind}`, {
          value,
          due: alarm.due_on ? dateText(alarm.due_on) : "–",
          expected: alarm.expected_on ? dateText(alarm.expected_on) : "–",
        })}
      </p>
      <Affected alarm={alarm} />
      {alarm.people.length > 0 && (
        <span className={styles.quiet}>
          {t("tracking.alarms.told", {
            names: alarm.people.map((one) => one.name).join(t("requirements.listSeparator")),
          })}
        </span>
      )}
      {alarm.acknowledged_by && (
        <span className={styles.known}>
          <IconChecks size={14} aria-hidden="true" />
          {t("tracking.alarms.known", { name: alarm.acknowledged_by.name, reason: alarm.reason })}
        </span>
      )}
      {alarm.closed_at && (
        <span className={styles.quiet}>
          {t("tracking.alarms.closed", { at: momentText(alarm.closed_at, language) })}
        </span>
      )}
      {canAcknowledge && !alarm.closed_at && !alarm.acknowledged_by && (
        <div className={styles.line}>
          {reason === null ? (
            <Button size="compact-xs" variant="default" onClick={() => setReason("")}>
              {t("tracking.alarms.acknowledge")}
            </Button>
          ) : (
            <div className={styles.answer}>
              <Textarea
                autosize
                minRows={1}
                maxLength={500}
                data-autofocus
                aria-label={t("tracking.alarms.reason")}
                placeholder={t("tracking.alarms.reason")}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              <span className={styles.line}>
                <Button
                  size="compact-xs"
                  loading={isBusy}
                  disabled={!reason.trim()}
                  onClick={() => void acknowledge()}
                >
                  {t("tracking.alarms.acknowledge")}
                </Button>
                <Button size="compact-xs" variant="default" onClick={() => setReason(null)}>
                  {t("common.cancel")}
                </Button>
              </span>
            </div>
          )}
        </div>
      )}
    </li>
  );
}

/** The tasks behind it with who does them, then what they are for. */
function Affected({ alarm }: { alarm: Alarm }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { affected } = alarm;
  const shown = affected.tasks.slice(0, 6);
  const more = affected.tasks.length - shown.length + affected.more;
  const groups: readonly [string, readonly { label: string; href: string | null }[]][] = [
    [
      t("tracking.alarms.milestones"),
      affected.milestones.map((one) => ({
        label: one.days > 0 ? `${one.title} +${one.days}` : one.title,
        href: placeOf(slug, { kind: "task", key: one.key }),
      })),
    ],
    [
      t("tracking.alarms.releases"),
      affected.releases.map((label) => ({ label, href: `/w/${slug}/releases` })),
    ],
    [
      t("tracking.alarms.requirements"),
      affected.requirements.map((one) => ({
        label: `${one.key} ${one.title}`,
        href: placeOf(slug, { kind: "requirement", key: one.key }),
      })),
    ],
    [
      t("tracking.alarms.objectives"),
      affected.objectives.map((one) => ({
        label: one.title,
        href: placeOf(slug, { kind: "objective", key: one.key }),
      })),
    ],
  ];
  const filled = groups.filter(([, things]) => things.length > 0);
  if (shown.length === 0 && filled.length === 0) return null;
  return (
    <div className={styles.affected}>
      {shown.length > 0 && (
        <ul className={styles.chain} aria-label={t("tracking.alarms.behind")}>
          {shown.map((one) => (
            <li key={one.key}>
              <IconArrowRight size={13} aria-hidden="true" />
              <Link
                className={styles.link ?? ""}
                to={`/w/${slug}/schedule`}
                search={{ task: one.key } as never}
              >
                {one.title}
              </Link>
              {one.person && <span>{one.person}</span>}
              {one.days > 0 && (
                <span className={styles.bad}>{t("tracking.lateBy", { count: one.days })}</span>
              )}
              {one.by_person && <span className={styles.quiet}>{t("tracking.alarms.byPerson")}</span>}
            </li>
          ))}
          {more > 0 && <li className={styles.quiet}>{t("tracking.alarms.moreTasks", { count: more })}</li>}
        </ul>
      )}
      {filled.map(([name, things]) => (
        <p key={name} className={styles.reached}>
          <span className={styles.quiet}>{name}</span>
          {things.slice(0, 4).map((one) => (
            <a key={one.label} className={styles.link} href={one.href ?? undefined}>
              {one.label}
            </a>
          ))}
          {things.length > 4 && <span className={styles.quiet}>+{things.length - 4}</span>}
        </p>
      ))}
    </div>
  );
}
