import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from "@tabler/icons-react";
import { useMemo } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText, type GridColumn } from "../../ui/grid";
import { Mark } from "../../ui/mark";
import { levelTones, type RiskRow, type Scheme, states, stateTones, useSaid } from "./data";
import styles from "./risks.module.css";

export const trendIcons = { rising: IconArrowUpRight, falling: IconArrowDownRight, steady: IconArrowRight };

export function LevelMark({
  level,
  scheme,
  score,
}: {
  level: number | null;
  scheme: Scheme;
  score?: number | null;
}) {
  const { t } = useTexts();
  if (level === null) return <Mark>{t("risks.unassessed")}</Mark>;
  return (
    <Mark tone={levelTones[level] ?? "grey"}>
      {scheme.levels[level]}
      {score ? ` ${score}` : ""}
    </Mark>
  );
}

/** The register's columns; those of a choice are edited in place. */
export function useColumns(scheme: Scheme): readonly GridColumn<RiskRow>[] {
  const { t } = useTexts();
  const { people, products } = useWorkspace();
  const said = useSaid();
  return useMemo(() => {
    const steps = (axis: "likelihood" | "impact") =>
      scheme[axis].map((one, index) => ({ value: String(index + 1), label: `${index + 1} ${one.name}` }));
    const position = (
      stage: "inherent" | "residual",
      axis: "likelihood" | "impact",
    ): GridColumn<RiskRow> => ({
      id: `${stage}_${axis}`,
      title: `${t(`risks.${axis}`)} (${t(`risks.stage.${stage}`)})`,
      kind: "select",
      look: "dot",
      options: steps(axis),
      width: 150,
      sortable: true,
      canEdit: (row) => row.can.edit,
      value: (row) => {
        const step = row[`${stage}_${axis}`];
        return step === null ? null : String(step);
      },
    });
    const columns: GridColumn<RiskRow>[] = [
      {
        id: "key",
        title: t("risks.field.key"),
        kind: "readonly",
        width: 96,
        sortable: true,
        value: (row) => row.key,
      },
      {
        id: "title",
        title: t("risks.field.title"),
        kind: "text",
        required: true,
        width: 300,
        sortable: true,
        canEdit: (row) => row.can.edit,
        value: (row) => row.title,
      },
      {
        id: "level",
        title: t("risks.field.level"),
        kind: "readonly",
        width: 108,
        sortable: true,
        value: (row) => row.level,
        render: (row) => <LevelMark level={row.level} score={row.score} scheme={scheme} />,
      },
      {
        id: "trend",
        title: t("risks.field.trend"),
        kind: "readonly",
        width: 72,
        value: (row) => row.trend,
        render: (row) => {
          if (row.trend === "") return null;
          const Icon = trendIcons[row.trend];
          return (
            <Icon
              size={16}
              stroke={1.7}
              className={styles.trend}
              data-trend={row.trend}
              aria-label={t(`risks.trend.${row.trend}`)}
            />
          );
        },
      },
      {
        id: "state",
        title: t("risks.field.state"),
        kind: "select",
        look: "dot",
        width: 122,
        sortable: true,
        options: states.map((value) => ({
          value,
          label: t(`risks.state.${value}`),
          tone: stateTones[value],
        })),
        canEdit: (row) => row.can.edit,
        value: (row) => row.state,
      },
      {
        id: "category",
        title: t("risks.field.category"),
        kind: "select",
        width: 118,
        sortable: true,
        options: scheme.categories.map((one) => ({ value: one.code, label: one.name })),
        canEdit: (row) => row.can.edit,
        value: (row) => row.category,
      },
      {
        id: "owner",
        title: t("risks.field.owner"),
        kind: "person",
        width: 138,
        sortable: true,
        options: people.map((one) => ({ value: String(one.id), label: one.name })),
        canEdit: (row) => row.can.edit,
        value: (row) => (row.owner ? String(row.owner.id) : null),
      },
      position("inherent", "likelihood"),
      position("inherent", "impact"),
      {
        id: "expected_cost",
        title: t("risks.expectedCost"),
        kind: "readonly",
        align: "right",
        width: 118,
        sortable: true,
        value: (row) => row.expected_cost,
        render: (row) => <span className={styles.figure}>{said.money(row.expected_cost)}</span>,
      },
      {
        id: "expected_days",
        title: t("risks.expectedDays"),
        kind: "readonly",
        align: "right",
        width: 118,
        sortable: true,
        value: (row) => row.expected_days,
        render: (row) => <span className={styles.figure}>{said.figure(row.expected_days)}</span>,
      },
      {
        id: "strikes_from",
        title: t("risks.proximity.title"),
        kind: "readonly",
        width: 104,
        sortable: true,
        value: (row) => row.strikes_from ?? row.strikes_until,
        render: (row) => (row.proximity ? t(`risks.proximity.${row.proximity}`) : ""),
      },
      {
        id: "responses",
        title: t("risks.responses.title"),
        kind: "readonly",
        width: 92,
        value: (row) => row.responses_done,
        render: (row) =>
          row.is_missing_contingency ? (
            <Mark tone="amber">{t("risks.noPlan")}</Mark>
          ) : (
            <span className={styles.figure}>
              {row.responses_done}/{row.responses_done + row.responses_open}
            </span>
          ),
      },
      {
        id: "next_review_on",
        title: t("risks.review.next"),
        kind: "date",
        width: 116,
        sortable: true,
        canEdit: (row) => row.can.edit,
        value: (row) => row.next_review_on,
        render: (row) =>
          row.next_review_on ? (
            <span className={styles.figure} data-due={row.is_review_due || undefined}>
              {dateText(row.next_review_on)}
            </span>
          ) : null,
      },
      {
        id: "phase",
        title: t("risks.field.phase"),
        kind: "select",
        width: 104,
        sortable: true,
        options: (["delivery", "operation"] as const).map((value) => ({
          value,
          label: t(`risks.phase.${value}`),
        })),
        canEdit: (row) => row.can.edit,
        value: (row) => row.phase,
      },
      {
        id: "product",
        title: t("risks.field.product"),
        kind: "readonly",
        width: 120,
        value: (row) => products.find((one) => one.id === row.product)?.name ?? "",
      },
    ];
    return columns;
  }, [t, scheme, people, products, said]);
}
