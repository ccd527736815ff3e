import { ActionIcon, Button, Menu, MultiSelect, Select } from "@mantine/core";
import { IconDots, IconPlus, IconTrash, IconUsersPlus } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import { notice, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Failure, Loading } from "../../ui/state";
import { noteStep, operationOf } from "../../ui/undo";
import { CharterGrid } from "./CharterGrid";
import { CharterSide } from "./CharterSide";
import styles from "./charter.module.css";
import { type Charter, charterKey, useCharter, useLive, useRefresh } from "./data";

type Change = components["schemas"]["CharterChangeIn"];

/** One chart: rows by people, filled in with the keyboard; beside it what does not hold and who carries what. */
export default function CharterPage() {
  const { t, language } = useTexts();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const navigate = useNavigate();
  const { charter: key } = useParams({ strict: false }) as { charter: string };
  const queries = useQueryClient();
  const refresh = useRefresh(slug);
  const charter = useCharter(slug, key, language);
  const [isChoosing, setChoosing] = useState(false);
  const [marked, setMarked] = useState<number | null>(null);
  useLive(slug);
  const data = charter.data;
  if (charter.isPending) return <Loading shape="rows" />;
  if (charter.isError || !data)
    return <Failure error={charter.error} onRetry={() => void charter.refetch()} />;

  const change = async (body: Change, label: string) => {
    const at = charterKey(slug, key, language);
    // The cell shows what was typed at once; the server's answer, or its refusal, puts it right.
    if (body.cells)
      queries.setQueryData<Charter>(at, (now) => now && { ...now, cells: { ...now.cells, ...body.cells } });
    try {
      const answer = await api.PATCH("/api/v1/workspaces/{slug}/charters/{key}", {
        params: { path: { slug, key } },
        body: { ...body, version: data.version },
      });
      queries.setQueryData(at, answer.data);
      noteStep({ slug, label, operationIds: [operationOf(answer.response)], loudness: "quiet" });
    } catch (error) {
      // A wrong field has its own sentence, which says more than "please check".
      const said = error instanceof ApiProblem ? Object.values(error.fields).flat() : [];
      if (said.length > 0) notice(said.join(" "));
      else noticeFailed(error);
      await refresh();
    }
  };
  const remove = async () => {
    try {
      const { response } = await api.DELETE("/api/v1/workspaces/{slug}/charters/{key}", {
        params: { path: { slug, key } },
      });
      noteStep({
        slug,
        label: t("responsibility.charter.deleted", { key }),
        operationIds: [operationOf(response)],
      });
      await refresh();
      await navigate({ to: `/w/${slug}/responsibility`, search: { tab: "charters" } as never });
    } catch (error) {
      noticeFailed(error);
    }
  };
  const addRow = (kind: "deliverable" | "step") => {
    const names = new Set(data.rows.map((row) => row.name));
    let number = data.rows.length + 1;
    const named = () => t(`responsibility.charter.new.${kind}`, { number });
    while (names.has(named())) number += 1;
    void change({ rows: [...data.rows, { kind, name: named() }] }, t("responsibility.charter.rowAdded"));
  };
  const errors = data.faults.filter((fault) => fault.is_error).length;
  return (
    <Page
      header={
        <PageHeader
          title={data.title}
          meta={
            <span className={styles.meta}>
              <span className={styles.key}>{data.key}</span>
              <Mark tone={errors > 0 ? "red" : "green"}>
                {errors > 0
                  ? t("responsibility.charter.errors", { count: errors })
                  : t("responsibility.charter.holds")}
              </Mark>
            </span>
          }
          actions={
            data.can_edit ? (
              <>
                <Button
                  variant="default"
                  leftSection={<IconUsersPlus size={15} stroke={1.7} />}
                  onClick={() => setChoosing(!isChoosing)}
                >
                  {t("responsibility.charter.people")}
                </Button>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button leftSection={<IconPlus size={15} />}>{t("responsibility.charter.addRow")}</Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => addRow("deliverable")}>
                      {t("responsibility.rowKind.deliverable")}
                    </Menu.Item>
                    <Menu.Item onClick={() => addRow("step")}>{t("responsibility.rowKind.step")}</Menu.Item>
                  </Menu.Dropdown>
                </Menu>
                <Menu position="bottom-end">
                  <Menu.Target>
                    <ActionIcon size="lg" variant="default" aria-label={t("responsibility.charter.more")}>
                      <IconDots size={16} />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item
                      color="red"
                      leftSection={<IconTrash size={14} />}
                      onClick={() => void remove()}
                    >
                      {t("responsibility.charter.delete")}
                    </Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              </>
            ) : undefined
          }
        />
      }
    >
      {isChoosing && (
        <div className={styles.choosing}>
          <MultiSelect
            searchable
            className={styles.grow ?? ""}
            label={t("responsibility.charter.people")}
            value={data.people.map((one) => String(one.id))}
            data={peopleOf(data, workspace.people)}
            onChange={(ids) =>
              void change({ people: ids.map(Number) }, t("responsibility.charter.peopleChanged"))
            }
          />
          <Select
            w={240}
            allowDeselect={false}
            label={t("responsibility.charter.scheme")}
            value={data.scheme}
            data={(["raci", "rasci", "daci"] as const).map((one) => ({
              value: one,
              label: t(`responsibility.scheme.${one}`),
            }))}
            onChange={(value) =>
              void change({ scheme: value ?? data.scheme }, t("responsibility.charter.schemeChanged"))
            }
          />
        </div>
      )}
      <div className={styles.split}>
        <CharterGrid charter={data} marked={marked} onChange={change} />
        <CharterSide charter={data} onPoint={setMarked} />
      </div>
    </Page>
  );
}

/** Members, and whoever of the chart has left since. */
function peopleOf(charter: Charter, members: readonly { id: number; name: string }[]) {
  const all = new Map([...charter.people, ...members].map((one) => [one.id, one.name]));
  return [...all].map(([id, name]) => ({ value: String(id), label: name }));
}
