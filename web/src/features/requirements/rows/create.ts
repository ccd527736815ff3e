import { api } from "../../../api/client";
import { send } from "../../../api/outbox";
import type { components } from "../../../api/schema";
import { noticeFailed } from "../../../ui/notice";
import { noteStep, operationOf } from "../../../ui/undo";
import type { Words } from "../fields";
import type { Requirement, Values } from "../types";
import { nested } from "../values";

type RequirementIn = components["schemas"]["RequirementIn"];

/** Makes a requirement; null when the server refused (it has been said then). */
export async function createRequirement(
  slug: string,
  words: Words,
  given: Values & { product: number; title: string },
): Promise<Requirement | null> {
  try {
    const { made, operationId } = await post(slug, given);
    if (!made) return null;
    noteStep({
      slug,
      label: words.t("requirements.done.created", { key: made.key, title: made.title }),
      operationIds: [operationId],
    });
    return made;
  } catch (error) {
    noticeFailed(error);
    return null;
  }
}

/** Makes several, one after the other; one step to undo. Stops at the first that is refused. */
export async function createMany(
  slug: string,
  words: Words,
  drafts: readonly (Values & { product: number; title: string })[],
): Promise<void> {
  const operationIds: (string | null)[] = [];
  try {
    for (const draft of drafts) operationIds.push((await post(slug, draft)).operationId);
  } catch (error) {
    noticeFailed(error);
  }
  if (operationIds.length > 0)
    noteStep({
      slug,
      label: words.t("requirements.done.createdMany", { count: operationIds.length }),
      operationIds,
    });
}

function post(slug: string, body: Values & { product: number; title: string }) {
  return send(async (key) => {
    const { data, response } = await api.POST("/api/v1/workspaces/{slug}/requirements", {
      params: { path: { slug } },
      headers: { "Idempotency-Key": key },
      body: nested(body) as RequirementIn,
    });
    return { made: data ?? null, operationId: operationOf(response) };
  });
}

export async function deleteRequirements(
  slug: string,
  words: Words,
  rows: readonly { id: number; key: string }[],
): Promise<boolean> {
  try {
    const operationId = await send(async (key) => {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/requirements/delete", {
        params: { path: { slug } },
        headers: { "Idempotency-Key": key },
        body: { ids: rows.map((row) => row.id) },
      });
      return operationOf(response);
    });
    const first = rows[0];
    noteStep({
      slug,
      label:
        rows.length === 1 && first
          ? words.t("requirements.done.deleted", { key: first.key })
          : words.t("requirements.done.deletedMany", { count: rows.length }),
      operationIds: [operationId],
    });
    return true;
  } catch (error) {
    noticeFailed(error);
    return false;
  }
}
