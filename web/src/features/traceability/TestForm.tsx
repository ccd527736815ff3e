import { Button, Group, Modal, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type TestCase, testResults, testStates, useRefresh } from "./data";
import { NodeLine } from "./NodeLine";
import { RecordPicker } from "./RecordPicker";
import { fromLines, toLines } from "./say";
import styles from "./trace.module.css";

interface TestFormProps {
  /** The test to change; a new one otherwise. */
  test?: TestCase;
  /** Key of the requirement that a new test verifies. */
  verifies?: string;
  onClose: () => void;
}

/** A test: what is tried, where it is kept, and what the last run said. */
export function TestForm({ test, verifies, onClose }: TestFormProps) {
  const { t } = useTexts();
  const { slug, products } = useWorkspace();
  const refresh = useRefresh(slug);
  const [values, setValues] = useState({
    title: test?.title ?? "",
    description: toLines(test?.description ?? ""),
    state: test?.state ?? "ready",
    url: test?.url ?? "",
    last_result: test?.last_result ?? "",
    last_run_on: test?.last_run_on ?? "",
  });
  const usual = products.find((one) => verifies?.startsWith(`${one.key_prefix}-`)) ?? products[0];
  const [product, setProduct] = useState<string | null>(usual ? String(usual.id) : null);
  const [targets, setTargets] = useState<readonly string[]>(verifies ? [verifies] : []);
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const canEdit = test?.can_edit ?? true;
  const put = (name: keyof typeof values, value: string) => setValues({ ...values, [name]: value });
  const finish = async (label: string, response: Response) => {
    noteStep({ slug, label, operationIds: [operationOf(response)] });
    await refresh();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setWrong({});
    const body = {
      ...values,
      description: fromLines(values.description),
      last_run_on: values.last_run_on || null,
    };
    try {
      const { data, response } = test
        ? await api.PATCH("/api/v1/workspaces/{slug}/test-cases/{key}", {
            params: { path: { slug, key: test.key } },
            body: { ...body, version: test.version },
          })
        : await api.POST("/api/v1/workspaces/{slug}/test-cases", {
            params: { path: { slug } },
            body: { ...body, product: Number(product), verifies: [...targets] },
          });
      await finish(
        t(test ? "traceability.done.testChanged" : "traceability.done.testMade", { key: data?.key ?? "" }),
        response,
      );
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem) setWrong(error.fields);
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const unlink = async (link: number, key: string) => {
    try {
      const { response } = await api.DELETE("/api/v1/workspaces/{slug}/links/{link_id}", {
        params: { path: { slug, link_id: link } },
      });
      await finish(t("requirements.done.unlinked", { from: test?.key ?? "", to: key }), response);
    } catch (error) {
      noticeFailed(error);
    }
  };
  const link = async (key: string) => {
    if (!test) {
      setTargets([...targets, key]);
      return;
    }
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/links", {
        params: { path: { slug } },
        body: { source: test.key, kind: "verifies", target: key },
      });
      await finish(t("requirements.done.linked", { from: test.key, to: key }), response);
    } catch (error) {
      noticeFailed(error);
    }
  };
  const remove = async () => {
    if (!test) return;
    try {
      const { response } = await api.DELETE("/api/v1/workspaces/{slug}/test-cases/{key}", {
        params: { path: { slug, key: test.key } },
      });
      await finish(t("traceability.done.testDeleted", { key: test.key }), response);
      onClose();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={test ? `${test.key} · ${t("traceability.kind.test_case")}` : t("traceability.tests.new")}
    >
      <form onSubmit={(event) => void save(event)} className={styles.form}>
        <TextInput
          label={t("requirements.field.title")}
          data-autofocus
          required
          maxLength={500}
          disabled={!canEdit}
          error={wrong.title?.[0]}
          value={values.title}
          onChange={(event) => put("title", event.currentTarget.value)}
        />
        <Textarea
          label={t("traceability.tests.how")}
          autosize
          minRows={3}
          maxRows={12}
          disabled={!canEdit}
          value={values.description}
          onChange={(event) => put("description", event.currentTarget.value)}
        />
        <div className={styles.formRow}>
          <Select
            label={t("requirements.field.state")}
            allowDeselect={false}
            disabled={!canEdit}
            value={values.state}
            data={testStates.map((one) => ({ value: one, label: t(`traceability.testState.${one}`) }))}
            onChange={(value) => put("state", value ?? "ready")}
          />
          <Select
            label={t("traceability.tests.result")}
            clearable
            disabled={!canEdit}
            error={wrong.last_result?.[0]}
            value={values.last_result || null}
            data={testResults.map((one) => ({ value: one, label: t(`traceability.result.${one}`) }))}
            onChange={(value) =>
              setValues({
                ...values,
                last_result: value ?? "",
                last_run_on: values.last_run_on || (value ? todayIso() : ""),
              })
            }
          />
          <TextInput
            type="date"
            label={t("traceability.tests.ranOn")}
            disabled={!canEdit}
            error={wrong.last_run_on?.[0]}
            value={values.last_run_on}
            onChange={(event) => put("last_run_on", event.currentTarget.value)}
          />
        </div>
        <TextInput
          label={t("traceability.tests.url")}
          placeholder="https://"
          maxLength={500}
          disabled={!canEdit}
          error={wrong.url?.[0]}
          value={values.url}
          onChange={(event) => put("url", event.currentTarget.value)}
        />
        {!test && products.length > 1 && (
          <Select
            label={t("requirements.field.product")}
            allowDeselect={false}
            value={product}
            data={products.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={setProduct}
          />
        )}
        <div>
          <div className={styles.formLabel}>{t("traceability.tests.verifies")}</div>
          {test?.verifies.map((one) => (
            <div key={one.id} className={styles.formLine}>
              <NodeLine node={one} />
              {canEdit && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  onClick={() => void unlink(one.link, one.key)}
                >
                  {t("traceability.tests.unlink")}
                </Button>
              )}
            </div>
          ))}
          {!test && targets.length > 0 && <p className={styles.targets}>{targets.join(" · ")}</p>}
          {canEdit && (
            <RecordPicker
              label={t("traceability.tests.pick")}
              without={new Set([...targets, ...(test?.verifies.map((one) => one.key) ?? [])])}
              onPick={(row) => void link(row.key)}
            />
          )}
        </div>
        <Group justify="flex-end" gap={8} mt={4}>
          {test?.can_edit && (
            <Button variant="subtle" color="red" mr="auto" onClick={() => void remove()}>
              {t("common.delete")}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t(canEdit ? "common.cancel" : "common.close")}
          </Button>
          {canEdit && (
            <Button type="submit" loading={isBusy} disabled={values.title.trim() === ""}>
              {t(test ? "common.save" : "traceability.tests.make")}
            </Button>
          )}
        </Group>
      </form>
    </Modal>
  );
}
