import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconPlus, IconSchema } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { RecordPanelProps } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import {
  type AroundNode,
  sayKind,
  useAround,
  useImpact,
  useLinkKinds,
  useRollup,
  useSuspects,
  useTraceFeed,
} from "./data";
import { NodeLine, StateMark } from "./NodeLine";
import { Reshape } from "./Reshape";
import { Suspects } from "./Suspects";
import { figure, share } from "./say";
import { TestForm } from "./TestForm";
import { Branch } from "./Tree";
import styles from "./trace.module.css";

/** The trace of one requirement: doubts first, then what it stands on, what stands on it, and what a change reaches. */
export default function RecordTrace({ recordKey }: RecordPanelProps) {
  const { t, language } = useTexts();
  const { slug, can } = useWorkspace();
  useTraceFeed(slug);
  const kinds = useLinkKinds(slug, language).data?.kinds;
  const suspects = useSuspects(slug, { record: recordKey }).data?.pages[0]?.total ?? 0;
  const above = useAround(slug, { record: recordKey, direction: "up", steps: 8 });
  const here = useAround(slug, { record: recordKey, direction: "down", steps: 1 });
  const [isTesting, setTesting] = useState(false);
  const self = here.data?.nodes.find((node) => node.key === recordKey);
  if (above.isPending || here.isPending) return <Loading shape="text" />;
  if (above.isError) return <Failure error={above.error} onRetry={() => void above.refetch()} />;
  if (here.isError) return <Failure error={here.error} onRetry={() => void here.refetch()} />;
  const upward = above.data.nodes.filter((node) => node.distance > 0);
  const below = here.data.nodes.filter((node) => node.distance === 1);
  const wayOf = (node: AroundNode) => {
    const edge = here.data.links.find((link) => link.source === node.id && link.target === self?.id);
    if (edge?.kind === "part_of") return { way: t("traceability.partOf"), isSuspect: false };
    return { way: sayKind(kinds, edge?.kind ?? "", true), isSuspect: edge?.is_suspect ?? false };
  };
  return (
    <div className={styles.record}>
      {suspects > 0 && (
        <Part title={t("traceability.record.suspects")} count={suspects}>
          <Suspects record={recordKey} />
        </Part>
      )}
      <Figures recordKey={recordKey} />
      <Part
        title={t("traceability.record.up")}
        icon={<IconArrowUp size={14} stroke={1.8} aria-hidden="true" />}
        count={upward.length}
      >
        {upward.length === 0 && <p className={styles.quiet}>{t("traceability.record.noUp")}</p>}
        {upward.map((node) => (
          <div key={node.id} className={styles.treeRow} style={{ paddingLeft: 6 + (node.distance - 1) * 20 }}>
            <NodeLine node={node} />
            {node.level && (
              <span className={styles.level}>{t(`requirements.level.${node.level as "goal"}`)}</span>
            )}
            <span className={styles.state}>
              <StateMark node={node} />
            </span>
          </div>
        ))}
      </Part>
      <Part
        title={t("traceability.record.down")}
        icon={<IconArrowDown size={14} stroke={1.8} aria-hidden="true" />}
        count={below.length}
        actions={
          can.write ? (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              leftSection={<IconPlus size={13} />}
              onClick={() => setTesting(true)}
            >
              {t("traceability.tests.new")}
            </Button>
          ) : undefined
        }
      >
        {below.length === 0 && <p className={styles.quiet}>{t("traceability.record.noDown")}</p>}
        <div role="tree" aria-label={t("traceability.record.down")}>
          {below.map((node) => (
            <Branch key={node.id} node={node} depth={0} {...wayOf(node)} above={self ? [self.id] : []} />
          ))}
        </div>
      </Part>
      <Impact recordKey={recordKey} />
      <div className={styles.foot}>
        <Link to={`/w/${slug}/trace?view=graph&record=${recordKey}`} className={styles.graphLink}>
          <IconSchema size={15} stroke={1.6} aria-hidden="true" />
          {t("traceability.record.graph")}
        </Link>
        {can.plan && <Reshape recordKey={recordKey} />}
      </div>
      {isTesting && <TestForm verifies={recordKey} onClose={() => setTesting(false)} />}
    </div>
  );
}

function Figures({ recordKey }: { recordKey: string }) {
  const { t } = useTexts();
  const { slug, currency } = useWorkspace();
  const [found] = useRollup(slug, recordKey).data ?? [];
  if (!found || found.parts === 0) return null;
  const cells: [string, string, string?][] = [
    [
      t("traceability.rollup.parts"),
      String(found.parts),
      t("traceability.rollup.depth", { count: found.depth }),
    ],
    [
      t("traceability.rollup.effort"),
      found.effort_days === null ? "–" : `${figure(found.effort_days)} ${t("requirements.unit.days")}`,
      found.own_effort_days
        ? t("traceability.rollup.own", { figure: figure(found.own_effort_days) })
        : undefined,
    ],
    [
      t("traceability.rollup.cost"),
      found.cost === null ? "–" : `${figure(found.cost)} ${currency}`,
      found.own_cost ? t("traceability.rollup.own", { figure: figure(found.own_cost) }) : undefined,
    ],
    [
      t("traceability.rollup.progress"),
      `${Math.floor(found.progress * 100)}%`,
      t("traceability.rollup.done", { done: found.done, leaves: found.leaves }),
    ],
    [
      t("traceability.rollup.coverage"),
      share(found.verified, found.verifiable),
      t("traceability.rollup.verified", { verified: found.verified, verifiable: found.verifiable }),
    ],
  ];
  return (
    <dl className={styles.figures}>
      {cells.map(([name, value, more]) => (
        <div key={name} className={styles.figureCell}>
          <dt>{name}</dt>
          <dd>{value}</dd>
          {more && <dd className={styles.figureMore}>{more}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Impact({ recordKey }: { recordKey: string }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const [isOpen, setOpen] = useState(false);
  const kinds = useLinkKinds(slug, language).data?.kinds;
  const found = useImpact(slug, recordKey);
  if (!found.data) return null;
  const { reaches, stands_on: standsOn } = found.data;
  const shown = isOpen ? reaches.items : reaches.items.slice(0, 8);
  return (
    <Part title={t("traceability.record.impact")} count={reaches.total}>
      <p className={styles.quiet}>
        {t("traceability.record.impactWords", { reaches: reaches.total, stands: standsOn.total })}
      </p>
      <ul className={styles.impact}>
        {shown.map((one) => (
          <li key={one.node.id} className={styles.impactRow}>
            <span
              className={styles.distance}
              title={t("traceability.record.distance", { count: one.distance })}
            >
              {one.distance}
            </span>
            <NodeLine node={one.node} />
            {one.distance > 1 && (
              <span className={styles.wayText}>
                {one.way
                  .map((step) =>
                    step.kind === "part_of"
                      ? `${step.from_key} ${t("traceability.partOf")} ${step.to_key}`
                      : `${step.from_key} ${sayKind(kinds, step.kind, true)} ${step.to_key}`,
                  )
                  .join(" · ")}
              </span>
            )}
          </li>
        ))}
      </ul>
      {reaches.items.length > 8 && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? "traceability.less" : "traceability.all", { count: reaches.items.length })}
        </Button>
      )}
    </Part>
  );
}

interface PartProps {
  title: string;
  count: number;
  icon?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

function Part({ title, count, icon, actions, children }: PartProps) {
  return (
    <section className={styles.part}>
      <h2 className={styles.partTitle}>
        {icon}
        {title}
        {count > 0 && <span className={styles.count}>{count}</span>}
        {actions && <span className={styles.partActions}>{actions}</span>}
      </h2>
      {children}
    </section>
  );
}
