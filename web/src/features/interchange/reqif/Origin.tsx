import { useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import type { RecordPanelProps } from "../../../ui/record";
import { Empty, Failure, Loading } from "../../../ui/state";
import { useOrigin } from "./data";
import styles from "./reqif.module.css";
import { useReqifWords } from "./words";

/** What a requirement brought along from its ReqIF file: every attribute, and its pictures. */
export default function Origin({ recordKey }: RecordPanelProps) {
  const { t, language } = useTexts();
  const workspace = useWorkspace();
  const origin = useOrigin(workspace.slug, recordKey);
  const words = useReqifWords({ own_types: {}, own_choices: {}, own_fields: origin.data?.own_fields ?? {} });
  if (origin.isPending) return <Loading shape="text" />;
  if (origin.isError) return <Failure error={origin.error} onRetry={() => void origin.refetch()} />;
  const found = origin.data;
  if (!found.is_foreign) return <Empty title={t("interchange.reqif.origin.none")} />;
  const when = found.imported_at
    ? new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(
        new Date(found.imported_at),
      )
    : "";
  return (
    <div className={styles.origin}>
      <p className={styles.source}>
        {t("interchange.reqif.origin.source", { file: found.file_name ?? "", tool: found.tool ?? "", when })}
      </p>
      <dl className={styles.attributes}>
        <dt>{t("interchange.reqif.origin.identifier")}</dt>
        <dd className={styles.mono}>{found.identifier}</dd>
        <dt>{t("interchange.reqif.origin.type")}</dt>
        <dd>{found.type}</dd>
        {(found.values ?? []).map((one) => (
          <div key={one.name} className={styles.attribute}>
            <dt>{one.name}</dt>
            <dd>
              {one.value}
              {one.field && (
                <span className={styles.becomes}>
                  {t("interchange.reqif.origin.becomes", {
                    field: words.fieldName(one.field),
                  })}
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {(found.pictures ?? []).length > 0 && (
        <div className={styles.pictures}>
          {(found.pictures ?? []).map((picture) => (
            <a key={picture.address} href={picture.address} download={picture.name}>
              {picture.is_shown && <img src={picture.address} alt={picture.name} loading="lazy" />}
              <span>{picture.name}</span>
            </a>
          ))}
        </div>
      )}
    </div>
  );
}
