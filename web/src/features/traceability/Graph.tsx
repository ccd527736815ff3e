import "@xyflow/react/dist/style.css";
import dagre from "@dagrejs/dagre";
import { Button, SegmentedControl } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import {
  Background,
  Controls,
  type Edge as FlowEdge,
  type Node as FlowNode,
  Handle,
  MarkerType,
  type NodeProps,
  Position,
  ReactFlow,
  ReactFlowProvider,
  useReactFlow,
} from "@xyflow/react";
import { useEffect, useMemo, useState } from "react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Empty, Failure } from "../../ui/state";
import { useAddress } from "./address";
import { type AroundNode, aroundOf, type Edge, sayKind, traceKey, useLinkKinds } from "./data";
import styles from "./graph.module.css";
import { KindIcon, pathOf, StateMark } from "./NodeLine";
import { RecordPicker } from "./RecordPicker";

const size = { width: 236, height: 62 };
const most = 300;
type TraceFlowNode = FlowNode<{ node: AroundNode; isFocus: boolean; onOpen: (() => void) | null }, "record">;

/** Records and their links around one of them; a record's further links are brought in when they are asked for. */
export default function Graph() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const [address, change] = useAddress();
  const record = address.record;
  return (
    <div className={styles.fill}>
      <div className={styles.toolbar}>
        <div className={styles.picker}>
          <RecordPicker label={t("traceability.graph.pick")} onPick={(row) => change({ record: row.key })} />
        </div>
        {record && (
          <Link to={`/w/${slug}/requirements/${record}`} className={styles.focusKey}>
            {record}
          </Link>
        )}
      </div>
      {record ? (
        <ReactFlowProvider key={record}>
          <Around record={record} />
        </ReactFlowProvider>
      ) : (
        <Empty title={t("traceability.graph.none")}>{t("traceability.graph.noneWords")}</Empty>
      )}
    </div>
  );
}

function Around({ record }: { record: string }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const kinds = useLinkKinds(slug, language).data?.kinds;
  const [opened, setOpened] = useState<readonly string[]>([record]);
  const [which, setWhich] = useState<"trace" | "all">("trace");
  const flow = useReactFlow();
  const names = kinds?.map((one) => one.kind).join(",") ?? "";
  const found = useQueries({
    queries: opened.map((key, place) => {
      const query = {
        record: key,
        direction: "both" as const,
        steps: place === 0 ? 2 : 1,
        limit: 100,
        ...(which === "all" ? { kinds: `part_of,${names}` } : {}),
      };
      return { queryKey: [...traceKey(slug), "around", query], queryFn: () => aroundOf(slug, query) };
    }),
  });
  const failed = found.find((one) => one.isError);
  const stamp = found.map((one) => one.dataUpdatedAt).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stamp stands for the answers
  const drawn = useMemo(() => {
    const nodes = new Map<number, AroundNode>();
    const links = new Map<string, Edge>();
    for (const one of found) {
      for (const node of one.data?.nodes ?? [])
        if (nodes.size < most && !nodes.has(node.id)) nodes.set(node.id, node);
      for (const link of one.data?.links ?? []) links.set(`${link.source}-${link.kind}-${link.target}`, link);
    }
    const kept = [...links.values()].filter((link) => nodes.has(link.source) && nodes.has(link.target));
    return { nodes: [...nodes.values()], links: kept, isFull: nodes.size >= most };
  }, [stamp, which]);
  const placed = useMemo(() => {
    const nodes = place(drawn.nodes, drawn.links);
    const seen = new Map<number, number>();
    for (const link of drawn.links)
      for (const end of [link.source, link.target]) seen.set(end, (seen.get(end) ?? 0) + 1);
    return nodes.map(({ node, x, y }): TraceFlowNode => {
      const hasMore = node.more_up + node.more_down > (seen.get(node.id) ?? 0) && !opened.includes(node.key);
      return {
        id: String(node.id),
        type: "record",
        position: { x, y },
        ...size,
        data: {
          node,
          isFocus: node.key === record,
          onOpen: hasMore ? () => setOpened((before) => [...before, node.key]) : null,
        },
      };
    });
  }, [drawn, opened, record]);
  const edges = useMemo(
    () =>
      drawn.links.map((link): FlowEdge => {
        const label = link.kind === "part_of" ? t("traceability.partOf") : sayKind(kinds, link.kind, true);
        const color = link.is_suspect ? "var(--pw-amber-solid)" : "var(--pw-line-strong)";
        return {
          id: `${link.source}-${link.kind}-${link.target}`,
          source: String(link.source),
          target: String(link.target),
          label: link.is_suspect ? `⚠ ${label}` : label,
          markerEnd: { type: MarkerType.ArrowClosed, color },
          style: {
            stroke: color,
            strokeWidth: 1.4,
            ...(link.kind === "part_of" ? { strokeDasharray: "4 3" } : {}),
          },
          labelStyle: { fontSize: 11, fill: "var(--pw-text-2)" },
          labelBgStyle: { fill: "var(--pw-surface)" },
        };
      }),
    [drawn, kinds, t],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: fitted again when other nodes are there
  useEffect(() => {
    const timer = setTimeout(
      () => void flow.fitView({ padding: 0.12, minZoom: 0.7, maxZoom: 1, duration: 200 }),
      50,
    );
    return () => clearTimeout(timer);
  }, [placed.length, flow]);
  if (failed) return <Failure error={failed.error} onRetry={() => void failed.refetch()} />;
  return (
    <div className={styles.canvas}>
      <ReactFlow
        nodes={placed}
        edges={edges}
        nodeTypes={nodeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        minZoom={0.15}
        aria-label={t("traceability.view.graph")}
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={24} color="var(--pw-line)" />
        <Controls showInteractive={false} />
      </ReactFlow>
      <div className={styles.over}>
        <SegmentedControl
          size="xs"
          value={which}
          onChange={(next) => setWhich(next as "all")}
          data={[
            { value: "trace", label: t("traceability.graph.trace") },
            { value: "all", label: t("traceability.graph.all") },
          ]}
        />
        {opened.length > 1 && (
          <Button size="compact-xs" variant="default" onClick={() => setOpened([record])}>
            {t("traceability.graph.fold")}
          </Button>
        )}
      </div>
      {drawn.isFull && <p className={styles.full}>{t("traceability.graph.full", { count: most })}</p>}
    </div>
  );
}

/** Origins at the left, what stands on them at the right; dagre keeps the lines short. */
function place(nodes: readonly AroundNode[], links: readonly Edge[]) {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "LR", nodesep: 18, ranksep: 110, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const node of nodes) graph.setNode(String(node.id), { ...size });
  for (const link of links) graph.setEdge(String(link.target), String(link.source), {}, link.kind);
  dagre.layout(graph);
  return nodes.map((node) => {
    const at = graph.node(String(node.id));
    return { node, x: at.x - size.width / 2, y: at.y - size.height / 2 };
  });
}

function RecordNode({ data }: NodeProps<TraceFlowNode>) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { node, isFocus, onOpen } = data;
  return (
    <div className={styles.card} data-focus={isFocus || undefined} data-kind={node.kind}>
      <Handle type="target" position={Position.Right} className={styles.handle ?? ""} />
      <div className={styles.cardHead}>
        <KindIcon kind={node.kind} />
        <Link to={pathOf(slug, node)} className={styles.cardKey}>
          {node.key}
        </Link>
        <StateMark node={node} />
        {onOpen && (
          <button
            type="button"
            className={styles.expand}
            aria-label={t("traceability.graph.expand", { key: node.key })}
            onClick={onOpen}
          >
            +
          </button>
        )}
      </div>
      <div className={styles.cardTitle} title={node.title}>
        {node.title}
      </div>
      <Handle type="source" position={Position.Left} className={styles.handle ?? ""} />
    </div>
  );
}

const nodeTypes = { record: RecordNode };
