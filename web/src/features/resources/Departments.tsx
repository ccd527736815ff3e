import { ActionIcon, Button, Group, Select, TextInput } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Section } from "../../ui/section";
import { Failure, Loading } from "../../ui/state";
import {
  type Department,
  departmentsKey,
  levelsKey,
  type SkillLevel,
  useDepartments,
  useLevels,
} from "./data";
import styles from "./team.module.css";

/** Departments with their heads, and what the levels of skills are called. */
export function Departments({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const found = useDepartments(workspace.slug);
  const levels = useLevels(workspace.slug);
  if (found.isPending || levels.isPending) return <Loading shape="cards" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (levels.isError) return <Failure error={levels.error} onRetry={() => void levels.refetch()} />;
  return (
    <>
      <Section title={t("resources.department.title")} words={t("resources.department.words")}>
        <List workspace={workspace} departments={found.data.items} canEdit={found.data.can_edit} />
      </Section>
      <Section title={t("resources.level.title")} words={t("resources.level.words")}>
        <LevelWords
          key={JSON.stringify(levels.data.levels)}
          slug={workspace.slug}
          levels={levels.data.levels}
          canEdit={levels.data.can_edit}
        />
      </Section>
    </>
  );
}

interface ListProps {
  workspace: SessionWorkspace;
  departments: readonly Department[];
  canEdit: boolean;
}

function List({ workspace, departments, canEdit }: ListProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const { slug } = workspace;
  const [name, setName] = useState("");
  const write = async (work: () => Promise<unknown>) => {
    try {
      await work();
      await queries.invalidateQueries({ queryKey: departmentsKey(slug) });
      return true;
    } catch (error) {
      noticeFailed(error);
      return false;
    }
  };
  const one = (id: number) => ({ params: { path: { slug, department_id: id } } });
  const add = async () => {
    const isDone = await write(() =>
      api.POST("/api/v1/workspaces/{slug}/departments", {
        params: { path: { slug } },
        body: { name, head: null },
      }),
    );
    if (isDone) setName("");
  };
  return (
    <div className={styles.form}>
      {departments.length === 0 && <p className={styles.words}>{t("resources.department.empty")}</p>}
      {departments.map((department) => (
        <Group key={department.id} wrap="nowrap" gap="xs">
          <TextInput
            flex={1}
            aria-label={t("resources.department.name")}
            defaultValue={department.name}
            readOnly={!canEdit}
            onBlur={(event) => {
              const next = event.currentTarget.value;
              if (next !== department.name)
                void write(() =>
                  api.PATCH("/api/v1/workspaces/{slug}/departments/{department_id}", {
                    ...one(department.id),
                    body: { name: next },
                  } as never),
                );
            }}
          />
          <Select
            flex={1}
            clearable
            searchable
            disabled={!canEdit}
            placeholder={t("resources.department.noHead")}
            aria-label={t("resources.department.headOf", { name: department.name })}
            value={department.head ? String(department.head) : null}
            data={workspace.people.map((person) => ({ value: String(person.id), label: person.name }))}
            onChange={(head) =>
              void write(() =>
                api.PATCH("/api/v1/workspaces/{slug}/departments/{department_id}", {
                  ...one(department.id),
                  body: { head: head ? Number(head) : null },
                } as never),
              )
            }
          />
          <span className={styles.quiet}>{t("resources.count", { count: department.people })}</span>
          {canEdit && (
            <ActionIcon
              aria-label={t("resources.department.remove", { name: department.name })}
              onClick={() =>
                void write(() =>
                  api.DELETE("/api/v1/workspaces/{slug}/departments/{department_id}", one(department.id)),
                )
              }
            >
              <IconTrash size={16} stroke={1.6} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {canEdit && (
        <Group wrap="nowrap" gap="xs">
          <TextInput
            flex={1}
            aria-label={t("resources.department.new")}
            placeholder={t("resources.department.new")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button
            variant="default"
            leftSection={<IconPlus size={15} />}
            disabled={!name.trim()}
            onClick={() => void add()}
          >
            {t("resources.department.add")}
          </Button>
        </Group>
      )}
    </div>
  );
}

interface LevelWordsProps {
  slug: string;
  levels: readonly SkillLevel[];
  canEdit: boolean;
}

function LevelWords({ slug, levels, canEdit }: LevelWordsProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [words, setWords] = useState(levels);
  const put = (level: number, change: Partial<SkillLevel>) =>
    setWords(words.map((word) => (word.level === level ? { ...word, ...change } : word)));
  const save = async () => {
    try {
      await api.PUT("/api/v1/workspaces/{slug}/skill-levels", {
        params: { path: { slug } },
        body: { levels: [...words] },
      });
      await queries.invalidateQueries({ queryKey: levelsKey(slug) });
      noticeDone(t("resources.level.saved"));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <div className={styles.form}>
      {words.map((word) => (
        <Group key={word.level} wrap="nowrap" gap="xs">
          <strong>{word.level}</strong>
          {(["zh", "en"] as const).map((language) => (
            <TextInput
              key={language}
              flex={1}
              maxLength={40}
              readOnly={!canEdit}
              aria-label={t(`resources.level.in.${language}`, { level: word.level })}
              value={word[language]}
              onChange={(event) => put(word.level, { [language]: event.currentTarget.value })}
            />
          ))}
        </Group>
      ))}
      {canEdit && (
        <Group justify="flex-end">
          <Button disabled={JSON.stringify(words) === JSON.stringify(levels)} onClick={() => void save()}>
            {t("common.save")}
          </Button>
        </Group>
      )}
    </div>
  );
}
