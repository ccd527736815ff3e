import { Button } from "@mantine/core";
import { IconEyeOff, IconLink } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import type { RecordPanelProps } from "../../ui/record";
import { Empty, Failure, Loading } from "../../ui/state";
import { noteStep, operationOf } from "../../ui/undo";
import { kinds, type Similar, useSimilarToRecord } from "./data";
import { SimilarLine } from "./SimilarLine";
import styles from "./similarity.module.css";

/** Beside a requirement: what resembles it, to be linked or set aside. */
export default function RecordSimilar({ recordKey, can }: RecordPanelProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const found = useSimilarToRecord(slug, recordKey);
  const again = () => void queries.invalidateQueries({ queryKey: ["similar", slug] });
  if (found.isPending) return <Loading shape="text" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data.is_ready) return <p className={styles.quiet}>{t("similarity.building")}</p>;
  if (found.data.items.length === 0)
    return <Empty title={t("similarity.noneTitle")}>{t("similarity.noneWords")}</Empty>;
  const link = async (one: Similar) => {
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/requirements/{key}/links", {
        params: { path: { slug, key: recordKey } },
        body: { kind: kinds[one.relation], target: one.key },
      });
      noteStep({
        slug,
        label: t("requirements.done.linked", { from: recordKey, to: one.key }),
        operationIds: [operationOf(response)],
      });
      again();
      void queries.invalidateQueries({ queryKey: ["requirement", slug] });
    } catch (error) {
      noticeFailed(error);
    }
  };
  const setAside = async (one: Similar) => {
    const params = { path: { slug, key: recordKey } };
    const body = { other: one.key };
    try {
      await api.POST("/api/v1/workspaces/{slug}/requirements/{key}/similar/set-aside", { params, body });
      again();
      noticeDone(t("similarity.setAside", { key: one.key }), {
        undo: () =>
          void api
            .POST("/api/v1/workspaces/{slug}/requirements/{key}/similar/take-up", { params, body })
            .then(again, noticeFailed),
      });
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <ul className={styles.lines}>
      {found.data.items.map((one) => (
        <SimilarLine
          key={one.id}
          slug={slug}
          one={one}
          actions={
            can.edit && (
              <>
                <Button
                  size="compact-xs"
                  variant="default"
                  leftSection={<IconLink size={13} />}
                  onClick={() => void link(one)}
                >
                  {t(`similarity.link.${one.relation}`)}
                </Button>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  leftSection={<IconEyeOff size={13} />}
                  onClick={() => void setAside(one)}
                >
                  {t("similarity.notTheSame")}
                </Button>
              </>
            )
          }
        />
      ))}
    </ul>
  );
}
