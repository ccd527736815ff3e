"""Sentences of baselines and versions, and the words for fields and values that differences are told in."""

from planweave.kernel.language import Language, Text
from planweave.kernel.links import LINK_KINDS

NAME_NEEDED = Text("baseline.name_needed", "Give the baseline a name.", "请为基线命名。")
NAME_TOO_LONG = Text("baseline.name_too_long", "A name has at most 100 characters.", "名称最多 100 个字符。")
NAME_TAKEN = Text(
    "baseline.name_taken",
    "There is already a baseline “{name}”. Choose another name; a baseline is never replaced.",
    "已有名为“{name}”的基线。请换一个名称，基线不会被覆盖。",
)
REASON_TOO_LONG = Text(
    "baseline.reason_too_long", "A reason has at most 500 characters.", "原因最多 500 个字符。"
)
REASON_NEEDED = Text("version.reason_needed", "Say why in a few words.", "请简要说明原因。")
SCOPE_UNKNOWN = Text(
    "baseline.scope_unknown",
    "“{kind}” is not a scope of a baseline. Use one of: {kinds}.",
    "“{kind}”不是有效的基线范围，可用：{kinds}。",
)
SCOPE_EMPTY = Text(
    "baseline.scope_empty",
    "No requirement is in this scope, so there is nothing to freeze. Widen the scope or choose requirements.",
    "该范围内没有需求，无内容可冻结。请扩大范围或选择需求。",
)
SCOPE_TOO_LARGE = Text(
    "baseline.scope_too_large",
    "The scope holds {count} requirements; a baseline holds at most {limit}. Take one per product.",
    "该范围包含 {count} 条需求，单个基线最多 {limit} 条，请按产品分别建立。",
)
SCOPE_MISSING = Text(
    "baseline.scope_missing",
    "Something of the scope is not in this workspace (any more): {what}. Choose again.",
    "范围中的内容不在该工作区（或已删除）：{what}。请重新选择。",
)
FROZEN = Text(
    "baseline.frozen",
    "A baseline is frozen: its name, scope and content cannot be changed. Take a new one, or withdraw this one.",
    "基线已冻结，名称、范围和内容均不可更改。请新建基线，或撤回此基线。",
)
SIDE_MALFORMED = Text(
    "baseline.side_malformed",
    "A side of a comparison is the number of a baseline or “today”.",
    "对比的一方须为基线编号或 “today”。",
)
NOTHING_TO_COMPARE = Text(
    "baseline.nothing_to_compare",
    "Choose a baseline on at least one side.",
    "至少有一方须选择基线。",
)
VERSION_UNKNOWN = Text(
    "version.unknown",
    "{key} has no version {version}; its versions go from {first} to {last}.",
    "{key} 没有版本 {version}，现有版本为 {first} 至 {last}。",
)
VERSION_SAME = Text(
    "version.same",
    "{key} already has the content of version {version}, so there is nothing to restore.",
    "{key} 当前内容与版本 {version} 相同，无需恢复。",
)
RESTORED_REASON = Text("version.restored_reason", "Restored from version {version}", "恢复自版本 {version}")

TODAY = Text("baseline.today", "today", "当前")
DIAGRAM = Text("baseline.diagram", "(diagram)", "（图）")
YES = Text("baseline.yes", "yes", "是")
NO = Text("baseline.no", "no", "否")
NONE = Text("baseline.none", "none", "无")

SCOPE_SAID = {
    "workspace": Text("baseline.scope.workspace", "All requirements", "全部需求"),
    "product": Text("baseline.scope.product", "Product {what}", "产品 {what}"),
    "release": Text("baseline.scope.release", "Release {what}", "版本 {what}"),
    "filter": Text("baseline.scope.filter", "Filter {what}", "筛选 {what}"),
    "view": Text("baseline.scope.view", "Saved view “{what}”", "已存视图“{what}”"),
    "chosen": Text("baseline.scope.chosen", "Chosen by hand: {what}", "手动选择：{what}"),
    "review": Text("baseline.scope.review", "Reviewed in {what}", "评审 {what}"),
}


def _field(name: str, en: str, zh: str) -> tuple[str, Text]:
    return name, Text(f"baseline.field.{name}", en, zh)


FIELD_NAMES: dict[str, Text] = dict(
    [
        _field("title", "Title", "标题"),
        _field("owner", "Owner", "负责人"),
        _field("type", "Type", "类型"),
        _field("level", "Level", "层级"),
        _field("description", "Description", "描述"),
        _field("area", "Area", "领域"),
        _field("source", "Source", "来源"),
        _field("source_detail", "Source detail", "来源说明"),
        _field("priority", "Priority", "优先级"),
        _field("state", "State", "状态"),
        _field("parent", "Parent", "上级需求"),
        _field("position", "Place", "位置"),
        _field("effort_optimistic_days", "Optimistic effort (days)", "乐观工作量（人天）"),
        _field("effort_likely_days", "Effort (days)", "工作量（人天）"),
        _field("effort_pessimistic_days", "Pessimistic effort (days)", "悲观工作量（人天）"),
        _field("cost", "Cost", "成本"),
        _field("value", "Value", "价值"),
        _field("release", "Release", "版本"),
        _field("is_release_pinned", "Pinned to its release", "锁定版本"),
        _field("efforts", "Effort by skill", "工作量分解"),
        _field("demands", "Who asks for it", "提出方"),
        _field("links", "Links", "关联"),
        _field("verification_method", "Verification method", "验证方法"),
        _field("criticality", "Criticality", "关键程度"),
        _field("risk", "Risk", "风险"),
        _field("stability", "Stability", "稳定性"),
        _field("difficulty", "Difficulty", "难度"),
        _field("rationale", "Rationale", "理由"),
        _field("steps", "Steps", "步骤"),
        _field("steps.actor", "Who", "执行者"),
        _field("steps.action", "Does", "操作"),
        _field("steps.expected", "Expected", "预期结果"),
        _field("implementation", "Implementation approach", "实现思路"),
        _field("acceptance", "Acceptance criteria", "验收标准"),
        _field("acceptance.given", "Given", "假如"),
        _field("acceptance.when", "When", "当"),
        _field("acceptance.then", "Then", "那么"),
        _field("fit_criteria", "Fit criteria", "验收指标"),
        _field("fit_criteria.characteristic", "Characteristic", "质量特性"),
        _field("fit_criteria.subcharacteristic", "Sub-characteristic", "子特性"),
        _field("fit_criteria.metric", "Metric", "指标"),
        _field("fit_criteria.operator", "Operator", "关系"),
        _field("fit_criteria.target", "Target", "目标值"),
        _field("fit_criteria.target_high", "To", "上限"),
        _field("fit_criteria.unit", "Unit", "单位"),
        _field("fit_criteria.method", "Measured by", "测量方法"),
        _field("process_diagram", "Process diagram", "流程图"),
        _field("rule_table", "Rule table", "规则表"),
        _field("rule_table.hit_policy", "Hit policy", "命中策略"),
        _field("rule_table.inputs.name", "Input", "输入"),
        _field("rule_table.inputs.kind", "Kind", "类型"),
        _field("rule_table.inputs.unit", "Unit", "单位"),
        _field("rule_table.inputs.values", "Values", "取值"),
        _field("rule_table.inputs.domain", "Range", "范围"),
        _field("rule_table.outputs.name", "Output", "输出"),
        _field("rule_table.rules.conditions", "If", "如果"),
        _field("rule_table.rules.results", "Then", "则"),
        _field("rule_table.rules.note", "Note", "备注"),
        _field("deliverables", "Deliverables", "交付物"),
        _field("own_type", "Own type", "自定义类型"),
        _field("stages", "Steps of the pool", "需求池步骤"),
        _field("stages.collect", "Collect", "收集"),
        _field("stages.analyse", "Analyse", "分析"),
        _field("stages.plan", "Plan", "规划"),
        _field("stages.track", "Track", "跟踪"),
        *(
            _field(f"stages.{stage}.{part}", en, zh)
            for stage in ("collect", "analyse", "plan", "track")
            for part, en, zh in (("owner", "Owner", "负责人"), ("due_on", "Due", "截止日期"))
        ),
        _field("scope", "Scope", "范围"),
        _field("deliverables.name", "Deliverable", "交付物"),
        _field("deliverables.is_done", "Done", "已完成"),
        _field("deliverables.where", "Where", "位置"),
    ]
)


def _choice(field: str, value: str, en: str, zh: str) -> tuple[tuple[str, str], Text]:
    return (field, value), Text(f"baseline.choice.{field}.{value}", en, zh)


CHOICES: dict[tuple[str, str], Text] = dict(
    [
        _choice("type", "functional", "Functional", "功能"),
        _choice("type", "non_functional", "Non-functional", "非功能"),
        _choice("type", "business", "Business", "业务"),
        _choice("priority", "must", "Must", "必须"),
        _choice("priority", "should", "Should", "应该"),
        _choice("priority", "could", "Could", "可以"),
        _choice("priority", "wont", "Won’t", "暂不"),
        _choice("state", "collected", "Collected", "已收集"),
        _choice("state", "analysed", "Analysed", "已分析"),
        _choice("state", "planned", "Planned", "已规划"),
        _choice("state", "in_progress", "In progress", "进行中"),
        _choice("state", "done", "Done", "已完成"),
        _choice("state", "rejected", "Rejected", "已拒绝"),
        _choice("source", "customer", "Customer", "客户"),
        _choice("source", "market", "Market", "市场"),
        _choice("source", "technology", "Technology", "技术"),
        _choice("source", "internal", "Internal", "内部"),
        _choice("source", "law", "Law", "法规"),
        _choice("level", "goal", "Goal", "目标"),
        _choice("level", "business", "Business", "业务"),
        _choice("level", "system", "System", "系统"),
        _choice("level", "feature", "Feature", "特性"),
        _choice("level", "story", "Story", "用户故事"),
        _choice("level", "task", "Task", "任务"),
        _choice("verification_method", "inspection", "Inspection", "检查"),
        _choice("verification_method", "analysis", "Analysis", "分析"),
        _choice("verification_method", "demonstration", "Demonstration", "演示"),
        _choice("verification_method", "test", "Test", "测试"),
        *(
            _choice(field, value, en, zh)
            for field in ("criticality", "risk", "difficulty")
            for value, en, zh in (
                ("low", "Low", "低"),
                ("medium", "Medium", "中"),
                ("high", "High", "高"),
                ("critical", "Critical", "极高"),
            )
        ),
        _choice("stability", "stable", "Stable", "稳定"),
        _choice("stand", "in", "In scope", "范围内"),
        _choice("stand", "out", "Out of scope", "范围外"),
        _choice("stability", "may_change", "May change", "可能变化"),
        _choice("stability", "volatile", "Volatile", "易变"),
    ]
)


def link_phrase(kind: str, way: str, other: str, language: Language) -> str:
    """ "depends on SHOP-2", or "SHOP-3 depends on it" for a link that points here."""
    text = LINK_KINDS.get(kind)
    said = text.say(language) if text else kind
    if way == "out":
        return f"{said} {other}"
    return f"{other} {said} {INCOMING.say(language)}"


INCOMING = Text("baseline.link_incoming", "this", "本需求")


def between(language: Language) -> str:
    return "；" if language == "zh" else "; "


def colon(language: Language) -> str:
    return "：" if language == "zh" else ": "
