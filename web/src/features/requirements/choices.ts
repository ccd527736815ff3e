import type { TextKey } from "../../texts";
import type { GridOption } from "../../ui/grid";
import type { Tone } from "../../ui/mark";
import type { Words } from "./fields";
import type { degrees, priorities, stabilities, states, types } from "./types";

export const stateTones: Record<(typeof states)[number], Tone> = {
  collected: "grey",
  analysed: "violet",
  planned: "blue",
  in_progress: "amber",
  done: "green",
  rejected: "rose",
};
export const priorityTones: Record<(typeof priorities)[number], Tone> = {
  must: "red",
  should: "amber",
  could: "blue",
  wont: "grey",
};
export const typeTones: Record<(typeof types)[number], Tone> = {
  functional: "blue",
  non_functional: "violet",
  business: "teal",
};
export const degreeTones: Record<(typeof degrees)[number], Tone> = {
  low: "grey",
  medium: "blue",
  high: "amber",
  critical: "red",
};
export const stabilityTones: Record<(typeof stabilities)[number], Tone> = {
  stable: "green",
  may_change: "amber",
  volatile: "red",
};

/** Words of both languages that mean a value, so that what is pasted from elsewhere is understood. */
const also: Record<string, readonly string[]> = {
  must: ["Must", "Must have", "必须", "必须有", "高", "High", "P0", "最高"],
  should: ["Should", "Should have", "应该", "应该有", "中", "Medium", "P1"],
  could: ["Could", "Could have", "可以", "可以有", "低", "Low", "P2"],
  wont: ["Won't", "Won’t", "Wont", "Won't have", "暂不", "本期不做", "不做", "P3"],
  functional: ["Functional", "功能", "功能性", "功能需求"],
  non_functional: ["Non-functional", "Nonfunctional", "非功能", "非功能性", "非功能需求", "性能"],
  business: ["Business", "业务", "业务需求", "业务规则", "商业"],
  collected: ["Collected", "New", "Open", "已收集", "待评审", "新建"],
  analysed: ["Analysed", "Analyzed", "Reviewed", "已分析", "已评审"],
  planned: ["Planned", "已规划", "已排期", "已计划"],
  in_progress: ["In progress", "Doing", "进行中", "开发中"],
  done: ["Done", "Closed", "已完成", "完成", "已关闭"],
  rejected: ["Rejected", "已拒绝", "已驳回", "拒绝"],
  goal: ["Goal", "目标"],
  system: ["System", "系统"],
  feature: ["Feature", "Epic", "特性"],
  story: ["Story", "User story", "故事", "用户故事"],
  task: ["Task", "任务"],
  customer: ["Customer", "客户"],
  market: ["Market", "市场"],
  technology: ["Technology", "技术"],
  internal: ["Internal", "内部"],
  law: ["Law", "Legal", "Compliance", "法规", "法律", "合规"],
};

export function choices<T extends string>(
  values: readonly T[],
  label: (value: T) => TextKey,
  tones?: Record<T, Tone>,
): (words: Words) => readonly GridOption[] {
  return ({ t }) =>
    values.map((value) => ({
      value,
      label: t(label(value)),
      also: also[value] ?? [],
      ...(tones ? { tone: tones[value] } : {}),
    }));
}
