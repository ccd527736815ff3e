import { Button, Group, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { type SessionWorkspace, sessionKey } from "../../api/session";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Section } from "../../ui/section";

const currencies = ["CNY", "USD", "EUR", "JPY", "GBP", "HKD", "SGD"];

export function General({ workspace }: { workspace: SessionWorkspace }) {
  // What was typed for one workspace is not another's.
  return <GeneralOf key={workspace.slug} workspace={workspace} />;
}

function GeneralOf({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const [name, setName] = useState(workspace.name);
  const params = { path: { slug: workspace.slug } };
  const change = async (body: { name?: string; currency?: string }) => {
    try {
      await api.PATCH("/api/v1/workspaces/{slug}", { params, body });
      await queries.invalidateQueries({ queryKey: sessionKey });
      noticeDone(t("common.saved"));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <Section title={t("workspaces.general.name")} words={t("workspaces.general.nameWords")}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void change({ name });
          }}
        >
          <Group align="flex-end" gap="sm">
            <TextInput
              flex={1}
              miw={200}
              label={t("workspaces.general.name")}
              value={name}
              readOnly={!workspace.can.manage}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            {workspace.can.manage && (
              <Button type="submit" h={32} disabled={name.trim() === "" || name.trim() === workspace.name}>
                {t("common.rename")}
              </Button>
            )}
          </Group>
          <Group mt="md" gap="sm" align="flex-start">
            <Select
              w={160}
              label={t("workspaces.general.currency")}
              data={[...new Set([workspace.currency, ...currencies])]}
              value={workspace.currency}
              disabled={!workspace.can.manage}
              allowDeselect={false}
              onChange={(currency) => {
                if (currency && currency !== workspace.currency) void change({ currency });
              }}
            />
            <TextInput
              flex={1}
              miw={160}
              label={t("workspaces.general.address")}
              value={`/w/${workspace.slug}`}
              readOnly
              variant="filled"
            />
          </Group>
        </form>
      </Section>
      {workspace.is_demo && workspace.can.delete && <RemoveDemo workspace={workspace} />}
      {!workspace.is_demo && workspace.can.delete && <DeleteWorkspace workspace={workspace} />}
    </>
  );
}

function useLeave(): (message: string) => Promise<void> {
  const queries = useQueryClient();
  const router = useRouter();
  return async (message) => {
    await router.navigate({ to: "/profile" });
    await queries.resetQueries({ queryKey: sessionKey });
    await router.navigate({ to: "/" });
    noticeDone(message);
  };
}

function RemoveDemo({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const leave = useLeave();
  const remove = async () => {
    const isSure = await askConfirm({
      title: t("workspaces.general.removeDemo"),
      words: t("workspaces.general.removeDemoSure"),
      action: t("workspaces.general.removeDemo"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/demo", { params: { path: { slug: workspace.slug } } });
      await leave(t("workspaces.general.demoRemoved"));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Section
      title={t("workspaces.general.demoTitle")}
      words={t("workspaces.general.removeDemoWords")}
      look="danger"
    >
      <Button color="red" variant="light" onClick={() => void remove()}>
        {t("workspaces.general.removeDemo")}
      </Button>
    </Section>
  );
}

function DeleteWorkspace({ workspace }: { workspace: SessionWorkspace }) {
  const { t } = useTexts();
  const leave = useLeave();
  const remove = async () => {
    const isSure = await askConfirm({
      title: t("workspaces.general.deleteTitle", { name: workspace.name }),
      words: t("workspaces.general.deleteSure"),
      action: t("workspaces.general.delete"),
      look: "danger",
      typed: workspace.name,
    });
    if (!isSure) return;
    try {
      await api.DELETE("/api/v1/workspaces/{slug}", { params: { path: { slug: workspace.slug } } });
      await leave(t("workspaces.general.deleted", { name: workspace.name }));
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Section title={t("workspaces.general.delete")} words={t("workspaces.general.deleteWords")} look="danger">
      <Button color="red" variant="light" onClick={() => void remove()}>
        {t("workspaces.general.delete")}
      </Button>
    </Section>
  );
}
