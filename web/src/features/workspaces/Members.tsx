import { ActionIcon, Button, MultiSelect, Select } from "@mantine/core";
import { IconUserMinus, IconUserPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";
import { type SessionWorkspace, sessionKey, useSession } from "../../api/session";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { Face } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Section } from "../../ui/section";
import { Failure, Loading } from "../../ui/state";
import { Invite } from "./Invite";
import styles from "./List.module.css";
import { membersKey, type RoleName, roles } from "./roles";

type Member = components["schemas"]["MemberOut"];

export function Members({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const { slug } = workspace;
  const members = useQuery({
    queryKey: membersKey(slug),
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/members", { params: { path: { slug } } })),
  });
  const [isInviting, setInviting] = useState(false);
  return (
    <Section
      title={t("workspaces.members.title")}
      words={t("workspaces.members.words")}
      actions={
        workspace.can.manage ? (
          <Button leftSection={<IconUserPlus size={15} />} onClick={() => setInviting(true)}>
            {t("workspaces.members.invite")}
          </Button>
        ) : undefined
      }
    >
      {members.isPending && <Loading shape="text" />}
      {members.isError && <Failure error={members.error} onRetry={() => void members.refetch()} />}
      {members.data && (
        <ul className={styles.list}>
          {members.data.map((member) => (
            <MemberRow key={member.id} member={member} workspace={workspace} />
          ))}
        </ul>
      )}
      {isInviting && <Invite workspace={workspace} onClose={() => setInviting(false)} />}
    </Section>
  );
}

function MemberRow({ member, workspace }: { member: Member; workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const { user } = useSession();
  const queries = useQueryClient();
  const path = { slug: workspace.slug, member_id: member.id };
  const isMe = member.user === user.id;
  const canManage = workspace.can.manage === true;
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: membersKey(workspace.slug) });
    await queries.invalidateQueries({ queryKey: sessionKey });
  };
  const change = async (role: string, products: number[]) => {
    try {
      await api.PATCH("/api/v1/workspaces/{slug}/members/{member_id}", {
        params: { path },
        body: { role, products },
      });
      await refresh();
      noticeDone(
        t("workspaces.members.changed", {
          name: member.name,
          role: t(`workspaces.role.${role as RoleName}`),
        }),
      );
    } catch (error) {
      noticeFailed(error);
    }
  };
  const remove = async () => {
    const isSure = await askConfirm({
      title: t(isMe ? "workspaces.members.leaveTitle" : "workspaces.members.removeTitle", {
        name: member.name,
      }),
      words: t(isMe ? "workspaces.members.leaveWords" : "workspaces.members.removeWords"),
      action: t(isMe ? "workspaces.members.leave" : "workspaces.members.remove"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/members/{member_id}", { params: { path } });
      if (isMe) window.location.assign("/");
      else await refresh();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const removeLabel = t(isMe ? "workspaces.members.leave" : "workspaces.members.removeName", {
    name: member.name,
  });
  return (
    <li className={styles.row}>
      <Face name={member.name} size={32} />
      <div className={styles.about}>
        <div className={styles.name}>
          {member.name} {isMe && <span className={styles.quiet}>({t("common.you")})</span>}
        </div>
        <div className={styles.quiet}>{member.email}</div>
      </div>
      {canManage ? (
        <Select
          className={styles.choice ?? ""}
          aria-label={t("workspaces.members.roleOf", { name: member.name })}
          value={member.role}
          allowDeselect={false}
          data={roles.map((role) => ({ value: role, label: t(`workspaces.role.${role}`) }))}
          onChange={(role) => {
            if (role && role !== member.role) void change(role, member.products);
          }}
        />
      ) : (
        <span className={styles.quiet}>{t(`workspaces.role.${member.role as RoleName}`)}</span>
      )}
      {canManage || isMe ? (
        <ActionIcon onClick={() => void remove()} aria-label={removeLabel} title={removeLabel}>
          <IconUserMinus size={17} stroke={1.6} />
        </ActionIcon>
      ) : null}
      {member.role === "guest" && canManage && (
        <MultiSelect
          className={styles.below ?? ""}
          aria-label={t("workspaces.members.guestProducts", { name: member.name })}
          placeholder={member.products.length === 0 ? t("workspaces.members.noProducts") : ""}
          value={member.products.map(String)}
          data={workspace.products.map((product) => ({ value: String(product.id), label: product.name }))}
          onChange={(chosen) => void change(member.role, chosen.map(Number))}
        />
      )}
    </li>
  );
}
