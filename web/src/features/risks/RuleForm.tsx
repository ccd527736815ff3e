import { Button, Group, Modal, NumberInput, Select, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "../../api/client";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { type Rule, useAct } from "./data";
import styles from "./risks.module.css";

type Offered = components["schemas"]["RiskRulesOut"];
type ScopeName = "" | "release" | "project" | "person" | "skill";

interface RuleFormProps {
  offered: Offered;
  given: Rule | null;
  onClose: () => void;
}

/** A rule: what is measured, where, and above or below what it warns. Shares are entered in percent. */
export function RuleForm({ offered, given, onClose }: RuleFormProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const [values, setValues] = useState({
    title: given?.title ?? "",
    measure: given?.measure ?? offered.measures[0]?.code ?? "",
    scope: (given?.scope ?? offered.measures[0]?.scopes[0] ?? "") as ScopeName,
    scope_id: given?.scope_id ?? null,
    comparison: given?.comparison ?? offered.measures[0]?.worse ?? "above",
    threshold: given?.threshold ?? 0,
    risk: given?.risk ?? "",
    is_active: given?.is_active ?? true,
  });
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const measure = offered.measures.find((one) => one.code === values.measure);
  const isShare = measure?.unit === "share";
  const save = async () => {
    const isDone = await act(() =>
      given
        ? api.PATCH("/api/v1/workspaces/{slug}/risk-warnings/{key}", {
            params: { path: { slug, key: given.key } },
            body: { ...values, version: given.version } as never,
          })
        : api.POST("/api/v1/workspaces/{slug}/risk-warnings", {
            params: { path: { slug } },
            body: values as never,
          }),
    );
    if (isDone) onClose();
  };
  const remove = async () => {
    if (!given) return;
    const isDone = await act(() =>
      api.DELETE("/api/v1/workspaces/{slug}/risk-warnings/{key}", {
        params: { path: { slug, key: given.key } },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t(given ? "risks.watch.change" : "risks.watch.add")} size={520}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          required
          data-autofocus
          label={t("risks.watch.name")}
          value={values.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
        />
        <Select
          label={t("risks.watch.measure")}
          value={values.measure}
          allowDeselect={false}
          data={offered.measures.map((one) => ({ value: one.code, label: one.name }))}
          onChange={(code) => {
            const next = offered.measures.find((one) => one.code === code);
            if (next)
              put({
                measure: next.code,
                scope: (next.scopes[0] ?? "") as ScopeName,
                scope_id: null,
                comparison: next.worse,
              });
          }}
        />
        <div className={styles.pair}>
          <Select
            label={t("risks.watch.scope")}
            value={values.scope}
            allowDeselect={false}
            data={(measure?.scopes ?? []).map((value) => ({
              value,
              label: t(`risks.scope.${(value || "all") as "all"}`),
            }))}
            onChange={(scope) => put({ scope: (scope ?? "") as ScopeName, scope_id: null })}
          />
          {values.scope !== "" && (
            <Select
              label={t(`risks.scope.${values.scope}`)}
              searchable
              value={values.scope_id ? String(values.scope_id) : null}
              data={(offered.scopes[values.scope] ?? []).map((one) => ({
                value: String(one.id),
                label: one.name,
              }))}
              onChange={(id) => put({ scope_id: id ? Number(id) : null })}
            />
          )}
          <Select
            label={t("risks.watch.side")}
            value={values.comparison}
            allowDeselect={false}
            data={(["above", "below"] as const).map((value) => ({ value, label: t(`risks.watch.${value}`) }))}
            onChange={(side) => side && put({ comparison: side as "above" | "below" })}
          />
          <NumberInput
            label={t("risks.watch.threshold")}
            suffix={isShare ? " %" : ""}
            value={isShare ? Math.round(values.threshold * 1000) / 10 : values.threshold}
            onChange={(value) => put({ threshold: isShare ? Number(value) / 100 : Number(value) })}
          />
        </div>
        <TextInput
          label={t("risks.watch.risk")}
          description={t("risks.watch.riskWords")}
          value={values.risk}
          onChange={(event) => put({ risk: event.currentTarget.value.toUpperCase().trim() })}
        />
        <Switch
          label={t("risks.watch.active")}
          checked={values.is_active}
          onChange={(event) => put({ is_active: event.currentTarget.checked })}
        />
        <Group justify="space-between">
          {given ? (
            <Button variant="subtle" color="red" onClick={() => void remove()}>
              {t("risks.remove")}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={isBusy}>
            {t("common.save")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
