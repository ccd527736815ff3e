import { ActionIcon, Button, Group, Menu, Modal, Switch, TextInput } from "@mantine/core";
import { IconBookmark, IconDeviceFloppy, IconLock, IconTrash, IconUsers } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../notice";
import styles from "./views.module.css";

const keyOf = (slug: string, page: string) => ["saved-views", slug, page] as const;

interface SavedViewsProps {
  /** Whose views they are: a page's name. */
  page: string;
  /** The page's address as it is now, without what merely is open. */
  query: string;
  onApply: (query: string) => void;
}

/** What a page shows (filters, order, columns, view) under a name, for oneself or for all. */
export function SavedViews({ page, query, onApply }: SavedViewsProps) {
  const { t } = useTexts();
  const { slug, can } = useWorkspace();
  const queries = useQueryClient();
  const [isNaming, setNaming] = useState(false);
  const views = useQuery({
    queryKey: keyOf(slug, page),
    enabled: can.read_plan === true,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/views", { params: { path: { slug }, query: { page } } })),
  });
  if (!can.read_plan) return null;
  const current = views.data?.find((view) => view.query === query);
  const remove = async (id: number) => {
    try {
      await api.DELETE("/api/v1/workspaces/{slug}/views/{view_id}", {
        params: { path: { slug, view_id: id } },
      });
      await queries.invalidateQueries({ queryKey: keyOf(slug, page) });
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <Menu position="bottom-end" width={268}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={15} stroke={1.7} />}>
            {current?.name ?? t("requirements.views.title")}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={styles.viewMenu}>
            {views.data?.length === 0 && <Menu.Label>{t("requirements.views.none")}</Menu.Label>}
            {views.data?.map((view) => (
              <Menu.Item
                key={view.id}
                onClick={() => onApply(view.query)}
                leftSection={
                  view.is_shared ? <IconUsers size={15} stroke={1.6} /> : <IconLock size={15} stroke={1.6} />
                }
                rightSection={
                  view.can_delete ? (
                    <ActionIcon
                      component="span"
                      role="button"
                      size={24}
                      aria-label={t("requirements.views.remove", { name: view.name })}
                      onClick={(event) => {
                        event.stopPropagation();
                        void remove(view.id);
                      }}
                    >
                      <IconTrash size={14} stroke={1.6} />
                    </ActionIcon>
                  ) : undefined
                }
              >
                {view.name}
              </Menu.Item>
            ))}
          </div>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconDeviceFloppy size={15} stroke={1.6} />}
            onClick={() => setNaming(true)}
          >
            {t("requirements.views.save")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isNaming && (
        <SaveDialog page={page} query={query} canShare={can.plan === true} onClose={() => setNaming(false)} />
      )}
    </>
  );
}

interface SaveDialogProps {
  page: string;
  query: string;
  canShare: boolean;
  onClose: () => void;
}

function SaveDialog({ page, query, canShare, onClose }: SaveDialogProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [isShared, setShared] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api.POST("/api/v1/workspaces/{slug}/views", {
        params: { path: { slug } },
        body: { page, name, query, is_shared: isShared },
      });
      await queries.invalidateQueries({ queryKey: keyOf(slug, page) });
      noticeDone(t("requirements.views.saved", { name }));
      onClose();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("requirements.views.save")} size={400}>
      <form onSubmit={(event) => void submit(event)}>
        <TextInput
          required
          data-autofocus
          maxLength={80}
          label={t("requirements.views.name")}
          description={t("requirements.views.nameWords")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {canShare && (
          <Switch
            mt="md"
            label={t("requirements.views.share")}
            checked={isShared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
        )}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" disabled={name.trim() === ""}>
            {t("common.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
