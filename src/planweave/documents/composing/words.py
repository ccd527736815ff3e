"""What a document calls the fields of a requirement and their values, in both languages."""

from planweave.kernel.language import Language, Text

from ..rules import Kind


def _words(prefix: str, **pairs: tuple[str, str]) -> dict[str, Text]:
    return {name: Text(f"{prefix}.{name}", *pair) for name, pair in pairs.items()}


FIELDS = _words(
    "document.field",
    key=("Key", "编号"),
    title=("Title", "标题"),
    description=("Description", "描述"),
    type=("Type", "类型"),
    level=("Level", "层级"),
    state=("State", "状态"),
    priority=("Priority", "优先级"),
    owner=("Owner", "负责人"),
    product=("Product", "产品"),
    area=("Area", "领域"),
    release=("Release", "版本"),
    source=("Source", "来源"),
    source_detail=("Source detail", "来源说明"),
    effort_likely_days=("Effort (days)", "工作量（人天）"),
    effort_optimistic_days=("Effort, optimistic (days)", "乐观估算（人天）"),
    effort_pessimistic_days=("Effort, pessimistic (days)", "悲观估算（人天）"),
    efforts=("Effort by skill (days)", "工作量分解（人天）"),
    cost=("Cost", "成本"),
    value=("Value", "价值"),
    score=("Score", "得分"),
    demands=("Wanted by", "诉求方"),
    parent=("Parent", "上级需求"),
    children=("Broken down into", "下级需求"),
    links=("Links", "关联"),
    version=("Revision", "修订次数"),
    verification_method=("Verification", "验证方法"),
    criticality=("Criticality", "关键程度"),
    risk=("Risk", "风险"),
    stability=("Stability", "稳定性"),
    difficulty=("Difficulty", "难度"),
    rationale=("Rationale", "提出理由"),
    steps=("Steps", "步骤"),
    implementation=("Implementation approach", "实现思路"),
    acceptance=("Acceptance criteria", "验收标准"),
    fit_criteria=("Fit criteria", "度量指标"),
    process_diagram=("Process", "流程图"),
    rule_table=("Business rules", "业务规则表"),
    deliverables=("Deliverables", "交付物"),
    own_type=("Own type", "自定义类型"),
    stages=("Steps of the pool", "处理阶段"),
    scope=("Scope", "版本范围"),
    created_at=("Created", "创建日期"),
    updated_at=("Changed", "修改日期"),
)
VALUES: dict[str, dict[str, Text]] = {
    "type": _words(
        "document.type",
        functional=("Functional", "功能"),
        non_functional=("Non-functional", "非功能"),
        business=("Business", "业务"),
    ),
    "level": _words(
        "document.level",
        goal=("Goal", "目标"),
        business=("Business", "业务"),
        system=("System", "系统"),
        feature=("Feature", "特性"),
        story=("User story", "用户故事"),
        task=("Task", "任务"),
    ),
    "state": _words(
        "document.state",
        collected=("Collected", "已收集"),
        analysed=("Analysed", "已分析"),
        planned=("Planned", "已规划"),
        in_progress=("In progress", "进行中"),
        done=("Done", "已完成"),
        rejected=("Rejected", "已拒绝"),
    ),
    "priority": _words(
        "document.priority",
        must=("Must", "必须"),
        should=("Should", "应该"),
        could=("Could", "可以"),
        wont=("Won't", "暂不"),
    ),
    "verification_method": _words(
        "document.verification",
        inspection=("Inspection", "审查"),
        analysis=("Analysis", "分析"),
        demonstration=("Demonstration", "演示"),
        test=("Test", "测试"),
    ),
    "stability": _words(
        "document.stability",
        stable=("Stable", "稳定"),
        may_change=("May change", "可能变更"),
        volatile=("Volatile", "易变"),
    ),
    "source": _words(
        "document.source",
        customer=("Customer", "客户"),
        market=("Market", "市场"),
        technology=("Technology", "技术"),
        internal=("Internal", "内部"),
        law=("Law", "法规"),
    ),
}
_DEGREES = _words(
    "document.degree",
    low=("Low", "低"),
    medium=("Medium", "中"),
    high=("High", "高"),
    critical=("Critical", "极高"),
)
VALUES |= dict.fromkeys(("criticality", "risk", "difficulty"), _DEGREES)
PARTS: dict[str, Text] = _words(
    "document.part",
    actor=("Who", "执行者"),
    action=("Does", "操作"),
    expected=("And then", "预期结果"),
    given=("Given", "假定"),
    when=("when", "当"),
    then=("then", "则"),
    id=("No.", "序号"),
    quality=("Quality", "质量特性"),
    metric=("Metric", "度量项"),
    target=("Target", "目标值"),
    method=("Measured by", "测量方法"),
    note=("Note", "备注"),
    diagram=("Process diagram", "流程图"),
)
QUALITIES: dict[str, Text] = _words(
    "document.quality",
    functional_suitability=("Functional suitability", "功能适合性"),
    functional_completeness=("completeness", "功能完备性"),
    functional_correctness=("correctness", "功能正确性"),
    functional_appropriateness=("appropriateness", "功能适当性"),
    performance_efficiency=("Performance efficiency", "性能效率"),
    time_behaviour=("time behaviour", "时间特性"),
    resource_utilization=("resource utilization", "资源利用性"),
    capacity=("capacity", "容量"),
    compatibility=("Compatibility", "兼容性"),
    co_existence=("co-existence", "共存性"),
    interoperability=("interoperability", "互操作性"),
    interaction_capability=("Interaction capability", "交互能力"),
    appropriateness_recognizability=("appropriateness recognizability", "可辨识性"),
    learnability=("learnability", "易学性"),
    operability=("operability", "易操作性"),
    user_error_protection=("user error protection", "用户差错防御性"),
    user_engagement=("user engagement", "用户参与度"),
    inclusivity=("inclusivity", "包容性"),
    user_assistance=("user assistance", "用户协助"),
    self_descriptiveness=("self-descriptiveness", "自描述性"),
    reliability=("Reliability", "可靠性"),
    faultlessness=("faultlessness", "无故障性"),
    availability=("availability", "可用性"),
    fault_tolerance=("fault tolerance", "容错性"),
    recoverability=("recoverability", "易恢复性"),
    security=("Security", "信息安全性"),
    confidentiality=("confidentiality", "保密性"),
    integrity=("integrity", "完整性"),
    non_repudiation=("non-repudiation", "抗抵赖性"),
    accountability=("accountability", "可核查性"),
    authenticity=("authenticity", "真实性"),
    resistance=("resistance", "抗攻击性"),
    maintainability=("Maintainability", "维护性"),
    modularity=("modularity", "模块化"),
    reusability=("reusability", "可重用性"),
    analysability=("analysability", "易分析性"),
    modifiability=("modifiability", "易修改性"),
    testability=("testability", "易测试性"),
    flexibility=("Flexibility", "灵活性"),
    adaptability=("adaptability", "适应性"),
    scalability=("scalability", "可伸缩性"),
    installability=("installability", "易安装性"),
    replaceability=("replaceability", "易替换性"),
    safety=("Safety", "安全性"),
    operational_constraint=("operational constraint", "运行约束"),
    risk_identification=("risk identification", "风险识别"),
    fail_safe=("fail safe", "故障安全"),
    hazard_warning=("hazard warning", "危险警告"),
    safe_integration=("safe integration", "安全集成"),
)
HIT_POLICIES: dict[str, Text] = _words(
    "document.hit_policy",
    unique=("At most one of these rules applies.", "任一情形最多适用一条规则。"),
    first=("The first rule that applies decides.", "自上而下，以首条适用的规则为准。"),
)
STANDS: dict[str, Text] = {
    "in": Text("document.stand.in", "in scope", "范围内"),
    "out": Text("document.stand.out", "out of scope", "范围外"),
}
YES_NO_WORDS: dict[str, Text] = {
    "yes": Text("document.answer.yes", "yes", "是"),
    "no": Text("document.answer.no", "no", "否"),
}
DELIVERED = Text("document.print.delivered", "delivered", "已交付")
NOT_DELIVERED = Text("document.print.not_delivered", "not yet", "未交付")
NO_DRAWING = Text(
    "document.print.no_drawing",
    "The process has no drawing that can be printed.",
    "该流程没有可打印的图形。",
)
PAPER = "paper"
"""What the product writes itself (a progress report, minutes): no document that people compose."""

KINDS: dict[str, Text] = {
    Kind.BRS: Text("document.kind.brs", "Business Requirements Specification", "业务需求规格说明书"),
    Kind.STRS: Text(
        "document.kind.strs", "Stakeholder Requirements Specification", "利益相关方需求规格说明书"
    ),
    Kind.SYRS: Text("document.kind.syrs", "System Requirements Specification", "系统需求规格说明书"),
    Kind.SRS: Text("document.kind.srs", "Software Requirements Specification", "软件需求规格说明书"),
    Kind.GBT9385: Text(
        "document.kind.gbt9385",
        "Software Requirements Specification (GB/T 9385)",
        "软件需求规格说明（GB/T 9385）",
    ),
    Kind.FREE: Text("document.kind.free", "Requirements document", "需求文档"),
    PAPER: Text("document.kind.paper", "Report", "报告"),
}
STANDARDS: dict[str, str] = {
    Kind.BRS: "ISO/IEC/IEEE 29148:2018",
    Kind.STRS: "ISO/IEC/IEEE 29148:2018",
    Kind.SYRS: "ISO/IEC/IEEE 29148:2018",
    Kind.SRS: "ISO/IEC/IEEE 29148:2018",
    Kind.GBT9385: "GB/T 9385",
    Kind.FREE: "",
    PAPER: "",
}
"""Whose structure the template follows; printed on the cover."""

CONTENTS = Text("document.print.contents", "Contents", "目录")
EDITION = Text("document.print.edition", "Version", "版本")
DATE = Text("document.print.date", "Date", "日期")
KEY = Text("document.print.key", "Document number", "文档编号")
PRODUCT = Text("document.print.product", "Product", "产品")
OWNER = Text("document.print.owner", "Owner", "负责人")
FILTER = Text("document.print.filter", "Content", "收录范围")
COUNT = Text("document.print.count", "Requirements", "需求数量")
STATE = Text("document.print.state", "Status", "状态")
STANDARD = Text("document.print.standard", "Structure", "编写依据")
DRAFT = Text("document.print.draft", "Draft", "草稿")
ISSUED = Text("document.print.issued", "Issued", "已发布")
HISTORY = Text("document.print.history", "Issued versions", "版本记录")
ISSUED_ON = Text("document.print.issued_on", "Issued on", "发布日期")
ISSUED_BY = Text("document.print.issued_by", "Issued by", "发布人")
NOTE = Text("document.print.note", "What changed", "变更说明")
PAGE = Text("document.print.page", "Page {page} of {pages}", "第 {page} 页，共 {pages} 页")
ALL = Text("document.print.all", "all requirements of the workspace", "工作区全部需求")
NOTHING_WRITTEN = Text("document.print.nothing_written", "Not yet written.", "待补充。")
NO_ITEMS = Text("document.print.no_items", "No requirement matches this section.", "暂无符合条件的需求。")
NO_VALUE = Text("document.print.no_value", "none", "未填写")
CONTAINING = Text("document.print.containing", "containing “{phrase}”", "包含“{phrase}”")
SEE = Text("document.print.see", "See above.", "见前文。")
YES = Text("document.print.yes", "yes", "是")
NO = Text("document.print.no", "no", "否")
COLON = Text("document.print.colon", ": ", "：")
SEMICOLON = Text("document.print.semicolon", "; ", "；")
COMMA = Text("document.print.comma", ", ", "、")
SECTION = Text("document.print.section", "Section", "章节")
TEXT = Text("document.print.text", "Text", "正文")
MADE_WITH = Text("document.print.made_with", "Composed with Planweave", "由织策 Planweave 生成")


def field_label(name: str, language: Language) -> str:
    """The field's label; a field without one of its own is called by its name."""
    if name in FIELDS:
        return FIELDS[name].say(language)
    return name.replace("_", " ").capitalize()


def value_label(field: str, value: str, language: Language) -> str:
    known = VALUES.get(field, {})
    return known[value].say(language) if value in known else value
