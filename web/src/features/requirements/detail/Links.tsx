import { ActionIcon, Button, Group, Popover, Select } from "@mantine/core";
import { IconAlertTriangle, IconPlus, IconX } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../../api/client";
import { noticeFailed } from "../../../ui/notice";
import { noteStep, operationOf } from "../../../ui/undo";
import type { Words } from "../fields";
import { Picker } from "../Picker";
import { type LinkKind, type LinkOut, linkKinds, type Requirement, symmetricKinds } from "../types";
import styles from "./detail.module.css";
import { requirementKey } from "./useRequirement";

/** What a link says when read from this end. */
function sayLink(link: Pick<LinkOut, "kind" | "is_outgoing">, words: Words): string {
  const isForward = link.is_outgoing || symmetricKinds.has(link.kind);
  return words.t(`requirements.${isForward ? "link" : "linkBack"}.${link.kind as "depends_on"}`);
}

/** Tests and tasks have pages of their own. */
function pathOf(slug: string, link: LinkOut): string {
  if (link.other_kind === "test_case") return `/w/${slug}/trace?view=tests&open=${link.other_key}`;
  if (link.other_kind === "task") return `/w/${slug}/schedule`;
  return `/w/${slug}/requirements/${link.other_key}`;
}

export function Links({ requirement, words }: { requirement: Requirement; words: Words }) {
  const { t, workspace } = words;
  const queries = useQueryClient();
  const path = { slug: workspace.slug, key: requirement.key };
  const take = (data: Requirement | undefined) => {
    if (data) queries.setQueryData(requirementKey(workspace.slug, requirement.key), data);
  };
  const remove = async (link: LinkOut) => {
    try {
      const { data, response } = await api.DELETE(
        "/api/v1/workspaces/{slug}/requirements/{key}/links/{link_id}",
        { params: { path: { ...path, link_id: link.id } } },
      );
      take(data);
      noteStep({
        slug: workspace.slug,
        label: t("requirements.done.unlinked", { from: requirement.key, to: link.other_key }),
        operationIds: [operationOf(response)],
      });
    } catch (error) {
      noticeFailed(error);
    }
  };
  const groups = [...new Set(requirement.links.map((link) => sayLink(link, words)))];
  return (
    <div className={styles.links}>
      {groups.map((group) => (
        <div key={group} className={styles.linkGroup}>
          <div className={styles.linkKind}>{group}</div>
          {requirement.links
            .filter((link) => sayLink(link, words) === group)
            .map((link) => (
              <div key={link.id} className={styles.linkRow}>
                <Link to={pathOf(workspace.slug, link)} className={styles.linkTo}>
                  <span className={styles.key}>{link.other_key}</span>
                  <span className={styles.linkTitle}>{link.other_title}</span>
                </Link>
                {link.is_suspect && (
                  <span className={styles.suspect} title={t("requirements.suspect")}>
                    <IconAlertTriangle size={14} stroke={1.7} aria-label={t("requirements.suspect")} />
                  </span>
                )}
                {requirement.can.edit && (
                  <ActionIcon
                    size={24}
                    aria-label={t("requirements.unlink", { key: link.other_key })}
                    onClick={() => void remove(link)}
                  >
                    <IconX size={14} stroke={1.6} />
                  </ActionIcon>
                )}
              </div>
            ))}
        </div>
      ))}
      {requirement.can.edit && <AddLink requirement={requirement} words={words} onAdded={take} />}
    </div>
  );
}

interface AddLinkProps {
  requirement: Requirement;
  words: Words;
  onAdded: (data: Requirement | undefined) => void;
}

function AddLink({ requirement, words, onAdded }: AddLinkProps) {
  const { t, workspace } = words;
  const [isOpen, setOpen] = useState(false);
  const [choice, setChoice] = useState<string>("depends_on");
  const add = async (otherKey: string) => {
    setOpen(false);
    const isBack = choice.startsWith("<");
    const kind = choice.replace("<", "");
    try {
      const { data, response } = await api.POST("/api/v1/workspaces/{slug}/requirements/{key}/links", {
        params: { path: { slug: workspace.slug, key: isBack ? otherKey : requirement.key } },
        body: { kind, target: isBack ? requirement.key : otherKey },
      });
      if (!isBack) onAdded(data);
      noteStep({
        slug: workspace.slug,
        label: t("requirements.done.linked", { from: requirement.key, to: otherKey }),
        operationIds: [operationOf(response)],
      });
    } catch (error) {
      noticeFailed(error);
    }
  };
  const choices = linkKinds.flatMap((kind: LinkKind) => {
    const forward = { value: kind as string, label: t(`requirements.link.${kind}`) };
    if (symmetricKinds.has(kind)) return [forward];
    return [forward, { value: `<${kind}`, label: t(`requirements.linkBack.${kind as "depends_on"}`) }];
  });
  return (
    <Popover opened={isOpen} onChange={setOpen} width={380} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPlus size={14} />}
          onClick={() => setOpen(!isOpen)}
        >
          {t("requirements.addLink")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <Group gap={8} mb={8} wrap="nowrap">
          <span className={styles.key}>{requirement.key}</span>
          <Select
            flex={1}
            size="xs"
            aria-label={t("requirements.linkKind")}
            allowDeselect={false}
            value={choice}
            data={choices}
            comboboxProps={{ withinPortal: false }}
            onChange={(value) => setChoice(value ?? "depends_on")}
          />
        </Group>
        <Picker
          label={t("requirements.pickLink")}
          without={new Set([requirement.id])}
          onCancel={() => setOpen(false)}
          onPick={(row) => void add(row.key)}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
