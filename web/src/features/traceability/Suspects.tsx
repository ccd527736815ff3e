import { Button, Checkbox, Select, TextInput } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconSettings } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { Empty, Failure, Loading } from "../../ui/state";
import { noteStep, operationOf } from "../../ui/undo";
import { Difference } from "./Difference";
import { type SuspectLink, sayKind, useLinkKinds, useRefresh, useSuspects } from "./data";
import { NodeLine } from "./NodeLine";
import { dayTime } from "./say";
import styles from "./suspects.module.css";
import { Watched } from "./Watched";

interface SuspectsProps {
  /** Only links of this record; the whole workspace otherwise. */
  record?: string;
}

/** Links in doubt, each with what changed; looked at one by one or cleared together. */
export function Suspects({ record }: SuspectsProps) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const kinds = useLinkKinds(slug, language).data;
  const [kind, setKind] = useState<string | null>(null);
  const found = useSuspects(slug, { ...(kind ? { kind } : {}), ...(record ? { record } : {}) });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [open, setOpen] = useState<number | null>(null);
  const [note, setNote] = useState("");
  const [isSetting, setSetting] = useState(false);
  const confirm = useConfirm();
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  const mine = rows.filter((row) => row.can_confirm);
  const picked = rows.filter((row) => chosen.has(row.id) && row.can_confirm);
  const pick = (id: number) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const clear = async (links: readonly SuspectLink[], words: string) => {
    if (!(await confirm(links, words))) return;
    setChosen(new Set());
    setNote("");
  };
  if (found.isPending) return <Loading shape="rows" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <div className={styles.suspects}>
      {!record && (
        <div className={styles.bar}>
          <span className={styles.total}>{t("traceability.suspects.total", { count: total })}</span>
          <Select
            size="xs"
            w={190}
            clearable
            aria-label={t("traceability.linkKind")}
            placeholder={t("traceability.anyKind")}
            value={kind}
            data={kinds?.kinds.map((one) => ({ value: one.kind, label: one.label })) ?? []}
            onChange={setKind}
          />
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            ml="auto"
            leftSection={<IconSettings size={15} stroke={1.6} />}
            onClick={() => setSetting(true)}
          >
            {t("traceability.watched.title")}
          </Button>
        </div>
      )}
      {!record && total === 0 && (
        <Empty title={t("traceability.suspects.none")}>{t("traceability.suspects.noneWords")}</Empty>
      )}
      {mine.length > 1 && (
        <div className={styles.bulk}>
          <Checkbox
            size="xs"
            label={t("traceability.suspects.all", { count: mine.length })}
            checked={picked.length === mine.length}
            indeterminate={picked.length > 0 && picked.length < mine.length}
            onChange={() =>
              setChosen(picked.length === mine.length ? new Set() : new Set(mine.map((row) => row.id)))
            }
          />
          {picked.length > 0 && (
            <>
              <TextInput
                size="xs"
                className={styles.note ?? ""}
                placeholder={t("traceability.suspects.note")}
                aria-label={t("traceability.suspects.note")}
                value={note}
                maxLength={2000}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <Button
                size="xs"
                leftSection={<IconCheck size={14} />}
                onClick={() => void clear(picked, note)}
              >
                {t("traceability.suspects.clearMany", { count: picked.length })}
              </Button>
            </>
          )}
        </div>
      )}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.id} className={styles.row} data-open={open === row.id || undefined}>
            <div className={styles.line}>
              {mine.length > 1 && (
                <Checkbox
                  size="xs"
                  aria-label={t("traceability.suspects.choose", {
                    from: row.source.key,
                    to: row.target.key,
                  })}
                  disabled={!row.can_confirm}
                  checked={chosen.has(row.id)}
                  onChange={() => pick(row.id)}
                />
              )}
              <IconAlertTriangle size={16} stroke={1.7} className={styles.warn} aria-hidden="true" />
              <div className={styles.ends}>
                <NodeLine node={row.source} />
                <span className={styles.kind}>{sayKind(kinds?.kinds, row.kind, true)}</span>
                <NodeLine node={row.target} />
              </div>
              <Button
                size="compact-sm"
                variant={open === row.id ? "light" : "default"}
                aria-expanded={open === row.id}
                onClick={() => setOpen(open === row.id ? null : row.id)}
              >
                {t("traceability.suspects.look")}
              </Button>
            </div>
            <ul className={styles.changed}>
              {row.changed.map((end) => (
                <li key={end.id}>
                  {t("traceability.suspects.changed", {
                    key: end.key,
                    fields: end.fields
                      .map((name) => kinds?.watchable.find((one) => one.name === name)?.label ?? name)
                      .join(t("requirements.listSeparator")),
                    by: end.by.name,
                    at: dayTime(end.at),
                  })}
                </li>
              ))}
              {row.changed.length === 0 && <li>{t("traceability.suspects.byMerge")}</li>}
            </ul>
            {open === row.id && <Difference linkId={row.id} onClear={(words) => void clear([row], words)} />}
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          variant="default"
          size="xs"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t("traceability.more")}
        </Button>
      )}
      {isSetting && kinds && <Watched kinds={kinds} onClose={() => setSetting(false)} />}
    </div>
  );
}

/** Says of links that they still hold; one step for undo. False where the server refused. */
export function useConfirm(): (links: readonly SuspectLink[], note: string) => Promise<boolean> {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  return async (links, note) => {
    const [first] = links;
    if (!first) return false;
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/links/confirm", {
        params: { path: { slug } },
        body: { links: links.map((one) => one.id), note },
      });
      await refresh();
      noteStep({
        slug,
        label:
          links.length === 1
            ? t("traceability.done.confirmed", { from: first.source.key, to: first.target.key })
            : t("traceability.done.confirmedMany", { count: links.length }),
        operationIds: [operationOf(response)],
      });
      return true;
    } catch (error) {
      noticeFailed(error);
      return false;
    }
  };
}
