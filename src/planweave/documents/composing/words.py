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
    "source": _words(
        "document.source",
        customer=("Customer", "客户"),
        market=("Market", "市场"),
        technology=("Technology", "技术"),
        internal=("Internal", "内部"),
        law=("Law", "法规"),
    ),
}
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
}
STANDARDS: dict[str, str] = {
    Kind.BRS: "ISO/IEC/IEEE 29148:2018",
    Kind.STRS: "ISO/IEC/IEEE 29148:2018",
    Kind.SYRS: "ISO/IEC/IEEE 29148:2018",
    Kind.SRS: "ISO/IEC/IEEE 29148:2018",
    Kind.GBT9385: "GB/T 9385",
    Kind.FREE: "",
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
CONTAINING = Text("document.print.containing", "containing “{text}”", "包含“{text}”")
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
