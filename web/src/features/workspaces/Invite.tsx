import { Button, Group, Modal, MultiSelect, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { type SessionWorkspace, sessionKey } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { CopyText } from "../../ui/section";
import styles from "./List.module.css";
import { membersKey, type RoleName, roles } from "./roles";

/** Adds a person by e-mail. An unknown one gets an account and a link, which is shown here once. */
export function Invite({ workspace, onClose }: { workspace: SessionWorkspace; onClose: () => void }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<RoleName>("contributor");
  const [products, setProducts] = useState<string[]>([]);
  const [link, setLink] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    try {
      const made = await must(
        api.POST("/api/v1/workspaces/{slug}/members", {
          params: { path: { slug: workspace.slug } },
          body: { email, name, role, products: role === "guest" ? products.map(Number) : [] },
        }),
      );
      await queries.invalidateQueries({ queryKey: membersKey(workspace.slug) });
      await queries.invalidateQueries({ queryKey: sessionKey });
      if (made.sign_in_secret) {
        setLink(`${window.location.origin}/sign-in#${made.sign_in_secret}`);
      } else {
        noticeDone(t("workspaces.invite.added", { name: made.name }));
        onClose();
      }
    } catch (failure) {
      if (failure instanceof ApiProblem && failure.status < 500) setError(failure.detail);
      else noticeFailed(failure);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("workspaces.members.invite")}
      closeOnClickOutside={link === null}
      size={480}
    >
      {link !== null ? (
        <>
          <p className={styles.words}>{t("workspaces.invite.link", { name: name || email })}</p>
          <CopyText label={t("workspaces.invite.linkLabel")} value={link} />
          <Group justify="flex-end" mt="lg">
            <Button onClick={onClose}>{t("workspaces.invite.done")}</Button>
          </Group>
        </>
      ) : (
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <TextInput
            required
            type="email"
            data-autofocus
            label={t("workspaces.invite.email")}
            value={email}
            error={error}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <TextInput
            label={t("workspaces.invite.name")}
            description={t("workspaces.invite.nameWords")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Select
            label={t("workspaces.invite.role")}
            description={t(`workspaces.roleWords.${role}`)}
            allowDeselect={false}
            value={role}
            onChange={(value) => setRole((value ?? "contributor") as RoleName)}
            data={roles.map((one) => ({ value: one, label: t(`workspaces.role.${one}`) }))}
          />
          {role === "guest" && (
            <MultiSelect
              label={t("workspaces.invite.products")}
              value={products}
              onChange={setProducts}
              data={workspace.products.map((product) => ({ value: String(product.id), label: product.name }))}
            />
          )}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" disabled={email.trim() === ""}>
              {t("workspaces.invite.action")}
            </Button>
          </Group>
        </form>
      )}
    </Modal>
  );
}
