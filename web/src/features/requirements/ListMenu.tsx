import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { listActions } from "../../ui/list";
import { type Address, filterOf, isFiltered, queryOf } from "./address";

/** What other features do with all that the filter leaves: freeze it, review it. */
export function ListMenu({ address }: { address: Address }) {
  const { t } = useTexts();
  const { slug, can } = useWorkspace();
  const navigate = useNavigate();
  const actions = listActions("requirement", can);
  if (actions.length === 0) return null;
  const isCut = isFiltered(filterOf(address));
  const { view: _view, sort: _sort, cols: _cols, by: _by, ...filter } = address;
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon size={32} variant="default" aria-label={t("requirements.list.more")}>
          <IconDots size={16} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(isCut ? "requirements.list.ofFilter" : "requirements.list.ofAll")}</Menu.Label>
        {actions.map(({ label, icon: Icon, path, search }) => (
          <Menu.Item
            key={path}
            leftSection={<Icon size={15} stroke={1.6} />}
            onClick={() =>
              void navigate({
                to: `/w/${slug}/${path}`,
                search: search(isCut ? { query: queryOf(filter) } : {}) as never,
              })
            }
          >
            {t(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
