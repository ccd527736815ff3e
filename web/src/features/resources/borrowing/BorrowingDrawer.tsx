import { Button, Drawer, Group, Select, Textarea, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { api } from "../../../api/client";
import { todayIso } from "../../../engines/days";
import { useTexts } from "../../../texts";
import { Mark } from "../../../ui/mark";
import { noticeFailed } from "../../../ui/notice";
import { recordPanel } from "../../../ui/record";
import { Failure, Loading } from "../../../ui/state";
import { type Borrowing, borrowingsKey, useBorrowing, usePeople } from "../data";
import { useDates } from "../said";
import { toneOfState } from "./Borrowings";
import styles from "./borrowing.module.css";

interface BorrowingDrawerProps {
  slug: string;
  borrowingKey: string;
  onClose: () => void;
}

/** One request with its answer, and what the reader may do with it. */
export function BorrowingDrawer({ slug, borrowingKey, onClose }: BorrowingDrawerProps) {
  const { t } = useTexts();
  const dates = useDates();
  const found = useBorrowing(slug, borrowingKey);
  const one = found.data;
  const Comments = recordPanel("comments");
  const facts: [string, string][] = one
    ? [
        [t("resources.borrow.from"), `${one.department_name}${one.head_name ? ` · ${one.head_name}` : ""}`],
        [t("resources.borrow.to"), [one.target, one.to_department_name].filter(Boolean).join(" · ")],
        [
          t("resources.borrow.when"),
          `${dates.span(one.start_on, one.finish_on)} · ${t("resources.person.share", { percent: Math.round(one.share * 100) })}`,
        ],
        ...(one.skill
          ? ([
              [
                t("resources.capacity.skill"),
                t("resources.borrow.skillAt", { skill: one.skill, level: one.level }),
              ],
            ] as [string, string][])
          : []),
        [t("resources.borrow.askedBy"), one.asked_by.name ?? ""],
        [t("resources.borrow.reason"), one.reason],
        ...(one.decided_by
          ? ([
              [t("resources.borrow.decidedBy"), [one.decided_by, one.answer].filter(Boolean).join(" · ")],
            ] as [string, string][])
          : []),
        ...(one.returned_on
          ? ([[t("resources.borrow.returnedOn"), dates.day(one.returned_on)]] as [string, string][])
          : []),
      ]
    : [];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={
        <>
          {borrowingKey}{" "}
          {one && (
            <Mark tone={toneOfState[one.state] ?? "grey"}>
              {t(`resources.borrow.state.${one.state as "asked"}`)}
            </Mark>
          )}
        </>
      }
    >
      {found.isPending && <Loading shape="text" />}
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {one && (
        <>
          <h2 className={styles.title}>{one.title}</h2>
          <dl className={styles.facts}>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <Settle slug={slug} one={one} />
          {Comments && (
            <Suspense fallback={<Loading shape="text" />}>
              <div className={styles.comments}>
                <Comments recordKey={one.key} can={{ comment: true }} />
              </div>
            </Suspense>
          )}
        </>
      )}
    </Drawer>
  );
}

function Settle({ slug, one }: { slug: string; one: Borrowing }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const people = usePeople(slug);
  const [answer, setAnswer] = useState("");
  const [person, setPerson] = useState<string | null>(null);
  const [on, setOn] = useState(todayIso());
  const params = { path: { slug, key: one.key } };
  const write = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await queries.invalidateQueries({ queryKey: borrowingsKey(slug) });
    } catch (error) {
      noticeFailed(error);
    }
  };
  const at = "/api/v1/workspaces/{slug}/borrowings/{key}" as const;
  const able = (people.data ?? []).filter(
    (candidate) =>
      candidate.department === one.department && (candidate.levels[one.skill ?? ""] ?? 0) >= one.level,
  );
  return (
    <div className={styles.settle}>
      {one.can.decide && (
        <>
          {one.person === null && (
            <Select
              label={t("resources.borrow.whoGoes")}
              description={able.length === 0 ? t("resources.borrow.nobodyAble") : undefined}
              value={person}
              data={able.map((candidate) => ({ value: String(candidate.id), label: candidate.name }))}
              onChange={setPerson}
            />
          )}
          <Textarea
            label={t("resources.borrow.answer")}
            description={t("resources.borrow.answerWords")}
            autosize
            minRows={2}
            maxLength={1000}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <Group gap="xs">
            <Button
              disabled={one.person === null && person === null}
              onClick={() =>
                void write(() =>
                  api.POST(`${at}/approve`, {
                    params,
                    body: { version: one.version, person: person ? Number(person) : null, answer },
                  }),
                )
              }
            >
              {t("resources.borrow.approve")}
            </Button>
            <Button
              variant="default"
              disabled={!answer.trim()}
              onClick={() =>
                void write(() => api.POST(`${at}/refuse`, { params, body: { version: one.version, answer } }))
              }
            >
              {t("resources.borrow.refuse")}
            </Button>
          </Group>
        </>
      )}
      {one.can.give_back && (
        <Group gap="xs" align="flex-end">
          <TextInput
            type="date"
            label={t("resources.borrow.lastDay")}
            value={on}
            min={one.start_on}
            max={one.finish_on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          <Button
            variant="default"
            onClick={() =>
              void write(() => api.POST(`${at}/return`, { params, body: { version: one.version, on } }))
            }
          >
            {t("resources.borrow.giveBack")}
          </Button>
        </Group>
      )}
      {one.can.withdraw && (
        <Button
          variant="subtle"
          onClick={() =>
            void write(() => api.POST(`${at}/withdraw`, { params, body: { version: one.version } }))
          }
        >
          {t("resources.borrow.withdraw")}
        </Button>
      )}
    </div>
  );
}
