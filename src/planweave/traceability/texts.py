from planweave.kernel.language import Text

NOTE_TOO_LONG = Text(
    "trace.note_too_long",
    "A note has at most {limit} characters.",
    "备注最多 {limit} 个字符。",
)
TOO_MANY_LINKS = Text(
    "trace.too_many_links",
    "At most {limit} links can be confirmed in one step.",
    "一次最多确认 {limit} 条关联。",
)
FIELD_NOT_WATCHABLE = Text(
    "trace.field_not_watchable",
    "These are not attributes that can be watched: {field}.",
    "以下属性不能设为关注：{field}。",
)

_FIELD_NAMES = {
    text.code.removeprefix("field."): text
    for text in (
        Text("field.title", "Title", "标题"),
        Text("field.type", "Type", "类型"),
        Text("field.level", "Level", "层级"),
        Text("field.description", "Description", "描述"),
        Text("field.source", "Source", "来源"),
        Text("field.source_detail", "Source detail", "来源说明"),
        Text("field.priority", "Priority", "优先级"),
        Text("field.state", "State", "状态"),
        Text("field.effort_optimistic_days", "Optimistic effort", "乐观估算"),
        Text("field.effort_likely_days", "Effort", "工作量"),
        Text("field.effort_pessimistic_days", "Pessimistic effort", "悲观估算"),
        Text("field.cost", "Cost", "成本"),
        Text("field.value", "Value", "价值"),
        Text("field.verification_method", "Verification method", "验证方法"),
        Text("field.criticality", "Criticality", "关键程度"),
        Text("field.risk", "Risk", "风险"),
        Text("field.stability", "Stability", "稳定性"),
        Text("field.difficulty", "Difficulty", "难度"),
        Text("field.rationale", "Rationale", "理由"),
        Text("field.steps", "Steps", "步骤"),
        Text("field.implementation", "Implementation", "实现方案"),
        Text("field.acceptance", "Acceptance criteria", "验收标准"),
        Text("field.fit_criteria", "Fit criteria", "度量指标"),
        Text("field.process_diagram", "Process diagram", "流程图"),
        Text("field.rule_table", "Rule table", "规则表"),
        Text("field.deliverables", "Deliverables", "交付物"),
    )
}


def field_name(name: str) -> Text:
    """What people call an attribute; one that is not here keeps its own name."""
    return _FIELD_NAMES.get(name) or Text(f"field.{name}", name, name)
