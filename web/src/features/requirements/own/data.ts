import { useQuery } from "@tanstack/react-query";
import { api, must } from "../../../api/client";
import { useFeed } from "../../../api/feed";
import type { components } from "../../../api/schema";
import { useWorkspace } from "../../../api/session";
import { currentLanguage } from "../../../texts";

export type OwnType = components["schemas"]["RequirementTypeOut"];
export type OwnField = components["schemas"]["CustomFieldOut"];

/** The workspace's own types and fields. */
export interface Own {
  types: readonly OwnType[];
  fields: readonly OwnField[];
}

export const ownKey = (slug: string) => ["requirement-types", slug] as const;
const nothing: Own = { types: [], fields: [] };

export function useOwn(): Own {
  const { slug } = useWorkspace();
  const path = { params: { path: { slug } } };
  const own = useQuery({
    queryKey: ownKey(slug),
    staleTime: 60_000,
    queryFn: async (): Promise<Own> => {
      const [types, fields] = await Promise.all([
        must(api.GET("/api/v1/workspaces/{slug}/requirement-types", path)),
        must(api.GET("/api/v1/workspaces/{slug}/custom-fields", path)),
      ]);
      return { types, fields };
    },
  });
  useFeed<{ kind: string }>(slug, "activity", (event) => {
    if (/^(RequirementType|CustomField)/.test(event.kind)) void own.refetch();
  });
  return own.data ?? nothing;
}

/** A name in the reader's language, else in the other one. */
export function nameOfOwn(thing: { name_en: string; name_zh: string }): string {
  return currentLanguage() === "zh" ? thing.name_zh || thing.name_en : thing.name_en || thing.name_zh;
}
