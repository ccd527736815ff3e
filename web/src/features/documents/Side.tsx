import { ActionIcon, Menu, SegmentedControl, Select, TextInput, Tooltip } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, Suspense, useEffect, useState } from "react";
import { useReleaseNames } from "../../api/releases";
import { useWorkspace } from "../../api/session";
import { type TextKey, useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { languageName } from "../../texts/languages";
import { FilterBar } from "../../ui/filter";
import { Mark } from "../../ui/mark";
import { recordPanel } from "../../ui/record";
import { Loading } from "../../ui/state";
import { dayOf, filterDefinitions, sizeText } from "./choices";
import { type Document, type DocumentFile, fileAddress, formats, type Issue, type Preview } from "./data";
import styles from "./documents.module.css";
import type { Exporting } from "./Exporting";
import type { Saving } from "./saving";

interface SideProps {
  document: Document;
  preview: Preview | undefined;
  files: readonly DocumentFile[];
  exporting: Exporting;
  saving: Saving;
}

/** What is known about the document: its data, what it holds and lacks, what was issued, what was written. */
export function Side({ document, preview, files, exporting, saving }: SideProps) {
  const { t } = useTexts();
  const Comments = recordPanel("comments");
  return (
    <aside className={styles.side}>
      <Card title={t("documents.about.title")}>
        <About document={document} saving={saving} />
      </Card>
      {preview && (
        <Card title={t("documents.coverage.title")}>
          <Coverage preview={preview} />
        </Card>
      )}
      <Card title={t("documents.issue.title")}>
        {document.issues.length === 0 && <p className={styles.quiet}>{t("documents.issue.none")}</p>}
        <ul className={styles.plainList}>
          {document.issues.map((issue) => (
            <IssueLine key={issue.id} issue={issue} exporting={exporting} />
          ))}
        </ul>
      </Card>
      {files.length > 0 && (
        <Card title={t("documents.files.title")}>
          <Files files={files} />
        </Card>
      )}
      {Comments && (
        <Card title={t("documents.comments")}>
          <Suspense fallback={<Loading shape="text" />}>
            <Comments recordKey={document.key} can={{ ...document.can }} />
          </Suspense>
        </Card>
      )}
    </aside>
  );
}

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.card}>
      <h2 className={styles.cardTitle}>{title}</h2>
      {children}
    </section>
  );
}

function About({ document, saving }: { document: Document; saving: Saving }) {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const releases = useReleaseNames();
  const isLocked = !document.can.edit;
  return (
    <div className={styles.form}>
      <Typed
        label={t("documents.field.title")}
        value={document.title}
        isLocked={isLocked}
        onSave={(title) => saving.document({ title })}
      />
      <Typed
        label={t("documents.field.edition")}
        value={document.edition}
        isLocked={isLocked}
        onSave={(edition) => saving.document({ edition })}
      />
      <Select
        label={t("documents.field.owner")}
        disabled={isLocked}
        clearable
        value={document.owner === null ? null : String(document.owner)}
        data={workspace.people.map((one) => ({ value: String(one.id), label: one.name }))}
        onChange={(owner) => void saving.document({ owner: owner === null ? null : Number(owner) })}
      />
      <div>
        <p className={styles.fieldLabel}>{t("documents.field.language")}</p>
        <SegmentedControl
          fullWidth
          disabled={isLocked}
          aria-label={t("documents.field.language")}
          value={document.language}
          data={[
            { value: "zh", label: languageName.zh },
            { value: "en", label: languageName.en },
          ]}
          onChange={(language) => void saving.document({ language })}
        />
      </div>
      <div>
        <p className={styles.fieldLabel}>{t("documents.field.scope")}</p>
        <p className={styles.quiet}>{t("documents.about.scopeWords")}</p>
        <div className={styles.scope}>
          <FilterBar
            filters={filterDefinitions(t, workspace, releases)}
            values={document.scope.choices}
            onChange={(name, values) => {
              if (isLocked) return;
              const choices = { ...document.scope.choices, [name]: [...values] };
              void saving.document({ scope: { text: document.scope.text, choices } });
            }}
            onClear={() => void saving.document({ scope: { text: "", choices: {} } })}
            text={document.scope.text}
            onText={(text) => void saving.document({ scope: { text, choices: document.scope.choices } })}
            placeholder={t("documents.selection.search")}
          />
        </div>
      </div>
    </div>
  );
}

interface TypedProps {
  label: string;
  value: string;
  isLocked: boolean;
  onSave: (value: string) => Promise<boolean>;
}

/** Kept on leaving the field or by Enter; Escape and a refusal bring the old value back. */
function Typed({ label, value, isLocked, onSave }: TypedProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const save = async () => {
    if (typed !== value && !(await onSave(typed))) setTyped(value);
  };
  return (
    <TextInput
      label={label}
      value={typed}
      readOnly={isLocked}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === "Enter" && !event.nativeEvent.isComposing) event.currentTarget.blur();
        if (event.key === "Escape") setTyped(value);
      }}
    />
  );
}

const NAMED = 12;

/** How much of what the document is about is printed in it, and what no section takes up. */
function Coverage({ preview }: { preview: Preview }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { missing, printed, in_scope } = preview;
  return (
    <div className={styles.coverage}>
      <p className={styles.figure}>{t("documents.coverage.figure", { printed, total: in_scope })}</p>
      <div className={styles.track} aria-hidden="true">
        <span style={{ width: `${in_scope === 0 ? 0 : (printed / in_scope) * 100}%` }} />
      </div>
      {missing.length > 0 && (
        <>
          <p className={styles.quiet}>{t("documents.coverage.missing", { count: missing.length })}</p>
          <p className={styles.keys}>
            {missing.slice(0, NAMED).map((key) => (
              <Link key={key} className={styles.keyLink ?? ""} to={`/w/${slug}/requirements/${key}`}>
                {key}
              </Link>
            ))}
            {missing.length > NAMED && <span className={styles.quiet}>+{missing.length - NAMED}</span>}
          </p>
        </>
      )}
      {preview.empty.length > 0 && (
        <p className={styles.quiet}>{t("documents.coverage.empty", { count: preview.empty.length })}</p>
      )}
    </div>
  );
}

function IssueLine({ issue, exporting }: { issue: Issue; exporting: Exporting }) {
  const { t } = useTexts();
  return (
    <li className={styles.issueLine}>
      <div className={styles.issueHead}>
        <Mark tone="green">{issue.edition}</Mark>
        <span className={styles.quiet}>
          {dateText(dayOf(issue.issued_at))} · {issue.issued_by.name}
        </span>
        <Menu position="bottom-end" width={200}>
          <Menu.Target>
            <ActionIcon
              size={24}
              aria-label={t("documents.issue.download", { edition: issue.edition })}
              loading={exporting.isRunning}
            >
              <IconDownload size={15} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {formats.map((format) => (
              <Menu.Item key={format} onClick={() => void exporting.start(format, issue.id)}>
                {t(`documents.format.${format}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {issue.note && <p className={styles.issueNote}>{issue.note}</p>}
      <p className={styles.hash}>
        {t("documents.issue.items", { count: issue.items })}
        <Tooltip label={`SHA-256 ${issue.content_hash}`} multiline maw={360}>
          <code>{issue.content_hash.slice(0, 12)}</code>
        </Tooltip>
      </p>
    </li>
  );
}

function Files({ files }: { files: readonly DocumentFile[] }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  return (
    <ul className={styles.plainList}>
      {files.slice(0, 8).map((file) => (
        <li key={file.id} className={styles.fileLine}>
          <a className={styles.fileName} href={fileAddress(slug, file.id)} download title={file.file_name}>
            {t(`documents.format.${file.format}` as TextKey)}
          </a>
          <span className={styles.quiet}>
            {dateText(dayOf(file.created_at))} · {sizeText(file.size, language)}
          </span>
        </li>
      ))}
    </ul>
  );
}
