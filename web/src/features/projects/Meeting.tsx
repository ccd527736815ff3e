import { Button, MultiSelect, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { dayText, type Milestone, useMeeting, useWrite } from "./data";
import styles from "./projects.module.css";

/** The review meeting of a milestone: its day and people, and the review round that it holds. */
export function Meeting({ one }: { one: Milestone }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useMeeting(slug, one.key);
  return (
    <section className={styles.part}>
      <h3>{t("projects.meeting")}</h3>
      {found.data && (
        <Held key={`${one.key}${found.data.review?.key ?? ""}`} one={one} meeting={found.data} />
      )}
      {found.isError && <p className={styles.wrong}>{found.error.message}</p>}
    </section>
  );
}

interface HeldProps {
  one: Milestone;
  meeting: components["schemas"]["MeetingOut"];
}

function Held({ one, meeting }: HeldProps) {
  const { t, language } = useTexts();
  const { slug, people } = useWorkspace();
  const write = useWrite(slug);
  const [on, setOn] = useState(meeting.on ?? "");
  const [who, setWho] = useState(meeting.people.map((row) => String(row.id)));
  const at = { params: { path: { slug, key: one.key } } };
  const path = "/api/v1/workspaces/{slug}/milestones/{key}/meeting" as const;
  const keep = () =>
    write(t("projects.done.meeting", { key: one.key }), () =>
      api.PUT(path, { ...at, body: { on: on || null, people: who.map(Number) } }),
    );
  const start = async () => {
    if (await keep())
      await write(t("projects.done.review", { key: one.key }), () => api.POST(`${path}/start`, at));
  };
  if (meeting.review)
    return (
      <div className={styles.meeting}>
        <p>
          <Link to={`/w/${slug}/reviews/${meeting.review.key}` as "/"} className={styles.link}>
            <span className={styles.key}>{meeting.review.key}</span> {meeting.review.title}
          </Link>{" "}
          <Mark look="dot">{meeting.review.said}</Mark>
        </p>
        <p className={styles.quiet}>
          {dayText(meeting.on, language)} · {meeting.people.map((row) => row.name).join(t("projects.comma"))}
        </p>
      </div>
    );
  if (!meeting.can_change)
    return (
      <p className={styles.quiet}>
        {dayText(meeting.on, language)} ·{" "}
        {meeting.people.map((row) => row.name).join(t("projects.comma")) || "–"}
      </p>
    );
  return (
    <div className={styles.form}>
      <p className={styles.quiet}>{t("projects.meetingWords", { count: meeting.requirements })}</p>
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={t("projects.meetingOn")}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        <MultiSelect
          searchable
          label={t("projects.meetingPeople")}
          value={who}
          data={people.map((row) => ({ value: String(row.id), label: row.name }))}
          onChange={setWho}
        />
      </div>
      <span className={styles.cardActions}>
        <Button size="xs" variant="default" onClick={() => void keep()}>
          {t("common.save")}
        </Button>
        <Button
          size="xs"
          disabled={meeting.requirements === 0 || who.length === 0}
          onClick={() => void start()}
        >
          {t("projects.startReview")}
        </Button>
      </span>
    </div>
  );
}
