"""The columns of a backlog: what each field is called in English and Chinese tools and spreadsheets.

Priorities follow MoSCoW. Other scales are read as

    must   must have, critical, blocker, P0, 必须, 最高, 紧急
    should high, major, P1, 1, 应该, 高
    could  medium, normal, low, minor, P2–P4, 2–4, 可以, 中, 低
    wont   won't have, 不做, 暂不做

High is not must: a must-have binds the plan, and “high” in a spreadsheet seldom means that. Low is not
won't: that would keep the row out of every plan in silence. Who means it otherwise maps the values by hand.
"""

from .fields import Field, Kind

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
        "Must", "必须", "must have", "m", "critical", "blocker", "highest", "urgent", "immediate", "p0", "必须有", "必须做",
        "必要", "最高", "紧急", "非常高", "极高", "一定要",
    ),
    "should": (
        "Should", "应该", "should have", "s", "high", "major", "p1", "1", "应该有", "应有", "应当", "高", "较高", "重要",
    ),
    "could": (
        "Could", "可以", "could have", "c", "medium", "mid", "normal", "moderate", "p2", "2", "可以有", "可有", "中", "中等",
        "一般", "普通", "正常", "low", "lowest", "minor", "trivial", "p3", "p4", "3", "4", "低", "较低", "最低", "不重要",
    ),
    "wont": (
        "Won't", "不做", "won't have", "wont have", "will not", "w", "暂不做", "本次不做", "这次不做", "不会做",
    ),
}  # fmt: skip

_NOT_STAKEHOLDERS = frozenset(
    ["business", "customer", "user", "total", "estimated", "expected", "the", "net", "overall", "average", "strategic", "commercial", "added", "a", "earned", "current", "planned", "target", "field", "default", "min", "max", "sum", "mean", "final", "weighted"]
) | frozenset(["业务", "商业", "用户", "客户", "预计", "预期", "总", "综合", "市场", "战略", "平均", "最终", "加权", "产品", "需求", "潜在", "附加"])
_NOT_SKILLS = frozenset(
    ["total", "estimated", "estimate", "estimation", "likely", "optimistic", "pessimistic", "best", "worst", "most", "original", "remaining", "actual", "logged", "spent", "planned", "the", "all", "sum", "overall", "level", "effort", "initial", "final", "expected", "average", "minimum", "maximum", "in", "of", "time", "work", "working", "remaining", "completed", "current", "baseline", "lead", "cycle", "story", "due", "calendar"]
) | frozenset(
    ["预计", "预估", "估算", "估计", "总", "合计", "乐观", "悲观", "最可能", "实际", "剩余", "已用", "计划", "初始", "原始", "消耗", "评估", "所需", "平均", "最少", "最多", "最大", "最小", "开始", "结束", "登记", "已登记", "工作", "投入", "需要", "累计", "标准", "完成", "最终", "预计总", "预估总", "总预计", "总预估"]
)

BACKLOG_FIELDS: tuple[Field, ...] = (
    Field(
        name="key",
        kind=Kind.KEY,
        en="ID",
        zh="编号",
        aliases_en=(
            "Key", "Issue key", "Identifier", "Requirement ID", "Req ID", "Req key", "Work item ID", "Story ID",
            "Feature ID", "Item ID", "Ticket", "Ticket ID", "Issue", "Issue ID", "Number", "No.", "No", "#", "Ref", "Code",
            "Reference", "Short ID", "UID",
        ),
        aliases_zh=(
            "需求编号", "需求ID", "需求号", "工作项编号", "工作项ID", "事项编号", "任务编号", "功能编号", "标识", "标识号", "短ID",
            "唯一标识", "代码", "键", "ID号", "单号", "条目编号", "卡片编号", "序号",
        ),
        note_en="Your own number of the requirement. Other columns refer to it. It must not occur twice.",
        note_zh="需求的编号，供其他列引用，不可重复。",
    ),
    Field(
        name="title",
        kind=Kind.TEXT,
        en="Title",
        zh="标题",
        required=True,
        aliases_en=(
            "Summary", "Subject", "Feature", "Name", "Requirement", "Requirement name", "Feature name", "Story",
            "User story", "Requirement title", "Headline", "Issue title", "Work item", "Item", "Task name", "Idea",
            "Wish", "Task",
        ),
        aliases_zh=(
            "需求标题", "需求名称", "名称", "功能名称", "功能点", "功能", "主题", "需求", "用户故事", "概要", "摘要", "研发需求名称",
            "软件需求名称", "用户需求名称", "需求点", "需求内容概述", "功能特性", "特性", "事项标题", "工作项标题", "任务名称", "故事标题",
        ),
        note_en="One line that says what is wanted.",
        note_zh="用一句话写清楚要什么。",
    ),
    Field(
        name="description",
        kind=Kind.LONG_TEXT,
        en="Description",
        zh="描述",
        aliases_en=("Details", "Detail", "Body", "Text", "Long description", "Specification", "Content", "Spec"),
        aliases_zh=(
            "需求描述", "详细描述", "说明", "需求说明", "功能描述", "功能说明", "详情", "内容", "需求内容", "需求详情", "具体描述",
            "详细说明", "描述信息",
        ),
        note_en="Background, rules, how it will be checked. May have several lines.",
        note_zh="背景、规则和验收方式，可分多行填写。",
    ),
    Field(
        name="type",
        kind=Kind.CHOICE,
        en="Type",
        zh="类型",
        choices=REQUIREMENT_TYPES,
        aliases_en=("Requirement type", "Issue type", "Work item type", "Kind", "Req type", "Tracker", "Category"),
        aliases_zh=("需求类型", "需求类别", "类别", "工作项类型", "事项类型", "问题类型", "需求分类", "需求种类", "分类"),
        note_en="Functional, Non-functional or Business.",
        note_zh="功能、非功能或业务。",
    ),
    Field(
        name="product",
        kind=Kind.TEXT,
        en="Product",
        zh="产品",
        aliases_en=("Product name", "Project", "Project name", "Application", "System", "Project key"),
        aliases_zh=("所属产品", "产品名称", "项目", "所属项目", "项目名称", "系统", "所属系统", "平台"),
        note_en="The product it belongs to.",
        note_zh="需求所属的产品。",
    ),
    Field(
        name="area",
        kind=Kind.TEXT,
        en="Area",
        zh="模块",
        aliases_en=(
            "Module", "Component", "Components", "Component/s", "Area path", "Product area", "Product line", "Domain",
            "Group", "Theme", "Epic", "Section",
        ),
        aliases_zh=(
            "所属模块", "功能模块", "产品模块", "领域", "所属领域", "产品线", "业务线", "组件", "子系统", "一级模块", "业务模块", "目录",
            "需求目录", "板块", "市场", "专业",
        ),
        note_en="Product line, module, market or speciality.",
        note_zh="产品线、模块、市场或专业方向。",
    ),
    Field(
        name="owner",
        kind=Kind.PERSON,
        en="Owner",
        zh="负责人",
        aliases_en=(
            "Assignee", "Assigned to", "Responsible", "Product manager", "Product owner", "PM", "PO", "Lead", "Owned by",
            "Assignees",
        ),
        aliases_zh=("产品经理", "产品负责人", "需求负责人", "责任人", "处理人", "当前处理人", "经办人", "指派给", "指派人", "跟进人", "执行人"),
        note_en="The product manager who answers for it.",
        note_zh="对该需求负责的产品经理。",
    ),
    Field(
        name="source",
        kind=Kind.TEXT,
        en="Source",
        zh="来源",
        aliases_en=("Origin", "Channel", "Requested by", "Requester", "Reporter", "Raised by", "Submitter", "Proposed by"),
        aliases_zh=(
            "需求来源", "来源渠道", "渠道", "提出人", "需求提出人", "需求方", "提出方", "提出部门", "提报人", "提交人", "报告人", "反馈来源",
            "反馈人",
        ),
        note_en="Where the wish comes from.",
        note_zh="需求从哪里来。",
    ),
    Field(
        name="customer",
        kind=Kind.TEXT,
        en="Customer",
        zh="客户",
        aliases_en=("Client", "Account", "Company", "Customers", "Customer name", "Organisation", "Organization"),
        aliases_zh=("客户名称", "所属客户", "用户", "公司", "客户公司", "甲方", "提出客户"),
        note_en="The customer who asks for it.",
        note_zh="提出需求的客户。",
    ),
    Field(
        name="priority",
        kind=Kind.CHOICE,
        en="Priority",
        zh="优先级",
        choices=PRIORITIES,
        aliases_en=("MoSCoW", "Importance", "Prio", "Urgency", "Severity", "MoSCoW priority"),
        aliases_zh=("需求优先级", "优先程度", "重要性", "重要程度", "优先次序", "优先等级", "紧急程度", "重要级别", "处理优先级"),
        note_en="Must, Should, Could or Won't. High is read as Should, medium and low as Could.",
        note_zh="必须、应该、可以、不做。填写“高”按“应该”处理，“中”和“低”按“可以”处理。",
    ),
    Field(
        name="state",
        kind=Kind.TEXT,
        en="State",
        zh="状态",
        aliases_en=("Status", "Stage", "Workflow state", "Step", "Phase", "Column", "Issue status"),
        aliases_zh=("需求状态", "当前状态", "阶段", "所处阶段", "进度状态", "流程状态", "所处状态", "状态名称", "当前阶段"),
        note_en="Where it stands.",
        note_zh="需求当前所处的状态。",
    ),
    Field(
        name="effort_likely",
        kind=Kind.DAYS,
        en="Effort (days)",
        zh="工作量（人天）",
        aliases_en=(
            "Effort", "Estimate", "Estimated effort", "Effort likely", "Likely effort", "Most likely", "Likely", "Size",
            "Man-days", "Person-days", "Estimated days", "Original estimate", "Estimation", "Duration", "Estimated hours",
            "Original time estimate", "Effort estimate", "Workload", "Cost in days", "Days", "Hours", "Estimated time",
        ),
        aliases_zh=(
            "工作量", "预计人天", "预估人天", "预计工作量", "预估工作量", "工作量估算", "估算工作量", "人天", "人日", "工时", "预计工时", "预估工时",
            "估算工时", "估算", "最可能工作量", "最可能", "最可能人天", "评估工时", "评估人天", "工期", "预计工期", "规模",
            "总人天", "总工作量", "预计总工时", "总工时", "工时预估", "人天预估", "人天估算",
        ),
        note_en="Most likely effort in person-days. 16h, 2w and 1.5 weeks are understood.",
        note_zh="最可能的工作量，以人天计；也可写 16小时、2周。",
    ),
    Field(
        name="effort_optimistic",
        kind=Kind.DAYS,
        en="Optimistic (days)",
        zh="乐观（人天）",
        aliases_en=(
            "Optimistic", "Optimistic effort", "Effort optimistic", "Best case", "Effort min", "Minimum effort", "Low estimate",
            "Optimistic estimate", "Min effort",
        ),
        aliases_zh=("乐观", "乐观工作量", "乐观估算", "乐观人天", "最好情况", "最小工作量", "最少人天", "工作量乐观", "乐观工时", "乐观值"),
        note_en="Effort if all goes well.",
        note_zh="一切顺利时的工作量。",
    ),
    Field(
        name="effort_pessimistic",
        kind=Kind.DAYS,
        en="Pessimistic (days)",
        zh="悲观（人天）",
        aliases_en=(
            "Pessimistic", "Pessimistic effort", "Effort pessimistic", "Worst case", "Effort max", "Maximum effort",
            "High estimate", "Pessimistic estimate", "Max effort",
        ),
        aliases_zh=("悲观", "悲观工作量", "悲观估算", "悲观人天", "最坏情况", "最大工作量", "最多人天", "工作量悲观", "悲观工时", "悲观值"),
        note_en="Effort if much goes wrong.",
        note_zh="问题较多时的工作量。",
    ),
    Field(
        name="effort_by_skill",
        kind=Kind.DAYS,
        en="Effort {} (days)",
        zh="{}人天",
        family=True,
        not_members=_NOT_SKILLS,
        aliases_en=("Effort {}", "Effort for {}", "{} effort", "{} days", "{} person days", "{} man days", "Estimate {}",
                    "{} estimate", "{} hours", "{} estimated days"),
        aliases_zh=("{}工作量", "{}工时", "{}人日", "{}预计人天", "{}估算", "{}预估工时", "{}预计工时", "{}预估人天", "{}工期", "工作量{}",
                    "人天{}", "工时{}", "预计人天{}", "{}预估"),
        note_en="Effort of one skill, in person-days; one column per skill.",
        note_zh="某一技能所需的人天，每种技能一列。",
    ),
    Field(
        name="cost",
        kind=Kind.MONEY,
        en="Cost",
        zh="成本",
        aliases_en=("Budget", "Price", "Estimated cost", "Expense", "Costs", "External cost", "Money"),
        aliases_zh=("费用", "预算", "预计成本", "成本估算", "预计费用", "投入金额", "金额", "花费", "采购费用", "开发成本"),
        note_en="Money it needs besides the team, in yuan.",
        note_zh="除团队人力外所需的费用，单位为元。",
    ),
    Field(
        name="value",
        kind=Kind.NUMBER,
        en="Value",
        zh="价值",
        aliases_en=(
            "Business value", "Benefit", "Customer value", "User value", "Value score", "Reach impact", "Total value",
            "Expected value",
        ),
        aliases_zh=("业务价值", "商业价值", "需求价值", "用户价值", "客户价值", "价值分", "价值评分", "价值得分", "收益", "预期收益", "总价值",
                    "评分", "产品价值"),
        note_en="How much it is worth to you, 0–100 or on any scale that is the same for all rows.",
        note_zh="需求价值，0–100，或任何对所有行统一的尺度。",
    ),
    Field(
        name="value_by_stakeholder",
        kind=Kind.NUMBER,
        en="Value for {}",
        zh="对{}的价值",
        family=True,
        not_members=_NOT_STAKEHOLDERS,
        aliases_en=("Value to {}", "Value {}", "{} value", "Score by {}", "Score {}", "{} score", "Rating by {}", "{} rating"),
        aliases_zh=("{}价值", "{}评分", "{}打分", "价值{}", "对{}价值", "{}的评分", "{}认为的价值", "评分{}", "{}价值分", "{}价值评分"),
        note_en="What it is worth to one stakeholder; one column per stakeholder.",
        note_zh="对某一干系人的价值，每位干系人一列。",
    ),
    Field(
        name="requires",
        kind=Kind.KEYS,
        en="Requires",
        zh="前置需求",
        aliases_en=(
            "Depends on", "Dependencies", "Dependency", "Predecessors", "Predecessor", "Blocked by", "Prerequisite",
            "Prerequisites", "Needs", "Required", "Is blocked by", "Inward issue link (Blocks)",
        ),
        aliases_zh=("依赖", "依赖需求", "前置", "前置任务", "前置条件", "依赖项", "依赖关系", "前驱", "前置事项", "前置依赖", "依赖编号", "被阻塞",
                    "前置工作项", "关联前置需求"),
        note_en="IDs that must be done before, separated by commas.",
        note_zh="必须先完成的需求编号，用逗号或顿号分隔。",
    ),
    Field(
        name="together_with",
        kind=Kind.KEYS,
        en="Together with",
        zh="同时交付",
        aliases_en=("Coupled with", "With", "Same release as", "Couples", "Coupling", "Linked release"),
        aliases_zh=("一起做", "同版本", "同版本需求", "捆绑需求", "捆绑", "同步交付", "一起交付", "同时上线", "须同时交付"),
        note_en="IDs that must come in the same release.",
        note_zh="必须在同一版本交付的需求编号。",
    ),
    Field(
        name="excludes",
        kind=Kind.KEYS,
        en="Excludes",
        zh="互斥需求",
        aliases_en=("Conflicts with", "Exclusive with", "Not with", "Conflicts", "Alternative to", "Excluded by", "Exclusions"),
        aliases_zh=("互斥", "冲突", "冲突需求", "排斥", "二选一", "不能同时", "互斥项", "替代需求"),
        note_en="IDs of which at most one may be chosen.",
        note_zh="不可同时选择的需求编号。",
    ),
    Field(
        name="parent",
        kind=Kind.KEY,
        en="Parent",
        zh="父需求",
        aliases_en=("Parent ID", "Parent key", "Parent issue", "Epic link", "Parent task", "Parent id", "Epic key"),
        aliases_zh=("父级", "上级需求", "父需求编号", "父工作项", "所属史诗", "父任务", "父ID", "父事项", "所属父需求", "上级", "所属需求"),
        note_en="ID of the larger requirement it is part of.",
        note_zh="所属上级需求的编号。",
    ),
    Field(
        name="release_pin",
        kind=Kind.TEXT,
        en="Pinned release",
        zh="锁定版本",
        aliases_en=("Release pin", "Pin", "Must be in release", "Fixed release", "Pinned to"),
        aliases_zh=("固定版本", "指定版本", "必须版本", "版本锁定", "必须进入版本"),
        note_en="Release it must be in, whatever the plan says. Leave empty in doubt.",
        note_zh="必须进入的版本，优先于自动规划；不确定时请留空。",
    ),
    Field(
        name="release",
        kind=Kind.TEXT,
        en="Release",
        zh="版本",
        aliases_en=("Planned release", "Target release", "Fix version", "Fix version/s", "Fix versions", "Milestone", "Version",
                    "Target version", "Sprint", "Iteration", "Iteration path", "Cycle", "Release version"),
        aliases_zh=("目标版本", "计划版本", "迭代", "所属迭代", "所属版本", "规划版本", "发布版本", "里程碑", "所属计划", "发布计划", "上线版本"),
        note_en="Filled in by the plan.",
        note_zh="由规划填写。",
    ),
    Field(
        name="start",
        kind=Kind.DATE,
        en="Start",
        zh="开始",
        aliases_en=("Start date", "Planned start", "Begin", "Start on", "Target start"),
        aliases_zh=("开始日期", "开始时间", "计划开始", "预计开始", "预计开始时间", "预计开始日期", "计划开始时间", "计划开始日期"),
        note_en="Filled in by the plan.",
        note_zh="由规划填写。",
    ),
    Field(
        name="finish",
        kind=Kind.DATE,
        en="Finish",
        zh="完成",
        aliases_en=("Finish date", "End", "End date", "Due date", "Planned finish", "Due", "Target date", "Deadline", "Target end"),
        aliases_zh=("完成日期", "完成时间", "结束", "结束日期", "结束时间", "截止日期", "预计结束", "预计结束时间", "预计完成", "预计完成时间", "计划完成",
                    "计划完成时间", "预计结束日期", "计划结束日期", "截止时间", "计划结束", "计划结束时间", "期望完成日期", "上线时间"),
        note_en="Filled in by the plan.",
        note_zh="由规划填写。",
    ),
    Field(
        name="tags",
        kind=Kind.TAGS,
        en="Tags",
        zh="标签",
        aliases_en=("Labels", "Label", "Keywords", "Tag"),
        aliases_zh=("标记", "关键词", "关键字", "需求标签"),
        note_en="Words to find it by, separated by commas.",
        note_zh="便于查找的词，用逗号分隔。",
    ),
)  # fmt: skip

STAKEHOLDER_FIELDS: tuple[Field, ...] = (
    Field(
        name="name",
        kind=Kind.TEXT,
        en="Stakeholder",
        zh="干系人",
        required=True,
        aliases_en=("Name", "Customer", "Person", "Stakeholders", "Rater"),
        aliases_zh=("姓名", "名称", "客户", "相关方", "利益相关方", "评分人", "评价人"),
        note_en="As it stands in the headings of the value columns.",
        note_zh="与“对…的价值”各列标题中的名称一致。",
    ),
    Field(
        name="weight",
        kind=Kind.NUMBER,
        en="Weight",
        zh="权重",
        aliases_en=("Importance", "Factor", "Share", "Influence"),
        aliases_zh=("重要性", "比重", "系数", "占比"),
        note_en="How much the voice counts; only the proportion matters.",
        note_zh="意见所占的比重，只看相对大小。",
    ),
)
STAKEHOLDER_SHEETS = (
    "stakeholders",
    "stakeholder",
    "customers",
    "干系人",
    "相关方",
    "利益相关方",
    "客户",
    "客户权重",
    "干系人权重",
)

FIELDS_BY_NAME = {field.name: field for field in BACKLOG_FIELDS}
