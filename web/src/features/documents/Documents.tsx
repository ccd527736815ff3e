import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useWorkspace } from "../../api/session";
import { type TextKey, useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { dayOf } from "./choices";
import { type DocumentRow, useDocuments } from "./data";
import styles from "./documents.module.css";
import { NewDocument } from "./NewDocument";

/** The documents of the workspace: what each is, which version is out, and which is being written. */
export default function Documents() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const documents = useDocuments(workspace.slug);
  const [isMaking, setMaking] = useState(false);
  const canWrite = workspace.can.write === true;
  const make = canWrite ? (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setMaking(true)}>
      {t("documents.new")}
    </Button>
  ) : undefined;
  return (
    <Page header={<PageHeader title={t("documents.title")} actions={make} />}>
      {documents.isPending && <Loading shape="rows" />}
      {documents.isError && <Failure error={documents.error} onRetry={() => void documents.refetch()} />}
      {documents.data?.length === 0 && (
        <Empty title={t("documents.empty")} actions={make}>
          {t("documents.emptyWords")}
        </Empty>
      )}
      {documents.data && documents.data.length > 0 && (
        <ul className={styles.list}>
          {documents.data.map((document) => (
            <DocumentLine key={document.id} document={document} />
          ))}
        </ul>
      )}
      {isMaking && (
        <NewDocument
          workspace={workspace}
          onClose={() => setMaking(false)}
          onMade={(key) => void navigate({ to: `/w/${workspace.slug}/documents/${key}` })}
        />
      )}
    </Page>
  );
}

function DocumentLine({ document }: { document: DocumentRow }) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const owner = workspace.people.find((one) => one.id === document.owner);
  const product = workspace.products.find((one) => one.id === document.product);
  return (
    <li className={styles.line}>
      <Link className={styles.lineLink ?? ""} to={`/w/${workspace.slug}/documents/${document.key}`}>
        <span className={styles.lineHead}>
          <span className={styles.key}>{document.key}</span>
          <span className={styles.lineTitle}>{document.title}</span>
        </span>
        <span className={styles.lineFacts}>
          <Mark tone="blue">{t(`documents.kind.${document.kind}` as TextKey)}</Mark>
          {product && <span>{product.name}</span>}
          {owner && <span>{owner.name}</span>}
          <span>{t("documents.changed", { date: dateText(dayOf(document.updated_at)) })}</span>
        </span>
      </Link>
      <span className={styles.editions}>
        {document.issued_edition && (
          <Mark tone="green">{t("documents.issuedAs", { edition: document.issued_edition })}</Mark>
        )}
        <Mark>{t("documents.draftOf", { edition: document.edition })}</Mark>
      </span>
    </li>
  );
}
