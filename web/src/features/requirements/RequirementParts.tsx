import { useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useMemo } from "react";
import { api, must } from "../../api/client";
import { type SessionWorkspace, useSession, useWorkspace } from "../../api/session";
import { type Command, type PaletteSource, useCommands, usePaletteSource } from "../../ui/commands";
import { closeCreate, openCreate, useCreateOpen } from "./create";
import { useWords } from "./useWords";

const CreateDialog = lazy(() => import("./CreateDialog"));

/** What works on every page: C for a new requirement, finding one by key or title in the palette. */
export function RequirementParts() {
  const { workspaces } = useSession();
  return workspaces.length === 0 ? null : <InWorkspace />;
}

function InWorkspace() {
  const workspace = useWorkspace();
  const mayCreate = workspace.can.write === true && workspace.products.some((one) => !one.is_archived);
  const commands = useMemo<readonly Command[]>(
    () =>
      mayCreate
        ? [
            {
              id: "requirements.create",
              label: "requirements.command.create",
              group: "requirements.title",
              shortcut: "c",
              run: openCreate,
            },
          ]
        : [],
    [mayCreate],
  );
  useCommands(commands);
  usePaletteSource(useRequirementSource(workspace));
  const isOpen = useCreateOpen();
  if (!isOpen || !mayCreate) return null;
  return (
    <Suspense>
      <NewRequirement />
    </Suspense>
  );
}

function NewRequirement() {
  const words = useWords();
  return <CreateDialog words={words} onClose={closeCreate} />;
}

function useRequirementSource(workspace: SessionWorkspace): PaletteSource {
  const router = useRouter();
  const { slug } = workspace;
  return useMemo(
    () => ({
      id: "requirements",
      search: async (query, signal) => {
        const page = await must(
          api.GET("/api/v1/workspaces/{slug}/requirements", {
            params: { path: { slug }, query: { q: query, limit: 8, sort: "-updated_at" } },
            signal,
          }),
        );
        return page.items.map((row) => ({
          id: `requirement-${row.id}`,
          label: row.title,
          hint: row.key,
          run: () => void router.navigate({ to: `/w/${slug}/requirements/${row.key}` }),
        }));
      },
    }),
    [slug, router],
  );
}
