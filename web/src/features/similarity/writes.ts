import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { kinds, type Relation } from "./data";

/** What a person decides about two requirements that look alike; both can be taken back. */
export function useSettling(slug: string) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: ["similar", slug] });

  /** They are not the same: `other` is not shown beside `key` again. */
  const setAside = async (key: string, other: string) => {
    const params = { path: { slug, key } };
    const body = { other };
    try {
      await api.POST("/api/v1/workspaces/{slug}/requirements/{key}/similar/set-aside", { params, body });
      again();
      noticeDone(t("similarity.setAside", { key: other }), {
        undo: () =>
          void api
            .POST("/api/v1/workspaces/{slug}/requirements/{key}/similar/take-up", { params, body })
            .then(again, noticeFailed),
      });
    } catch (error) {
      noticeFailed(error);
    }
  };

  /** A link that says how `from` stands to `to`. */
  const link = async (from: string, to: string, relation: Relation) => {
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/requirements/{key}/links", {
        params: { path: { slug, key: from } },
        body: { kind: kinds[relation], target: to },
      });
      noteStep({
        slug,
        label: t("requirements.done.linked", { from, to }),
        operationIds: [operationOf(response)],
      });
      again();
      void queries.invalidateQueries({ queryKey: ["requirement", slug] });
    } catch (error) {
      noticeFailed(error);
    }
  };

  return { setAside, link };
}
