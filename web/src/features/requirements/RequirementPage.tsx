import { ActionIcon, Menu } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconDots, IconLink, IconTrash } from "@tabler/icons-react";
import { useParams, useRouter } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useWorkspace } from "../../api/session";
import { noticeDone } from "../../ui/notice";
import { Page, PageHeader, useCrumbs } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { Detail, Viewers } from "./detail/Detail";
import { useRequirementQuery } from "./detail/useRequirement";
import { deleteRequirements } from "./rows/create";
import type { Requirement } from "./types";
import { useWords } from "./useWords";

/** One requirement on a page of its own: a lasting address by its key. */
export default function RequirementPage() {
  const { key = "" } = useParams({ strict: false }) as { key?: string };
  const { slug } = useWorkspace();
  const words = useWords();
  const router = useRouter();
  const found = useRequirementQuery(slug, key);
  const isWide = useMediaQuery("(min-width: 1081px)", true, { getInitialValueInEffect: false });
  const crumbs = useMemo(() => [{ label: key }], [key]);
  useCrumbs(crumbs);
  // A key from before a merge or a move is answered with the requirement's own: the address follows.
  const ownKey = found.data?.key ?? key;
  useEffect(() => {
    if (ownKey === key) return;
    const { search } = router.state.location;
    void router.navigate({ to: `/w/${slug}/requirements/${ownKey}`, search, replace: true } as never);
  }, [ownKey, key, slug, router]);
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading shape="text" />;
  const requirement = found.data;
  const header = (
    <PageHeader
      title={requirement.key}
      name={`${requirement.key} ${requirement.title}`}
      meta={<Viewers requirement={requirement} words={words} />}
      actions={
        <RequirementMenu
          requirement={requirement}
          onDeleted={() => void router.navigate({ to: `/w/${slug}/requirements` })}
        />
      }
    />
  );
  return (
    <Page layout="fill" header={header}>
      <div style={{ flex: 1, minHeight: 0, overflowY: "auto", background: "var(--pw-surface)" }}>
        <Detail
          key={requirement.id}
          requirement={requirement}
          words={words}
          layout={isWide ? "page" : "panel"}
        />
      </div>
    </Page>
  );
}

interface RequirementMenuProps {
  requirement: Requirement;
  onDeleted: () => void;
}

export function RequirementMenu({ requirement, onDeleted }: RequirementMenuProps) {
  const words = useWords();
  const { t, workspace } = words;
  const copy = async () => {
    const address = `${window.location.origin}/w/${workspace.slug}/requirements/${requirement.key}`;
    await navigator.clipboard.writeText(address);
    noticeDone(t("requirements.linkCopied"));
  };
  const remove = async () => {
    if (await deleteRequirements(workspace.slug, words, [requirement])) onDeleted();
  };
  return (
    <Menu position="bottom-end" width={196}>
      <Menu.Target>
        <ActionIcon aria-label={t("common.more")}>
          <IconDots size={17} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLink size={15} stroke={1.6} />} onClick={() => void copy()}>
          {t("requirements.copyLink")}
        </Menu.Item>
        {requirement.can.delete && (
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={15} stroke={1.6} />}
            onClick={() => void remove()}
          >
            {t("common.delete")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
