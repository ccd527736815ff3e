"""What people write for types and priorities, and words that are no skill and no stakeholder.

Priorities follow MoSCoW. Other scales are read as

    must   must have, critical, blocker, P0, 必须, 最高, 紧急
    should high, major, P1, 1, 应该, 高
    could  medium, normal, low, minor, P2–P4, 2–4, 可以, 中, 低
    wont   won't have, 不做, 暂不做

High is not must: a must-have binds the plan, and “high” in a spreadsheet seldom means that. Low is not
won't: that would keep the row out of every plan in silence. Who means it otherwise maps the values by hand.
"""

REQUIREMENT_TYPES = {
    "functional": (
        "Functional", "功能", "功能需求", "功能性", "功能性需求", "feature", "new feature", "story", "user story",
        "functional requirement", "用户故事", "故事", "新功能", "enhancement", "improvement", "优化", "改进",
    ),
    "non_functional": (
        "Non-functional", "非功能", "非功能需求", "非功能性", "非功能性需求", "nonfunctional", "nfr", "quality",
        "quality attribute", "non functional requirement", "性能", "安全", "质量",
    ),
    "business": (
        "Business", "业务", "业务需求", "商业", "商业需求", "business requirement", "business rule", "业务规则",
    ),
}  # fmt: skip
PRIORITIES = {
    "must": (
        "Must", "必须", "must have", "m", "critical", "blocker", "highest", "urgent", "immediate", "p0", "必须有",
        "必须做", "必要", "最高", "紧急", "非常高", "极高", "一定要",
    ),
    "should": (
        "Should", "应该", "should have", "s", "high", "major", "p1", "1", "应该有", "应有", "应当", "高", "较高",
        "重要",
    ),
    "could": (
        "Could", "可以", "could have", "c", "medium", "mid", "normal", "moderate", "p2", "2", "可以有", "可有", "中",
        "中等", "一般", "普通", "正常", "low", "lowest", "minor", "trivial", "p3", "p4", "3", "4", "低", "较低",
        "最低", "不重要",
    ),
    "wont": (
        "Won't", "不做", "won't have", "wont have", "will not", "w", "暂不做", "本次不做", "这次不做", "不会做",
    ),
}  # fmt: skip

NOT_STAKEHOLDERS = frozenset(
    [
        "business",
        "customer",
        "user",
        "total",
        "estimated",
        "expected",
        "the",
        "net",
        "overall",
        "average",
        "strategic",
        "commercial",
        "added",
        "a",
        "earned",
        "current",
        "planned",
        "target",
        "field",
        "default",
        "min",
        "max",
        "sum",
        "mean",
        "final",
        "weighted",
    ]
) | frozenset(
    [
        "业务",
        "商业",
        "用户",
        "客户",
        "预计",
        "预期",
        "总",
        "综合",
        "市场",
        "战略",
        "平均",
        "最终",
        "加权",
        "产品",
        "需求",
        "潜在",
        "附加",
    ]
)
NOT_SKILLS = frozenset(
    [
        "total",
        "estimated",
        "estimate",
        "estimation",
        "likely",
        "optimistic",
        "pessimistic",
        "best",
        "worst",
        "most",
        "original",
        "remaining",
        "actual",
        "logged",
        "spent",
        "planned",
        "the",
        "all",
        "sum",
        "overall",
        "level",
        "effort",
        "initial",
        "final",
        "expected",
        "average",
        "minimum",
        "maximum",
        "in",
        "of",
        "time",
        "work",
        "working",
        "remaining",
        "completed",
        "current",
        "baseline",
        "lead",
        "cycle",
        "story",
        "due",
        "calendar",
    ]
) | frozenset(
    [
        "预计",
        "预估",
        "估算",
        "估计",
        "总",
        "合计",
        "乐观",
        "悲观",
        "最可能",
        "实际",
        "剩余",
        "已用",
        "计划",
        "初始",
        "原始",
        "消耗",
        "评估",
        "所需",
        "平均",
        "最少",
        "最多",
        "最大",
        "最小",
        "开始",
        "结束",
        "登记",
        "已登记",
        "工作",
        "投入",
        "需要",
        "累计",
        "标准",
        "完成",
        "最终",
        "预计总",
        "预估总",
        "总预计",
        "总预估",
    ]
)
