import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconRubberStamp } from "@tabler/icons-react";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { type TextKey, useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { noteStep, operationOf } from "../../ui/undo";
import { type Document, useDocument, useFiles, useFresh, usePreview } from "./data";
import styles from "./documents.module.css";
import { ExportMenu, ExportState, useExport } from "./Exporting";
import { IssueForm } from "./IssueForm";
import { Outline } from "./Outline";
import { SectionView } from "./SectionView";
import { Side } from "./Side";
import { useSaving } from "./saving";

export default function DocumentPage() {
  const { slug } = useWorkspace();
  const { key } = useParams({ strict: false }) as { key: string };
  const document = useDocument(slug, key);
  if (document.isPending)
    return (
      <Page header={<PageHeader title={key} />}>
        <Loading shape="text" />
      </Page>
    );
  if (document.isError)
    return (
      <Page header={<PageHeader title={key} />}>
        <Failure error={document.error} onRetry={() => void document.refetch()} />
      </Page>
    );
  return <Opened document={document.data} />;
}

/** A document on the desk: its outline, its pages as they print now, and what is known about it. */
function Opened({ document }: { document: Document }) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const preview = usePreview(slug, document.key);
  const files = useFiles(slug, document.key);
  const exporting = useExport(slug, document.key, () => void files.refetch());
  const saving = useSaving(document);
  const [edited, setEdited] = useState<number | null>(null);
  const [isIssuing, setIssuing] = useState(false);
  const open = (id: number) => {
    setEdited(id);
    requestAnimationFrame(() =>
      window.document.getElementById(`part-${id}`)?.scrollIntoView({ block: "nearest" }),
    );
  };
  return (
    <Page
      layout="fill"
      header={
        <PageHeader
          name={`${document.key} ${document.title}`}
          title={
            <span className={styles.pageTitle}>
              <Link className={styles.back ?? ""} to={`/w/${slug}/documents`}>
                {document.key}
              </Link>
              {document.title}
            </span>
          }
          meta={
            <span className={styles.headMarks}>
              <Mark tone="blue">{t(`documents.kind.${document.kind}` as TextKey)}</Mark>
              <Mark>{t("documents.draftOf", { edition: document.edition })}</Mark>
            </span>
          }
          actions={
            <>
              <ExportMenu exporting={exporting} />
              {document.can.issue && (
                <Button
                  variant="default"
                  leftSection={<IconRubberStamp size={15} />}
                  onClick={() => setIssuing(true)}
                >
                  {t("documents.issue.button")}
                </Button>
              )}
              {document.can.edit && <MoreMenu document={document} />}
            </>
          }
        />
      }
    >
      <ExportState slug={slug} exporting={exporting} />
      <div className={styles.desk}>
        <Outline
          document={document}
          preview={preview.data}
          edited={edited}
          onOpen={open}
          onAdded={setEdited}
          saving={saving}
        />
        <div className={styles.pages}>
          <article className={styles.paper} lang={document.language === "zh" ? "zh-CN" : "en"}>
            {preview.isPending && <Loading shape="text" />}
            {preview.isError && <Failure error={preview.error} onRetry={() => void preview.refetch()} />}
            {document.sections.map((section) => (
              <SectionView
                key={section.id}
                document={document}
                section={section}
                part={preview.data?.parts.find((one) => one.section === section.id)}
                isEdited={edited === section.id}
                onEdit={() => setEdited(section.id)}
                onClose={() => setEdited(null)}
                saving={saving}
              />
            ))}
          </article>
        </div>
        <Side
          document={document}
          preview={preview.data}
          files={files.data ?? []}
          exporting={exporting}
          saving={saving}
        />
      </div>
      {isIssuing && (
        <IssueForm document={document} preview={preview.data} onClose={() => setIssuing(false)} />
      )}
    </Page>
  );
}

function MoreMenu({ document }: { document: Document }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const fresh = useFresh(slug, document.key);
  const path = { slug, key: document.key };
  const complete = async () => {
    try {
      const { data, response } = await api.POST("/api/v1/workspaces/{slug}/documents/{key}/template", {
        params: { path },
      });
      if (data) fresh.document(data);
      const added = (data?.sections.length ?? 0) - document.sections.length;
      noteStep({
        slug,
        label: t("documents.more.completed", { count: added }),
        operationIds: [operationOf(response)],
      });
    } catch (error) {
      noticeFailed(error);
    }
  };
  const remove = async () => {
    try {
      const { response } = await api.DELETE("/api/v1/workspaces/{slug}/documents/{key}", {
        params: { path },
      });
      noteStep({
        slug,
        label: t("documents.more.removed", { key: document.key }),
        operationIds: [operationOf(response)],
      });
      await navigate({ to: `/w/${slug}/documents` });
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <ActionIcon aria-label={t("common.more")}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void complete()}>{t("documents.more.complete")}</Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" onClick={() => void remove()}>
          {t("documents.more.remove")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
