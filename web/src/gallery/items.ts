import { dateOf, dayOf } from "../engines/timescale";
import type { GridColumn, GridOption } from "../ui/grid";

export interface Item {
  key: string;
  title: string;
  kind: string;
  owner: string | null;
  state: string;
  level: string | null;
  effort: number | null;
  value: number | null;
  due: string | null;
  tags: readonly string[];
  source: string;
  score: number | null;
}

const verbs = ["支持", "优化", "新增", "梳理", "统一", "允许按条件", "改进"];
const things = [
  "购物车合并结算",
  "订单导出为 Excel",
  "搜索联想词",
  "退货进度提醒",
  "优惠券叠加规则",
  "支付失败重试",
  "会员等级权益",
  "商品对比",
  "发票抬头管理",
  "Response time under 2 s at peak",
];
export const people: GridOption[] = ["林晓雯", "王磊", "Chen Yu", "欧阳修文", "赵敏", "Maria Lopez"].map(
  (name, index) => ({ value: `u${index}`, label: name, also: [`user${index}@example.org`] }),
);
export const states: GridOption[] = [
  { value: "draft", label: "草稿", tone: "grey", also: ["Draft"] },
  { value: "review", label: "评审中", tone: "amber", also: ["In review"] },
  { value: "agreed", label: "已确认", tone: "blue", also: ["Agreed"] },
  { value: "planned", label: "已排期", tone: "violet", also: ["Planned"] },
  { value: "done", label: "已交付", tone: "green", also: ["Done"] },
];
export const levels: GridOption[] = [
  { value: "must", label: "必须", tone: "red", also: ["Must"] },
  { value: "should", label: "应该", tone: "amber", also: ["Should"] },
  { value: "could", label: "可以", tone: "blue", also: ["Could"] },
  { value: "wont", label: "不做", tone: "grey", also: ["Won't"] },
];
const kinds: GridOption[] = [
  { value: "f", label: "功能", tone: "blue" },
  { value: "n", label: "非功能", tone: "teal" },
  { value: "b", label: "业务", tone: "violet" },
];
const tagWords = ["支付", "搜索", "移动端", "合规", "性能", "增长"];

/** Repeatable disorder: the same index always gives the same item. */
const pick = <T>(list: readonly T[], seed: number): T =>
  list[(seed * 7919 + (seed >> 3) * 31) % list.length] as T;

export function makeItem(index: number): Item {
  const start = dayOf("2026-03-02");
  return {
    key: `SHOP-${index + 1}`,
    title: `${pick(verbs, index)}${pick(things, index * 3 + 1)}`,
    kind: pick(kinds, index).value,
    owner: index % 9 === 4 ? null : pick(people, index * 5).value,
    state: pick(states, index * 11).value,
    level: index % 7 === 3 ? null : pick(levels, index * 3).value,
    effort: index % 13 === 5 ? null : ((index * 37) % 80) / 4 + 0.5,
    value: (index * 53) % 100,
    due: index % 5 === 2 ? null : dateOf(start + ((index * 17) % 300)),
    tags:
      index % 4 === 0
        ? []
        : [pick(tagWords, index), pick(tagWords, index + 3)].filter(
            (word, at, all) => all.indexOf(word) === at,
          ),
    source: pick(["客户访谈", "工单", "销售", "数据分析"], index),
    score: index % 13 === 5 ? null : (((index * 53) % 100) / (((index * 37) % 80) / 4 + 0.5)) * 1.7,
  };
}

export const itemColumns: readonly GridColumn<Item>[] = [
  { id: "key", title: "编号", kind: "readonly", width: 140, value: (item) => item.key },
  { id: "title", title: "标题", kind: "text", width: 320, required: true, value: (item) => item.title },
  { id: "kind", title: "类型", kind: "select", width: 96, options: kinds, value: (item) => item.kind },
  {
    id: "state",
    title: "状态",
    kind: "select",
    look: "dot",
    width: 112,
    options: states,
    value: (item) => item.state,
  },
  { id: "owner", title: "负责人", kind: "person", width: 140, options: people, value: (item) => item.owner },
  { id: "level", title: "优先级", kind: "select", width: 96, options: levels, value: (item) => item.level },
  { id: "effort", title: "工作量", kind: "number", unit: "人天", width: 110, value: (item) => item.effort },
  { id: "value", title: "价值", kind: "number", width: 84, value: (item) => item.value },
  {
    id: "score",
    title: "得分",
    kind: "readonly",
    align: "right",
    width: 84,
    value: (item) => item.score,
    render: (item) => item.score?.toFixed(1) ?? "",
  },
  { id: "due", title: "期望日期", kind: "date", width: 124, value: (item) => item.due },
  {
    id: "tags",
    title: "标签",
    kind: "tags",
    allowsNew: true,
    options: tagWords.map((word) => ({ value: word, label: word })),
    width: 180,
    value: (item) => item.tags,
  },
  { id: "source", title: "来源", kind: "text", width: 140, value: (item) => item.source },
];
