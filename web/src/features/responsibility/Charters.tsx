import { Button, Modal, MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { IconTablePlus } from "@tabler/icons-react";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Mark, Person } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { Empty, Failure, Loading } from "../../ui/state";
import { useCharters, useRefresh } from "./data";
import styles from "./page.module.css";

/** Charts of who does what, with how many faults each has. */
export function Charters() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const charters = useCharters(slug);
  const [isNew, setNew] = useState(false);
  if (charters.isPending) return <Loading shape="rows" />;
  if (charters.isError) return <Failure error={charters.error} onRetry={() => void charters.refetch()} />;
  const { items, can_make } = charters.data;
  const add = can_make ? (
    <Button leftSection={<IconTablePlus size={15} />} onClick={() => setNew(true)}>
      {t("responsibility.charter.add")}
    </Button>
  ) : undefined;
  return (
    <>
      {items.length === 0 ? (
        <Empty title={t("responsibility.charter.empty")} actions={add}>
          {t("responsibility.charter.emptyWords")}
        </Empty>
      ) : (
        <>
          <div className={styles.bar}>
            <p className={`${styles.quiet} ${styles.grow}`}>{t("responsibility.charter.words")}</p>
            {add}
          </div>
          <ul className={`${styles.list} ${styles.card}`} aria-label={t("responsibility.tab.charters")}>
            {items.map((row) => (
              <li key={row.key} className={styles.row}>
                <div className={styles.what}>
                  <Link className={styles.name ?? ""} to={`/w/${slug}/charters/${row.key}`}>
                    {row.title}
                  </Link>
                  <p className={styles.quiet}>
                    <span className={styles.key}>{row.key}</span> ·{" "}
                    {t("responsibility.charter.size", { rows: row.rows, people: row.people })}
                  </p>
                </div>
                <span className={styles.marks}>
                  <Mark tone="blue">{row.scheme.toUpperCase()}</Mark>
                  {row.errors > 0 && (
                    <Mark tone="red">{t("responsibility.charter.errors", { count: row.errors })}</Mark>
                  )}
                  {row.warnings > 0 && (
                    <Mark tone="amber">{t("responsibility.charter.warnings", { count: row.warnings })}</Mark>
                  )}
                  {row.errors + row.warnings === 0 && (
                    <Mark tone="green">{t("responsibility.charter.holds")}</Mark>
                  )}
                </span>
                {row.owner ? <Person name={row.owner.name} /> : <span />}
              </li>
            ))}
          </ul>
        </>
      )}
      {isNew && <NewCharter onClose={() => setNew(false)} />}
    </>
  );
}

/** A chart begins with its scheme, its people, and one line per row. */
function NewCharter({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const { slug, people } = useWorkspace();
  const navigate = useNavigate();
  const refresh = useRefresh(slug);
  const [title, setTitle] = useState("");
  const [scheme, setScheme] = useState("raci");
  const [chosen, setChosen] = useState<string[]>([]);
  const [deliverables, setDeliverables] = useState("");
  const [steps, setSteps] = useState("");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const lines = (text: string, kind: "deliverable" | "step") =>
    text
      .split("\n")
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ kind, name }));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const made = await must(
        api.POST("/api/v1/workspaces/{slug}/charters", {
          params: { path: { slug } },
          body: {
            title,
            scheme,
            purpose: "",
            most_duties: 6,
            rows: [...lines(deliverables, "deliverable"), ...lines(steps, "step")],
            people: chosen.map(Number),
            cells: {},
          },
        }),
      );
      await refresh();
      await navigate({ to: `/w/${slug}/charters/${made.key}` });
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    }
  };
  return (
    <Modal opened size="lg" onClose={onClose} title={t("responsibility.charter.add")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          required
          data-autofocus
          maxLength={200}
          label={t("responsibility.charter.title")}
          placeholder={t("responsibility.charter.titlePlaceholder")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={wrong.title?.join(" ")}
        />
        <Select
          allowDeselect={false}
          label={t("responsibility.charter.scheme")}
          value={scheme}
          data={(["raci", "rasci", "daci"] as const).map((one) => ({
            value: one,
            label: t(`responsibility.scheme.${one}`),
          }))}
          onChange={(value) => setScheme(value ?? "raci")}
        />
        <MultiSelect
          searchable
          label={t("responsibility.charter.people")}
          value={chosen}
          data={people.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={setChosen}
          error={wrong.people?.join(" ")}
        />
        <div className={styles.pair}>
          <Textarea
            autosize
            minRows={4}
            label={t("responsibility.charter.deliverables")}
            description={t("responsibility.charter.perLine")}
            value={deliverables}
            onChange={(event) => setDeliverables(event.currentTarget.value)}
            error={wrong.rows?.join(" ")}
          />
          <Textarea
            autosize
            minRows={4}
            label={t("responsibility.charter.steps")}
            description={t("responsibility.charter.perLine")}
            value={steps}
            onChange={(event) => setSteps(event.currentTarget.value)}
          />
        </div>
        <Button type="submit">{t("responsibility.charter.create")}</Button>
      </form>
    </Modal>
  );
}
